import type { Stage } from '../composables/useStage'
import type { Point } from '../marks/ring'
import { linePath, swing } from '../marks/riverShape'

/** Room at the right of the foot that belongs to the stage's buttons, u: their words grow with the text. */
export const controlsRoom = ({ text }: Pick<Stage, 'text'>): number => 750 + (text - 1) * 170
/** Room at the left of the foot that belongs to the ring button, u. */
const ringRoom = 128
const samples = 96

/** The river as a way through the tour: where a share of the way lies, the line itself, and the share each stop has. */
export interface RiverTrack {
  readonly path: string
  /** The point at a share of the way, 0 (source) – 1 (sea). */
  readonly at: (t: number) => Point
  /** The share of the line's own length that lies before a share of the way. */
  readonly length: (t: number) => number
  readonly stops: readonly number[]
  /** Distance between two stops, u. */
  readonly pitch: number
}

/** Along the foot in landscape, down the right side in portrait; still water where the pack has no river. Pure; u. */
export function trackOf(stage: Stage, course: readonly number[], count: number): RiverTrack {
  const { content } = stage
  const left = content.x + ringRoom
  const long = stage.portrait ? content.h - 40 : content.x + content.w - controlsRoom(stage) - left
  const at = (t: number): Point => {
    const off = (swing(course, t) - 0.5) * 46
    return stage.portrait
      ? { x: stage.w - 62 + off, y: content.y + 20 + t * long }
      : { x: left + t * long, y: stage.h - 92 - off }
  }
  const points = Array.from({ length: samples + 1 }, (_, i) => at(i / samples))
  const lengths = lengthsOf(points)
  const whole = lengths.at(-1) ?? 1
  const length = (t: number): number => {
    const f = Math.min(1, Math.max(0, t)) * samples
    const i = Math.min(samples - 1, Math.floor(f))
    const [a = 0, b = 0] = [lengths[i], lengths[i + 1]]
    return (a + (b - a) * (f - i)) / whole
  }
  const stops = Array.from({ length: count }, (_, i) => (i + 0.35) / Math.max(1, count))
  return { path: linePath(points), at, length, stops, pitch: long / Math.max(1, count) }
}

function lengthsOf(points: readonly Point[]): readonly number[] {
  const sums = [0]
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]]
    sums.push((sums.at(-1) ?? 0) + (a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0))
  }
  return sums
}

/** How far the tour has come: at the stop itself on a scene's first step, on towards the next, or the sea, with each further one. */
export function travelled(track: RiverTrack, scene: number, step: number, steps: number): number {
  const here = track.stops[scene] ?? 0
  const next = track.stops[scene + 1] ?? 1
  return here + (next - here) * (step / Math.max(1, steps))
}

/** The stop nearest to a point given as a share of the way. */
export const nearestStop = (track: RiverTrack, t: number): number =>
  track.stops.reduce((best, stop, i) => (Math.abs(stop - t) < Math.abs((track.stops[best] ?? 0) - t) ? i : best), 0)
