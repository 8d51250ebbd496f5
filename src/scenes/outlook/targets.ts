import type { AnyPiece, Omission, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import { fitted, gap, least, under, written } from './targetRows'

/** Counts what has no room, where the last that has it ends. */
const restOf = ({ pen }: Sheet, count: number, { x, y, w }: Box): readonly Words[] =>
  count === 0
    ? []
    : [
        pen.write({
          id: 'rest:targets',
          content: pen.say(`+${count}`),
          count: true,
          size: pen.size('head'),
          ink: 'ink2',
          align: 'right',
          x,
          y,
          w,
        }),
      ]

/** Amounts of equal weight, each with what it is of above it. */
export function targetsPart(
  sheet: Sheet,
  box: Box,
  aimed: boolean,
): { readonly pieces: readonly AnyPiece[]; readonly omissions: readonly Omission[] } {
  const { pen, labels, scene, heading } = sheet
  const targets = scene.targets ?? []
  const free = { x: 0, y: 0, w: 9999, h: 9999 }
  // At the least size their small parts are widest for their digits.
  const boxes = targets.map((one, i) => written(sheet, one, i, least, aimed, free).box)
  const em = { wide: Math.max(1, ...boxes.map(({ w }) => w / least)), tall: Math.max(0.7, ...boxes.map(({ h }) => h / least)) + 0.08 } // prettier-ignore
  const tall = pen.size('head') * 1.2
  const { cells, size, columns, shown } = fitted(box, targets.length, em, tall)
  const rest = targets.slice(shown)
  const more = restOf(sheet, rest.length, cells[shown - 1] ?? box)
  const pieces = targets.slice(0, shown).flatMap((one, i): readonly AnyPiece[] => {
    const cell = cells[i] ?? box
    const label = pen.write({
      id: `noun:target:${i}`,
      content: pen.say((one.label === undefined ? undefined : labels[one.label]) ?? pen.name(one.figure)),
      size: pen.size('head'),
      floor: pen.floor,
      ink: 'river',
      lines: 1,
      card: one.figure,
      ...cell,
      w: cell.w - (i === shown - 1 && more[0] ? more[0].box.w + 20 : 0),
      h: tall,
    })
    const top = cell.y + tall + under + Math.min(40, (cell.h - tall - under - size * em.tall) / 2)
    const figure = written(sheet, one, i, size, aimed, { ...cell, y: top, h: cell.y + cell.h - top })
    const rule: readonly AnyPiece[] =
      i % columns === 0
        ? []
        : [
            {
              kind: 'shape',
              id: `rule:target:${i}`,
              box: { x: cell.x - gap / 2, y: cell.y, w: 0, h: cell.h },
              d: `M${cell.x - gap / 2} ${cell.y}v${cell.h}`,
              stroke: 'line',
              width: 2,
              decor: true,
            },
          ]
    return [...rule, label, figure]
  })
  const omissions =
    rest.length > 0 ? [{ what: heading.title, shown, of: targets.length, facts: rest.map(({ figure }) => figure) }] : []
  return { pieces: [...pieces, ...more], omissions }
}
