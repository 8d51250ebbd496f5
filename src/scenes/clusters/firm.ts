import type { Box } from '../../picture/stage'
import type { Pen } from '../../picture/pen'
import type { ClustersModel, Firm } from './model'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Hit, Words } from '../../picture/picture'
import type { Ask } from '../../picture/write'

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

/** Room a firm's drawing takes beside its name on lines that high, at most so large, u; none where no firm has one or a line is low. */
export const drawnBeside = (groups: readonly Group[], tall: number, most: number): number => {
  const side = Math.min(most, tall * 0.82)
  return side >= 60 && groups.some(({ firms }) => firms.some(({ drawing }) => drawing)) ? side + air : 0
}

/** A group's industry over a line in its ink; below `foot`, u, there is room for its firms. */
export function groupHead(
  pen: Pen,
  group: Group,
  box: Box,
): { readonly pieces: readonly AnyPiece[]; readonly foot: number } {
  const head = pen.write({
    id: `group:${group.cluster}`,
    content: pen.say(pen.name(group.cluster)),
    size: pen.size('head'),
    floor: pen.floor,
    ink: group.ink === 'ink' ? 'ink2' : group.ink,
    lines: 1,
    card: group.cluster,
    ...box,
    y: box.y + pen.size('head') * 0.86,
    at: 'baseline',
  })
  // Lines of groups side by side are one line, whatever letters stand over them.
  const foot = box.y + pen.size('head') * 1.1 + 18
  const points = [
    { x: box.x, y: foot },
    { x: box.x + box.w, y: foot },
  ]
  return {
    pieces: [
      { kind: 'hit', id: `hit:${group.cluster}`, fact: group.cluster, box: head.box },
      head,
      { kind: 'strand', id: `line:${group.cluster}`, box, width: 4, ink: group.ink, points },
    ],
    foot,
  }
}

/** What the report calls a firm, where it calls it anything of its own. */
export const saidOf = (pen: Pen, firm: Firm, box: Box & Pick<Ask, 'align'>, lines = 1): readonly Words[] =>
  firm.said === undefined
    ? []
    : [
        pen.write({
          id: `said:${firm.id}`,
          content: pen.say(firm.said),
          size: pen.size('caption'),
          floor: pen.floor,
          ink: 'ink2',
          leading: 1.25,
          lines,
          card: firm.id,
          ...box,
        }),
      ]

/** A firm's name, and below it what the report calls it; beside it what stands for it, both about the middle of the cell. */
export function firmPieces(pen: Pen, firm: Firm, cell: Box, size: number, beside: number): readonly AnyPiece[] {
  const box = { ...cell, x: cell.x + beside, w: cell.w - beside }
  const small = pen.size('caption')
  const written = pen.write({
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
  const under = box.h > size * 0.98 + small * 1.5
  const below = under ? saidOf(pen, firm, { ...box, y: written.box.y + written.box.h + small * 0.42 }) : []
  const tall = (below[0] ? below[0].box.y + below[0].box.h : written.box.y + written.box.h) - written.box.y
  const side = beside - air
  const down = side > 0 ? Math.max(0, cell.y + cell.h / 2 - tall / 2 - written.box.y) : 0
  const name = moved(written, 0, down)
  const said = below.map((words) => moved(words, 0, down))
  const hit: Hit = {
    kind: 'hit',
    id: `hit:${firm.id}`,
    fact: firm.id,
    travel: `firm:${firm.id}`,
    box: { ...name.box, h: tall },
  }
  const drawing: readonly AnyPiece[] =
    firm.drawing && side > 0
      ? [
          {
            ...{ kind: 'drawing', id: `drawing:${firm.id}`, name: firm.drawing, look: 'plain' },
            box: { x: cell.x, y: name.box.y + tall / 2 - side / 2, w: side, h: side },
          },
        ]
      : []
  return [hit, ...drawing, name, ...said]
}
