import type { Stage } from '../../composables/useStage'
import { polar, type Point } from '../../marks/ring'

/** A straight thread, u. */
export type Thread = readonly [Point, Point]

/** Half the arc of the ring a bundle holds, degrees, and the ticks between its threads. */
const hold = 34
const every = 2

interface Ring {
  readonly centre: Point
  readonly radius: number
  readonly band: number
  readonly scale: number
}

/** How far from the ring's centre towards `angle` the stage ends, u. */
function edge({ centre }: Ring, angle: number, stage: Stage): number {
  const rad = (angle * Math.PI) / 180
  const [dx, dy] = [Math.sin(rad), -Math.cos(rad)]
  const x = dx > 0.001 ? (stage.w - centre.x) / dx : dx < -0.001 ? -centre.x / dx : Infinity
  const y = dy > 0.001 ? (stage.h - centre.y) / dy : dy < -0.001 ? -centre.y / dy : Infinity
  return Math.min(x, y)
}

/**
 * Threads that hold an arc of the parted ring and run together far out at `angle`; they end at the stage's edge, or before the
 * title and the river where those are.
 */
export function threadsOf(ring: Ring, angle: number, parting: number, stage: Stage): readonly Thread[] {
  const { centre, scale } = ring
  const outer = (ring.radius + ring.band + 10) * scale
  const far = polar(centre, edge(ring, angle, stage) * (stage.portrait ? 1.25 : 1.2), angle)
  const threads: Thread[] = []
  for (let turn = -hold; turn <= hold; turn += every) {
    const at = (((angle + turn) % 360) + 360) % 360
    const rim = polar(centre, outer, at)
    const from = { x: rim.x + (at < 180 ? parting : -parting) * scale, y: rim.y }
    threads.push([from, cut(from, far, stage)])
  }
  return threads
}

/** Shortens a thread so that it keeps clear of the words above and of the foot. */
function cut(from: Point, to: Point, { content, portrait, w }: Stage): Point {
  const top = portrait ? content.y + 400 : -20
  const bottom = content.y + content.h - 10
  const right = portrait ? content.x + content.w : w + 20
  const share = (limit: number, a: number, b: number): number => (b === a ? 1 : (limit - a) / (b - a))
  const t = Math.min(
    1,
    to.y < top ? share(top, from.y, to.y) : 1,
    to.y > bottom ? share(bottom, from.y, to.y) : 1,
    to.x > right ? share(right, from.x, to.x) : 1,
  )
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
}
