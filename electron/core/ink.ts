/** A line drawn by hand: x and y in turn, whole u of the stage it was drawn on. */
export type Stroke = readonly number[]

/** What a guide's pen can leave on a step: more is no drawing any more. */
export const inkLimits = {
  strokes: 60,
  /** Points of a line at rest, and of one that is being drawn. */
  points: 200,
  live: 600,
  /** Points of all lines together. */
  all: 4000,
  /** How far a line at rest may lie beside the hand's, u. */
  slack: 1.5,
  /** Widest and tallest stage, u. */
  stage: 8640,
} as const

interface Size {
  readonly w: number
  readonly h: number
}

const count = (stroke: Stroke): number => stroke.length / 2
const x = (stroke: Stroke, i: number): number => stroke[2 * i] ?? 0
const y = (stroke: Stroke, i: number): number => stroke[2 * i + 1] ?? 0

/** Distance of point `i` from the way between `a` and `b`. */
function aside(stroke: Stroke, i: number, a: number, b: number): number {
  const [dx, dy] = [x(stroke, b) - x(stroke, a), y(stroke, b) - y(stroke, a)]
  const [px, py] = [x(stroke, i) - x(stroke, a), y(stroke, i) - y(stroke, a)]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
  return Math.hypot(px - t * dx, py - t * dy)
}

/** The points that matter (Ramer, Douglas, Peucker): every other lies within `slack` of the line through them. Pure. */
function through(stroke: Stroke, slack: number): Stroke {
  const last = count(stroke) - 1
  if (last < 2) return stroke
  const kept = new Set([0, last])
  const open: (readonly [number, number])[] = [[0, last]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [a, b] = part
    let [far, most] = [-1, slack]
    for (let i = a + 1; i < b; i += 1) {
      const off = aside(stroke, i, a, b)
      if (off > most) [far, most] = [i, off]
    }
    if (far < 0) continue
    kept.add(far)
    open.push([a, far], [far, b])
  }
  return [...kept].sort((a, b) => a - b).flatMap((i) => [x(stroke, i), y(stroke, i)])
}

/** A line with no more than so many points, as near to the hand's as that allows. Pure. */
export function simplified(stroke: Stroke, most: number = inkLimits.points): Stroke {
  let slack: number = inkLimits.slack
  let line = through(stroke, slack)
  while (count(line) > most) {
    slack *= 2
    line = through(line, slack)
  }
  return line
}

/** Every other point, the last of all too, until there are few enough. */
function thinned(stroke: Stroke): Stroke {
  let line = stroke
  while (count(line) > inkLimits.live) {
    const last = count(line) - 1
    line = line.filter((_, i) => (i >> 1) % 2 === 0 || i >> 1 === last)
  }
  return line
}

/** A live line with more points, held on the stage: what is no place is left out, what lies beyond the edge lies on it. Pure. */
export function lengthened(stroke: Stroke, points: Stroke, { w, h }: Size): Stroke {
  const next = [...stroke]
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [px, py] = [x(points, i / 2), y(points, i / 2)]
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue
    const at = [Math.round(Math.min(w, Math.max(0, px))), Math.round(Math.min(h, Math.max(0, py)))] as const
    // A hand that rests, or a mouse finer than a u, adds nothing.
    if (next.at(-2) !== at[0] || next.at(-1) !== at[1]) next.push(...at)
  }
  return count(next) > inkLimits.live ? thinned(next) : next
}

/** All lines with one more; the oldest go where there are too many. Pure. */
export function withStroke(strokes: readonly Stroke[], stroke: Stroke): readonly Stroke[] {
  if (stroke.length === 0) return strokes
  const next = [...strokes, simplified(stroke)].slice(-inkLimits.strokes)
  let total = next.reduce((n, one) => n + count(one), 0)
  let from = 0
  while (total > inkLimits.all) total -= count(next[from++] ?? [])
  return next.slice(from)
}

/** A line as an SVG path, round where the hand was; a point is a dot. Pure. */
export function inkPath(stroke: Stroke): string {
  const n = count(stroke)
  if (n === 0) return ''
  const at = (i: number): string => `${x(stroke, i)} ${y(stroke, i)}`
  if (n < 3) return `M${at(0)}L${at(n - 1)}`
  const bends = Array.from({ length: n - 2 }, (_, k) => {
    const i = k + 1
    const end =
      i === n - 2 ? at(i + 1) : `${(x(stroke, i) + x(stroke, i + 1)) / 2} ${(y(stroke, i) + y(stroke, i + 1)) / 2}`
    return `Q${at(i)} ${end}`
  })
  return `M${at(0)}${bends.join('')}`
}
