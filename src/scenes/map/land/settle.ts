import { crossesBox, grown } from '../../../picture/arrange'
import type { Box } from '../../../picture/stage'
import { toStage, type Camera, type Frame } from '../../../map/camera'
import type { Ground } from '../../../map/projection'

/** What a camera must show, and what stands before it on the stage, u. */
export interface Sight {
  /** What the step wishes for. */
  readonly wish: Camera
  readonly frame: Frame
  /** No wider than the land is worth, km. */
  readonly widest: number
  readonly must: readonly Ground[]
  /** What is marked by a ring: no word may lie on it, whatever else is hidden. */
  readonly ringed?: Ground | undefined
  /** Lines that no word may lie on. */
  readonly lines: readonly (readonly Ground[])[]
  /** Points of the river: a finding that lies on it is hard to read. */
  readonly river: readonly Ground[]
  /** Where what must be seen may lie. */
  readonly room: Box
  /** What words fill that stay where they are. */
  readonly words: readonly Box[]
  /** Buttons and notes. */
  readonly taken: readonly Box[]
}

export interface Settled {
  readonly camera: Camera
  /** What it costs, 0 for the wish itself. */
  readonly price: number
}

const shifts = Array.from({ length: 13 }, (_, i) => (i - 6) * 0.05)
const wider = [1, 1.08, 1.17, 1.27, 1.4, 1.55]
/** What it costs to lay a word on what is ringed, to hide something that must be seen, to run a line through words, to lay a word over the river, to leave the wish. */
const cost = { ringed: 20_000, hidden: 1000, through: 700, covered: 300, wet: 24, shift: 60, zoom: 160 } as const

const holds = ({ x, y, w, h }: Box, at: { readonly x: number; readonly y: number }): boolean =>
  at.x > x && at.x < x + w && at.y > y && at.y < y + h
const away = ({ x, y, w, h }: Box, at: { readonly x: number; readonly y: number }): number =>
  Math.max(x - at.x, at.x - x - w, 0) + Math.max(y - at.y, at.y - y - h, 0)

/** What a camera would cost; no more is counted once it is dearer than `most`. */
function priceOf(sight: Sight, camera: Camera, most: number): number {
  const on = (p: Ground): { readonly x: number; readonly y: number } => toStage({ camera, frame: sight.frame }, p)
  const { words } = sight
  const near = words.map((box) => grown(box, 44))
  let price = 0
  const ringed = sight.ringed && on(sight.ringed)
  if (ringed && [...words, ...sight.taken].some((box) => holds(grown(box, 32), ringed))) price += cost.ringed
  for (const point of sight.must) {
    const at = on(point)
    const out = away(sight.room, at)
    if (out > 0) price += cost.hidden * (1 + out / 100)
    else if (near.some((box) => holds(box, at))) price += cost.hidden
    else if (sight.taken.some((box) => holds(box, at))) price += cost.covered
    if (price > most) return price
  }
  for (const line of sight.lines) if (near.some((box) => crossesBox(line.map(on), 6, box))) price += cost.through
  if (price > most) return price
  const close = words.map((box) => grown(box, 14))
  for (const point of sight.river) if (close.some((box) => holds(box, on(point)))) price += cost.wet
  return price
}

/**
 * The camera nearest to the one a step wishes for that shows what it must, clear of the finding: it moves and rises as little as it has to.
 */
export function settle(sight: Sight): Settled {
  const { wish, frame } = sight
  const height = (wish.width * frame.h) / frame.w
  let best: Settled | undefined
  for (const zoom of wider) {
    const width = Math.min(wish.width * zoom, Math.max(wish.width, sight.widest))
    for (const dx of shifts)
      for (const dy of shifts) {
        const camera = { x: wish.x + dx * wish.width, y: wish.y + dy * height, width }
        const moved = cost.shift * 10 * (dx * dx + dy * dy) + cost.zoom * Math.log(zoom)
        const most = best?.price ?? Infinity
        if (moved >= most) continue
        const price = moved + priceOf(sight, camera, most - moved)
        if (price < most) best = { camera, price }
      }
  }
  return best ?? { camera: wish, price: 0 }
}
