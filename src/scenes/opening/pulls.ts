import type { Stage } from '../../composables/useStage'
import { polar, type Point } from '../../marks/ring'

/** A straight thread, u. */
export type Thread = readonly [Point, Point]

/** What threads hold on to. */
export interface HeldRing {
  readonly centre: Point
  readonly radius: number
  readonly band: number
  readonly scale: number
}

/** Where words stand: `x`, `w` their column, `y` its top, or its foot where `foot`. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly align: 'left' | 'right' | 'centre'
  readonly foot: boolean
}

/** A line of the strategy with its bearing. */
export interface Pull {
  readonly item: string
  readonly threads: readonly Thread[]
  readonly knot: Point
  readonly label: Label
}

/** Half the arc of the ring a bundle holds, and the step between its threads, degrees. */
const hold = 34
const every = 2

/** Bearings even round the ring, the first towards the south-west, as southern Jiangsu lies from Nantong. */
export const bearing = (i: number, count: number): number => (((240 - (i * 360) / count) % 360) + 360) % 360

/** Room above and below the drawing that belongs to words, u. */
const room = (stage: Stage): { readonly top: number; readonly bottom: number } =>
  stage.portrait ? { top: 500, bottom: 150 } : { top: 20, bottom: 84 }

/** Where the threads of a bearing run together: as far out as the content box lets them. */
function knotOf({ centre }: HeldRing, angle: number, stage: Stage): Point {
  const { content, portrait } = stage
  const rad = (angle * Math.PI) / 180
  // Upright stages are narrow: there the bearings lean towards the long side.
  const [dx, dy] = [Math.sin(rad) * (portrait ? 0.62 : 1), -Math.cos(rad)]
  const { top, bottom } = room(stage)
  const limits = [
    dx > 0.001 ? (content.x + content.w - centre.x) / dx : Infinity,
    dx < -0.001 ? (content.x - centre.x) / dx : Infinity,
    dy > 0.001 ? (content.y + content.h - bottom - centre.y) / dy : Infinity,
    dy < -0.001 ? (content.y + top - centre.y) / dy : Infinity,
  ]
  const far = Math.min(...limits)
  return { x: centre.x + dx * far, y: centre.y + dy * far }
}

/** Threads that hold an arc of the parted ring, every one straight to the knot. */
function threadsOf(ring: HeldRing, angle: number, parting: number, knot: Point): readonly Thread[] {
  const { centre, scale } = ring
  const outer = (ring.radius + ring.band + 10) * scale
  const threads: Thread[] = []
  for (let turn = -hold; turn <= hold; turn += every) {
    const at = (((angle + turn) % 360) + 360) % 360
    const rim = polar(centre, outer, at)
    threads.push([{ x: rim.x + (at < 180 ? parting : -parting) * scale, y: rim.y }, knot])
  }
  return threads
}

/** Each line of the strategy at its bearing, its threads on the parted ring. */
export function pullsOf(items: readonly string[], ring: HeldRing, parting: number, stage: Stage): readonly Pull[] {
  return items.map((item, i) => {
    const angle = bearing(i, items.length)
    const knot = knotOf(ring, angle, stage)
    return { item, knot, threads: threadsOf(ring, angle, parting, knot), label: labelOf(knot, ring.centre, stage) }
  })
}

/** Beside the knot, on the side away from its threads. */
function labelOf(knot: Point, centre: Point, { content, portrait }: Stage): Pull['label'] {
  const right = knot.x > centre.x + 60
  const left = knot.x < centre.x - 60
  const above = knot.y < centre.y
  if (portrait) {
    const w = left || right ? content.w * 0.48 : content.w
    const x = right ? content.x + content.w - w : content.x
    return { x, y: knot.y + (above ? -24 : 30), w, align: right ? 'right' : left ? 'left' : 'centre', foot: above }
  }
  if (left) return { x: content.x, y: knot.y + 34, w: knot.x - 34 - content.x, align: 'right', foot: true }
  if (right) return { x: content.x + content.w - 620, y: knot.y + 18, w: 620, align: 'right', foot: false }
  const x = knot.x + 66
  return { x, y: knot.y - 16, w: content.x + content.w - x, align: 'left', foot: false }
}
