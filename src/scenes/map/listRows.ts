import { columnsFor, grid } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import type { Omission, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'

/** A distance of a step and where it leads. */
export interface Told {
  readonly fact: string
  readonly name: string
}

/** A distance as a row: where to, and at its end how far. */
function row(pen: Pen, { fact, name }: Told, { x, y, w, h }: Box): readonly Words[] {
  const middle = { y: y + h / 2, at: 'middle', floor: pen.floor, lines: 1, card: fact, h: h * 0.8 } as const
  const far = pen.write({
    ...{ ...middle, id: `far:${fact}`, content: pen.figure(fact), size: pen.size('head'), weight: 600 },
    ...{ x: x + w * 0.5, w: w * 0.5, align: 'right', noun: `to:${fact}` },
  })
  const said = pen.write({
    ...{ ...middle, id: `to:${fact}`, content: pen.say(name), size: pen.size('head'), ink: 'ink2' },
    ...{ x, w: far.box.x - 40 - x },
  })
  return [said, far]
}

/** As many rows as have room in `box`, in columns; the number of those without. */
export function distances(
  pen: Pen,
  all: readonly Told[],
  box: Box,
): { readonly words: readonly Words[]; readonly foot: number; readonly omissions: readonly Omission[] } {
  if (all.length === 0 || box.h < pen.floor * 2) return { words: [], foot: box.y, omissions: omitted(all, 0) }
  const wish = { wish: pen.size('head') * 2.1, least: pen.floor * 1.9 }
  const { columns, rows, rowHeight, shown } = columnsFor(box, all.length, { row: wish, least: 460, gap: 80 })
  const cells = grid({ ...box, h: rows * rowHeight }, columns * rows, columns, 0)
  const gap = 40
  const words = cells.slice(0, shown).flatMap((cell, i) => {
    const [one, column] = [all[i], i % columns]
    const at = { ...cell, x: cell.x + (column > 0 ? gap : 0), w: cell.w - (columns > 1 ? gap : 0) }
    return one ? row(pen, one, at) : []
  })
  const last = cells[shown]
  const count =
    last && shown < all.length
      ? [
          pen.write({
            ...{ id: 'more', content: pen.say(`+${all.length - shown}`), count: true, size: pen.size('caption') },
            ...{
              floor: pen.floor,
              ink: 'ink2',
              lines: 1,
              at: 'middle',
              ...last,
              x: last.x + gap,
              y: last.y + last.h / 2,
            },
          }),
        ]
      : []
  return { words: [...words, ...count], foot: box.y + rows * rowHeight, omissions: omitted(all, shown) }
}

const omitted = (all: readonly Told[], shown: number): readonly Omission[] =>
  shown < all.length
    ? [{ what: all[shown]?.name ?? '', shown, of: all.length, facts: all.slice(shown).map(({ fact }) => fact) }]
    : []
