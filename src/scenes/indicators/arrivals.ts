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

/** Where name and amount stand: beside the digits, below the per cent sign at their head; or below them all. */
export type Setting = 'beside' | 'below'

/** Digits at least so high leave room beside them for a name below their per cent sign, u. */
const tallEnough = 190

function heroOf(pen: Pen, g: Grown, size: number): Words {
  return pen.write({
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
}

/** From where words may stand beside or below the digits. */
function edgeOf(hero: Words, size: number, setting: Setting): number {
  const figure = hero.lines[0]?.runs[0]
  const digits = figure && 'fact' in figure ? figure.runs.find((run) => /\d/.test(run.text)) : undefined
  if (setting === 'below') return size < tallEnough ? 0 : (digits?.dx ?? 0)
  return size < tallEnough ? hero.box.w + 26 : (digits ? digits.dx + digits.w : 0) + size * 0.07
}

/** A growth rate of that size with its name and amount, no wider than `w`; undefined where they have no room there. */
function arrivalOf(pen: Pen, g: Grown, name: string, size: number, w: number, setting: Setting): Arrival | undefined {
  const hero = heroOf(pen, g, size)
  const x = edgeOf(hero, size, setting)
  const room = w - x
  if (room < pen.size('head') * 3) return undefined
  const foot = hero.lines[0]?.y ?? 0
  const beside = setting === 'beside'
  const amountSize = Math.max(pen.size('caption'), Math.min(pen.size('large'), size * 0.24))
  const named = {
    id: `name:${g.figure}`,
    content: pen.say(name),
    size: Math.min(pen.size('head'), amountSize),
    floor: pen.floor,
    ink: 'ink2',
    x,
    w: room,
    card: g.figure,
  } as const
  const amount = {
    id: `amount:${g.figure}`,
    content: pen.figure(g.figure, { look: 'level', plain: true }),
    size: amountSize,
    floor: pen.floor,
    noun: named.id,
    x,
    w: room,
    lines: 1,
  } as const
  const head = hero.box.y + size * 0.36
  const pieces: Words[] = [hero]
  if (beside && size >= tallEnough) {
    const last = pen.write({ ...amount, y: foot, at: 'baseline' })
    const tall = last.box.y - 14 - head
    if (tall < named.size) return undefined
    pieces.push(
      last,
      pen.write({
        ...named,
        y: last.box.y - 14,
        at: 'foot',
        h: tall,
        lines: 2,
        leading: 1.15,
      }),
    )
  } else {
    const first = pen.write({
      ...named,
      y: beside ? hero.box.y : hero.box.y + hero.box.h + Math.max(20, size * 0.06),
      lines: 2,
      leading: 1.15,
    })
    pieces.push(first, pen.write({ ...amount, y: first.box.y + first.box.h + 16 }))
  }
  const box = boxAround(pieces)
  if (pieces.some((piece) => piece.cut)) return undefined
  return { pieces, w: box.x + box.w, up: -box.y, down: box.y + box.h }
}

/** Arrivals at the largest size at which all have room in `w`, and together in `h`; the digits give way first. */
export function arrivalsOf(
  pen: Pen,
  model: IndicatorsModel,
  room: { readonly w: number; readonly h: number },
  settings: readonly Setting[],
): readonly Arrival[] {
  const name = (g: Grown): string => model.labels[g.figure] ?? pen.name(g.figure)
  const gap = between * Math.max(0, model.pair.length - 1)
  const at = (size: number, setting: Setting): readonly Arrival[] | undefined => {
    const all = model.pair
      .map((g) => arrivalOf(pen, g, name(g), size, room.w, setting))
      .filter((one) => one !== undefined)
    const tall = all.reduce((sum, one) => sum + one.up + one.down, gap)
    return all.length === model.pair.length && tall <= room.h && all.every((one) => one.w <= room.w) ? all : undefined
  }
  for (let size = wish; size > least; size = Math.max(least, size * 0.9))
    for (const setting of settings) {
      const all = at(size, setting)
      if (all) return all
    }
  return at(least, 'beside') ?? at(least, 'below') ?? []
}

/** Size below which digits are no larger than words, u. */
const least = 34

/** Size of the digits where nothing is in their way, u. */
const wish = 300

/** Least distance of two arrivals, u. */
export const between = 28

/** An arrival where it stands. */
export const arrivedAt = (arrival: Arrival, x: number, middle: number): readonly Words[] =>
  arrival.pieces.map((piece) => moved(piece, x, middle))
