import type { Box } from '../../picture/stage'
import type { Pen } from '../../picture/pen'
import type { ClustersModel, Firm } from './model'
import type { AnyPiece, Hit } from '../../picture/picture'

export type Group = ClustersModel['groups'][number]

/** The largest size at which every name of every group has room on one line. */
export function sizeFor(
  pen: Pen,
  groups: readonly Group[],
  boxes: readonly Box[],
  rows: readonly number[],
  beside: number,
): number {
  const wish = 92
  return Math.max(
    pen.size('label'),
    Math.min(
      wish,
      ...groups.flatMap(({ firms }, i) => {
        const [box, tall] = [boxes[i], rows[i] ?? wish]
        const longest = Math.max(
          1,
          ...firms.map(
            (firm) =>
              pen.write({ id: 'probe', content: pen.say(firm.name), size: 100, weight: 600, x: 0, y: 0, w: 99999 }).box
                .w,
          ),
        )
        return [(Math.max(1, (box?.w ?? 0) - beside) * 100) / longest, tall * 0.52]
      }),
    ),
  )
}

/** Between a firm's drawing and its name, u. */
const air = 26

/** Room a firm's drawing takes beside its name on lines that high, u; none where no firm has one or a line is low. */
export const drawnBeside = (groups: readonly Group[], tall: number): number => {
  const side = Math.min(116, tall * 0.82)
  return side >= 60 && groups.some(({ firms }) => firms.some(({ drawing }) => drawing)) ? side + air : 0
}

/** A firm's name, and below it what the report calls it, where it calls it anything of its own; beside it what stands for it. */
export function firmPieces(pen: Pen, firm: Firm, cell: Box, size: number, beside: number): readonly AnyPiece[] {
  const box = { ...cell, x: cell.x + beside, w: cell.w - beside }
  const small = pen.size('caption')
  const under = firm.said !== undefined && box.h > size * 0.98 + small * 1.5
  const name = pen.write({
    id: `firm:${firm.id}`,
    content: pen.say(firm.name),
    size,
    floor: pen.floor,
    weight: 600,
    lines: 1,
    card: firm.id,
    ...box,
    h: Math.max(box.h, size * 1.1),
  })
  const y = name.box.y + name.box.h + small * 0.42
  const said = under
    ? [
        pen.write({
          id: `said:${firm.id}`,
          content: pen.say(firm.said ?? ''),
          size: small,
          floor: pen.floor,
          ink: 'ink2',
          lines: 1,
          card: firm.id,
          ...box,
          y,
        }),
      ]
    : []
  const bottom = said[0] ? said[0].box.y + said[0].box.h : name.box.y + name.box.h
  const hit: Hit = {
    kind: 'hit',
    id: `hit:${firm.id}`,
    fact: firm.id,
    travel: `firm:${firm.id}`,
    box: { ...name.box, h: bottom - name.box.y },
  }
  const side = beside - air
  const drawing: readonly AnyPiece[] =
    firm.drawing && side > 0
      ? [
          {
            ...{ kind: 'drawing', id: `drawing:${firm.id}`, name: firm.drawing, look: 'plain' },
            box: { x: cell.x, y: (name.box.y + bottom) / 2 - side / 2, w: side, h: side },
          },
        ]
      : []
  return [hit, ...drawing, name, ...said]
}
