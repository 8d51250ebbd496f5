import type { DayScale } from './scale'

/** How the axis is looked at: a place `along` it is shown at along * zoom + shift, u. */
export interface Lens {
  readonly zoom: number
  readonly shift: number
}

/** The whole axis as it lies. */
export const plain: Lens = { zoom: 1, shift: 0 }

/** The scale seen through a lens; what leaves `low` … `high` is pressed against that edge, where it can be left away. */
export function seenThrough(scale: DayScale, lens: Lens, low: number, high: number): DayScale {
  if (lens.zoom === 1 && lens.shift === 0) return scale
  const put = (along: number): number => Math.min(high, Math.max(low, along * lens.zoom + lens.shift))
  const at = (day: number): number => put(scale.at(day))
  return {
    ...scale,
    at,
    width: (day) => put(scale.at(day) + scale.width(day)) - at(day),
    cell: scale.cell * lens.zoom,
    breaks: scale.breaks.map(put),
  }
}

/** How far a hand may take the lens. */
export interface LensLimits {
  /** Length of the axis as it lies, and of the stage it is looked at on, u. */
  readonly length: number
  readonly room: number
  /** Greatest zoom; the least shows the whole axis. */
  readonly closest: number
  /** Where the story has it: always within reach. */
  readonly story: Lens
}

/** Share of the stage that the axis covers at least when it is drawn aside. */
const kept = 0.45

/** The lens within its limits. */
export function within({ zoom, shift }: Lens, { length, room, closest, story }: LensLimits): Lens {
  const farthest = Math.min(1, room / length)
  const z = Math.min(closest, Math.max(farthest, zoom))
  // Seen whole it has nowhere to go; seen closer either end may come to the middle.
  const slack = length * z > room + 1 ? room * (1 - kept) : 0
  const low = Math.min(story.zoom === z ? story.shift : 0, room - length * z - slack)
  const high = Math.max(story.zoom === z ? story.shift : 0, slack)
  return { zoom: z, shift: Math.min(high, Math.max(low, shift)) }
}

/** Share of the way a hand goes beyond a limit that the axis still follows. */
const give = 0.3

/** The lens as a hand feels it: beyond its limits it follows less and less willingly. */
export function yielding(lens: Lens, limits: LensLimits): Lens {
  const bound = within(lens, limits)
  return {
    zoom: bound.zoom * (lens.zoom / bound.zoom) ** give,
    shift: bound.shift + (lens.shift - bound.shift) * give,
  }
}

/** Zooms about a place along the axis as it is seen. */
export const zoomedAbout = ({ zoom, shift }: Lens, at: number, factor: number): Lens => ({
  zoom: zoom * factor,
  shift: at - (at - shift) * factor,
})

/** The lens that shows what was held under the fingers under them again: one pans, two zoom at their true ratio. */
export function gripped(from: Lens, held: readonly number[], now: readonly number[]): Lens {
  const [a = 0, b] = held
  const [c = 0, d] = now
  if (b === undefined || d === undefined) return { zoom: from.zoom, shift: from.shift + c - a }
  // Two fingers across the axis say nothing about its length.
  const factor = Math.abs(b - a) < 24 ? 1 : Math.max(0.05, Math.abs(d - c) / Math.abs(b - a))
  const middle = (a + b) / 2
  return { zoom: from.zoom * factor, shift: (c + d) / 2 - (middle - from.shift) * factor }
}

/** Whether two lenses show the same, to the eye. */
export const alike = (a: Lens, b: Lens): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 0.01 && Math.abs(a.shift - b.shift) < 4
