import type { Box, Stage } from '../../composables/useStage'
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

/** Where words stand and how they lie in their box. */
export interface Label {
  readonly box: Box
  readonly align: 'left' | 'right' | 'centre'
  readonly end: 'top' | 'bottom' | 'middle'
  /** Set from top to bottom. */
  readonly upright: boolean
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
/** Room of an upright inscription, and between a knot and its words, u. */
const column = 126
const gap = 32
/** As many strategies stand as inscriptions; more are set in lines. */
const most = 3

/** Bearings even round the ring, the first towards the south-west, as southern Jiangsu lies from Nantong. */
export const bearing = (i: number, count: number): number => (((240 - (i * 360) / count) % 360) + 360) % 360

/** What an opening's strategy is laid out by. */
interface Setting {
  readonly stage: Stage
  readonly count: number
  readonly upright: boolean
}

const inscribed = ({ stage, count, upright }: Setting): boolean => upright && !stage.portrait && count <= most

/** Where knots may lie: what words need on every side is left free. */
function knotRoom(setting: Setting): Box {
  const { content, portrait } = setting.stage
  const side = inscribed(setting) ? column + gap : portrait ? 60 : 140
  const [top, foot] = portrait ? [540, 200] : [50, inscribed(setting) ? 130 : 170]
  return { x: content.x + side, y: content.y + top, w: content.w - 2 * side, h: content.h - top - foot }
}

/** Where the threads of a bearing run together: as far out as the room lets them. */
function knotOf({ centre }: HeldRing, angle: number, setting: Setting): Point {
  const room = knotRoom(setting)
  const rad = (angle * Math.PI) / 180
  // Bearings lean towards the long side of the stage.
  const [dx, dy] = [Math.sin(rad) * (setting.stage.portrait ? 0.62 : 1.6), -Math.cos(rad)]
  const limits = [
    dx > 0.001 ? (room.x + room.w - centre.x) / dx : Infinity,
    dx < -0.001 ? (room.x - centre.x) / dx : Infinity,
    dy > 0.001 ? (room.y + room.h - centre.y) / dy : Infinity,
    dy < -0.001 ? (room.y - centre.y) / dy : Infinity,
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

/** Each line of the strategy at its bearing, its threads on the parted ring; `upright` sets words from top to bottom. */
export function pullsOf(
  items: readonly string[],
  ring: HeldRing,
  parting: number,
  stage: Stage,
  upright: boolean,
): readonly Pull[] {
  const setting = { stage, count: items.length, upright }
  return items.map((item, i) => {
    const angle = bearing(i, items.length)
    const knot = knotOf(ring, angle, setting)
    return { item, knot, threads: threadsOf(ring, angle, parting, knot), label: labelOf(knot, ring.centre, setting) }
  })
}

type Side = 'left' | 'right' | 'centre'

/** Beside the knot, on the side away from its threads, inside the content box. */
function labelOf(knot: Point, centre: Point, setting: Setting): Label {
  const { content, portrait } = setting.stage
  const side: Side = knot.x > centre.x + 60 ? 'right' : knot.x < centre.x - 60 ? 'left' : 'centre'
  if (side === 'centre' && knot.y < centre.y && !portrait) {
    const x = knot.x + gap + 24
    const box = { x, y: knot.y - 50, w: content.x + content.w - x, h: 100 }
    return { box, align: 'left', end: 'middle', upright: false }
  }
  if (inscribed(setting) && side !== 'centre') {
    const x = side === 'left' ? knot.x - gap - column : knot.x + gap
    return {
      box: { x, y: content.y + content.h - 500, w: column, h: 500 },
      align: 'centre',
      end: 'bottom',
      upright: true,
    }
  }
  return lineOf(knot, side, knot.y < centre.y, setting.stage)
}

/** Words in lines above or below their knot. */
function lineOf(knot: Point, side: Side, above: boolean, { content, portrait }: Stage): Label {
  const tall = portrait ? 150 : 136
  const w = side === 'centre' ? content.w : content.w * (portrait ? 0.485 : 0.3)
  const x = side === 'right' ? content.x + content.w - w : content.x
  const y = above ? Math.max(content.y, knot.y - gap - tall) : Math.min(knot.y + gap, content.y + content.h - tall)
  return { box: { x, y, w, h: tall }, align: side, end: above ? 'bottom' : 'top', upright: false }
}
