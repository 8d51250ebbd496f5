import { columnsFor, grid, row, share, stack } from '../../picture/arrange'
import { besideOf } from '../../picture/beside'
import { heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { ClustersModel, Firm } from './model'
import type { Sheet } from './sheet'
import { drawnBeside, firmPieces, groupHead, sizeFor, type Group } from './firm'
import { firmTiles } from './firmTiles'

interface Laid {
  readonly pieces: readonly AnyPiece[]
  readonly left: readonly Firm[]
}

/** A group: its industry over a line, and its firms below, in one column or more; one place is kept for the count of those without room. */
function groupPieces(pen: Pen, group: Group, box: Box, cap: number, beside: number): Laid {
  const head = groupHead(pen, group, box)
  const y = head.foot
  const list = { ...box, y: y + 30, h: Math.max(0, box.y + box.h - y - 30) }
  const least = pen.size('label') * 9 + beside
  const fall = columnsFor(list, group.firms.length, {
    row: { wish: pen.size('caption') * 2.4, least: pen.size('label') * 1.7 },
    least,
    gap: 30,
  })
  // Upright, the lists fill the stage.
  const wish = pen.stage.portrait ? beside * 1.16 : beside * 0.9
  const tall = Math.min(Math.max(cap * 1.95, wish, pen.size('label') * 1.7), list.h / fall.rows)
  const shown = group.firms.slice(0, fall.shown)
  const left = group.firms.slice(fall.shown)
  const cells = grid({ ...list, h: tall * fall.rows }, fall.columns * fall.rows, fall.columns, 0).map((cell) => ({
    ...cell,
    w: cell.w - (fall.columns > 1 ? 26 : 0),
    h: tall,
  }))
  const size = Math.max(pen.floor, Math.min(cap, tall * 0.62))
  const last = cells[shown.length]
  const rest =
    left.length > 0 && last
      ? [
          pen.write({
            id: `rest:${group.cluster}`,
            content: pen.say(`+${left.length}`),
            count: true,
            size: Math.min(size, pen.size('head')),
            floor: pen.floor,
            ink: 'ink2',
            ...last,
            h: pen.size('head') * 2,
          }),
        ]
      : []
  return {
    pieces: [
      ...head.pieces,
      ...shown.flatMap((firm, i) => firmPieces(pen, firm, cells[i] ?? list, size, fall.columns === 1 ? beside : 0)),
      ...rest,
    ],
    left,
  }
}

/** Height of a group's heading and its line, and of the least list below it, u. */
const leastTall = (pen: Pen): number => pen.size('head') + 60 + pen.size('label') * 4.2

/** Boxes of the groups: side by side in landscape, below one another upright, there as high as their lists are long. */
function boxesFor(pen: Pen, groups: readonly Group[], room: Box): readonly Box[] {
  if (!pen.stage.portrait) {
    const gap = 80
    const w = (room.w - gap * (groups.length - 1)) / Math.max(1, groups.length)
    return row(
      room,
      groups.map(() => w),
      gap,
    )
  }
  const gap = 56
  const free = room.h - gap * (groups.length - 1)
  const least = leastTall(pen)
  const all = groups.reduce((sum, { firms }) => sum + firms.length + 1.2, 0)
  const wishes = groups.map(({ firms }) => ({
    wish: Math.max(least, (free * (firms.length + 1.2)) / Math.max(all, 1)),
    least,
  }))
  return stack(room, share(room.h, wishes, gap) ?? groups.map(() => least), gap)
}

const apart = (a: Box, b: Box): boolean => a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y

/** That there are more: right after the last name, or below it, where there is room; else where it stands. */
function afterNames(words: Words, pieces: readonly AnyPiece[], room: Box): Words {
  const names = pieces.filter((piece): piece is Words => piece.kind === 'words' && piece.id.startsWith('firm:'))
  const name = names.at(-1)
  const line = name?.lines.at(-1)
  const own = words.lines[0]
  if (!name || !line || !own) return words
  const gap = words.box.h * 0.6
  const said = pieces.filter(({ id }) => id === name.id.replace('firm:', 'said:'))
  const below = Math.max(name.box.y + name.box.h, ...said.map(({ box }) => box.y + box.h)) + gap
  const places = [
    moved(words, line.x + line.w + gap - words.box.x, line.y - own.y),
    moved(
      words,
      name.box.x + (name.align === 'centre' ? (name.box.w - words.box.w) / 2 : 0) - words.box.x,
      below - words.box.y,
    ),
  ]
  const fits = ({ box }: Words): boolean =>
    box.x + box.w <= room.x + room.w &&
    box.y + box.h <= words.box.y + words.box.h &&
    pieces.every((piece) => piece.kind === 'strand' || apart(piece.box, box))
  return places.find(fits) ?? words
}

/** Who leads: firms by industry, and that there are more. */
export function firmsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const wall = besideOf(pen.stage)
  const title = heading(pen, sheet.heading, wall?.said ?? { ...content, h: content.h * (portrait ? 0.24 : 0.38) })
  const foot = content.y + content.h
  const open: readonly Words[] =
    model.list.open && model.labels.others
      ? [
          pen.write({
            id: 'others',
            content: pen.say(model.labels.others),
            size: pen.size('lead'),
            floor: pen.floor,
            ink: 'ink2',
            lines: 1,
            ...content,
            y: foot,
            at: 'foot',
            align: 'right',
          }),
        ]
      : []
  const top = wall ? content.y : title.foot + (portrait ? 90 : 64)
  const end = (open[0]?.box.y ?? foot + 24) - 24
  const room = { ...(wall?.shown ?? content), y: top, h: end - top }
  // So many groups that a column would be narrower than a name: those without room are counted with their firms.
  const most = Math.max(
    1,
    portrait
      ? Math.floor((room.h + 56) / (leastTall(pen) + 56))
      : Math.floor((room.w + 80) / (pen.size('label') * 9 + 80)),
  )
  const groups = model.groups.slice(0, most)
  const boxes = boxesFor(pen, groups, room)
  const rows = groups.map(
    ({ firms }, i) => ((boxes[i]?.h ?? room.h) - pen.size('head') - 52) / Math.max(1, firms.length),
  )
  const wish = drawnBeside(groups, Math.min(...rows), portrait ? 200 : 116)
  // A drawing gives way before a name becomes small.
  const beside = sizeFor(pen, groups, boxes, rows, wish) < pen.size('head') ? 0 : wish
  const cap = sizeFor(pen, groups, boxes, rows, beside)
  const laid = groups.map((group, i) => groupPieces(pen, group, boxes[i] ?? room, cap, beside))
  const tiles =
    portrait || groups.length < model.groups.length
      ? undefined
      : firmTiles(pen, groups, room, open[0] ? open[0].box.w + open[0].box.h * 0.6 : 0)
  const shown = tiles ?? laid.flatMap(({ pieces }) => pieces)
  const left = tiles
    ? []
    : [...laid.flatMap((one) => one.left), ...model.groups.slice(most).flatMap(({ firms }) => firms)]
  const all = model.groups.reduce((sum, { firms }) => sum + firms.length, 0)
  return {
    pieces: [
      ...shown,
      ...open
        .map((one) => afterNames(one, shown, room))
        .flatMap((one): readonly AnyPiece[] => [
          { kind: 'hit', id: 'hit:others', fact: model.list.id, box: one.box },
          one,
        ]),
      ...title.pieces,
    ],
    omissions:
      left.length > 0
        ? [{ what: sheet.heading.title, shown: all - left.length, of: all, facts: left.map(({ id }) => id) }]
        : [],
  }
}
