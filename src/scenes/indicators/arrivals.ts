import { boxAround, moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { Words } from '../../picture/picture'
import type { Grown, IndicatorsModel } from './model'

/** A growth rate, with the name and the amount it leads to: around its own middle, at the left edge 0. */
interface Arrival {
  readonly pieces: readonly Words[]
  readonly w: number
  readonly up: number
  readonly down: number
}

const unbounded = 9999

/** Name and amount beside the digits, below the per cent sign that stands at their head, or below them all. */
function arrivalOf(pen: Pen, g: Grown, name: string, size: number, beside: boolean): Arrival {
  const hero = pen.write({
    id: `growth:${g.figure}`,
    content: pen.figure(`${g.figure}#growth`, { look: 'raised', plain: true }),
    size,
    ink: g.ink,
    x: 0,
    y: 0,
    w: unbounded,
    at: 'middle',
    noun: `name:${g.figure}`,
  })
  const [line] = hero.lines
  const figure = line?.runs[0]
  const digits = figure && 'fact' in figure ? figure.runs.find((run) => /\d/.test(run.text)) : undefined
  const foot = line?.y ?? 0
  const x = beside ? (digits ? digits.dx + digits.w : 0) + size * 0.07 : (digits?.dx ?? 0)
  const amountSize = Math.max(pen.size('head'), Math.min(pen.size('large'), size * 0.24))
  const below = foot + Math.max(18, size * 0.07)
  const first = pen.write({
    id: `name:${g.figure}`,
    content: pen.say(name),
    size: pen.size('head'),
    ink: 'ink2',
    x,
    w: unbounded,
    ...(beside ? { y: foot - amountSize * 0.9, at: 'foot' } : { y: below, at: 'head' }),
  })
  const amount = pen.write({
    id: `amount:${g.figure}`,
    content: pen.figure(g.figure, { look: 'level', plain: true }),
    size: amountSize,
    noun: `name:${g.figure}`,
    x,
    w: unbounded,
    ...(beside ? { y: foot, at: 'baseline' } : { y: first.box.y + first.box.h + 20, at: 'head' }),
  })
  const pieces = [hero, first, amount]
  const box = boxAround(pieces)
  return { pieces, w: box.x + box.w, up: -box.y, down: box.y + box.h }
}

/** Arrivals at the largest size at which none is wider than `w` and together they are no higher than `h`. */
export function arrivalsOf(
  pen: Pen,
  model: IndicatorsModel,
  room: { readonly w: number; readonly h: number },
  beside: boolean,
): readonly Arrival[] {
  const name = (g: Grown): string => model.labels[g.figure] ?? pen.name(g.figure)
  const at = (size: number): readonly Arrival[] => model.pair.map((g) => arrivalOf(pen, g, name(g), size, beside))
  const gap = between * Math.max(0, model.pair.length - 1)
  let size = 300
  for (let all = at(size); ; all = at(size)) {
    const tall = all.reduce((sum, one) => sum + one.up + one.down, gap)
    if ((tall <= room.h && all.every((one) => one.w <= room.w)) || size <= pen.size('head')) return all
    size = Math.max(pen.size('head'), size * 0.92)
  }
}

/** Least distance of two arrivals, u. */
export const between = 28

/** An arrival where it stands. */
export const arrivedAt = (arrival: Arrival, x: number, middle: number): readonly Words[] =>
  arrival.pieces.map((piece) => moved(piece, x, middle))
