import { choose, share } from '../../picture/arrange'
import { ratioHero } from '../../picture/compareApart'
import { scalePills } from '../../picture/comparePills'
import { besideOf } from '../../picture/beside'
import { heading, type SetHeading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Picture } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { ClustersModel, Output } from './model'
import type { Sheet } from './sheet'
import { after, type Tail, tailOf, widthOf } from './outputTail'
import { rowOf, type Style } from './outputRow'

const styles = (pen: Pen): readonly Style[] => [
  { name: pen.size('head'), gap: 20, slit: 10, thick: pen.size('head') * 0.9, head: pen.stage.portrait ? 110 : 60 },
  { name: pen.size('caption'), gap: 14, slit: 8, thick: Math.min(62, pen.size('head') * 1.1), head: 40 },
]

interface Laid {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
  readonly foot: number
}

/** How thick bars wish to be, and where an upright stage is theirs, u. */
const [stout, stouter] = [150, 196] as const
const between = 26

/** One scale for each unit: as large as bars and what stands after them have room for. */
function scaleOf(pen: Pen, rows: readonly (readonly [Output, Tail])[], unit: string, w: number): number {
  const { portrait } = pen.stage
  return Math.min(
    ...rows
      .filter(([o]) => o.unit === unit)
      .flatMap(([o, tail]) => [
        (w - after - widthOf(tail, portrait)) / Math.max(o.value, 1e-9),
        (w - after - (tail.before?.box.w ?? 0)) / Math.max(o.before, 1e-9),
      ])
      .map((n) => Math.max(0, n)),
  )
}

/** As many rows in `box` as have room in a style, the first ones first. */
function rowsIn(pen: Pen, model: ClustersModel, box: Box, style: Style): Laid {
  const { portrait } = pen.stage
  const most = portrait ? stouter : stout
  // Upright, the amount stands between the name and its bar.
  const line = style.name * 1.1 + style.gap + (portrait ? 26 : 0)
  const bars = portrait ? 1.36 + 0.95 : 1.36
  const words = pen.size('caption') * 0.5
  const tall = (count: number): readonly number[] | undefined =>
    share(
      box.h,
      Array.from({ length: count }, () => ({
        wish: line + style.slit + most * bars + 60,
        least: line + style.slit + style.thick * bars + words,
      })),
      between,
    )
  let count = model.outputs.length
  while (count > 1 && !tall(count)) count -= 1
  const shown = model.outputs.slice(0, count)
  const h = tall(count)?.[0] ?? box.h
  const thick = Math.max(10, Math.min(most, (h - line - style.slit - words) / bars))
  const wished = shown.map((o) => tailOf(pen, model, o, thick))
  // Amounts of twelve digits give way before their bars are gone.
  const wide = Math.max(1, ...wished.map((tail) => widthOf(tail, portrait))) / (box.w * 0.8)
  const tails = wide > 1 ? shown.map((o) => tailOf(pen, model, o, thick / wide, 0)) : wished
  const rows = shown.flatMap((o, i) => (tails[i] ? [[o, tails[i]] as const] : []))
  const scales = new Map<string, number>(rows.map(([{ unit }]) => [unit, 0]))
  for (const unit of scales.keys()) scales.set(unit, scaleOf(pen, rows, unit, box.w))
  return {
    pieces: rows.flatMap(([o, tail], i) =>
      rowOf(pen, o, tail, { ...box, y: box.y + i * (h + between), h }, style, thick, scales.get(o.unit) ?? 0),
    ),
    shown: count,
    foot: box.y + count * (h + between),
  }
}

/** Two that are held say how they stand beside the finding; on a wall below it, upright below all rows. */
function heroOf({ pen, comparing }: Sheet, title: SetHeading, foot: number, end: number): readonly AnyPiece[] {
  const { content, portrait } = pen.stage
  const above = title.pieces.filter(({ role }) => role !== 'lead')
  const x = Math.max(content.x + content.w * 0.5, ...above.map(({ box }) => box.x + box.w + 60))
  const wall = besideOf(pen.stage)
  const room = portrait
    ? { ...content, y: foot, h: end - foot }
    : wall
      ? { ...wall.said, y: title.foot + 40, h: end - title.foot - 40 }
      : { ...content, x, w: content.x + content.w - x, h: title.under - content.y - 10 }
  const align = portrait || wall ? 'left' : 'right'
  const hero = ratioHero(pen, comparing?.held ?? [], { size: 300, floor: 120, lines: 1, align, ...room })
  return hero ? [hero] : []
}

/** How large each leading industry is, and how much larger than the year before. */
export function outputsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const wall = besideOf(pen.stage)
  const title = heading(pen, sheet.heading, wall?.said ?? { ...content, h: content.h * (portrait ? 0.26 : 0.4) })
  const foot = content.y + content.h
  const pills = scalePills(pen, sheet.comparing)
  const small = { size: pen.size('caption'), floor: pen.floor, ink: 'ink2', lines: 1, ...content, at: 'foot' } as const
  const beside = pills ? pills.left - content.x - 24 : content.w
  const now = model.labels.now
    ? [pen.write({ ...small, id: 'now', content: pen.say(model.labels.now), w: beside - 100, y: foot })]
    : []
  const low = (now[0]?.box.y ?? foot) - 30
  // The choice stands beside the last rows where they leave it room, else below them all.
  const ends = pills ? [low, Math.min(low, pills.head - 24)] : [low]
  // Upright, room is kept below for what two say that are held.
  const kept = portrait && sheet.comparing ? [220, 0] : [0]
  function* tries(): Generator<Laid & { readonly end: number }> {
    for (const style of styles(pen))
      for (const free of kept)
        for (const end of ends) {
          const y = wall ? content.y : title.foot + style.head
          yield { end, ...rowsIn(pen, model, { ...(wall?.shown ?? content), y, h: end - free - y }, style) }
        }
  }
  const laid = choose(
    tries(),
    ({ pieces }) => pills?.clears(pieces) ?? true,
    ({ shown }) => shown === model.outputs.length,
  )
  const left = model.outputs.slice(laid?.shown ?? 0)
  const plus = { id: 'rest', content: pen.say(`+${left.length}`), count: true, w: beside, align: 'right' } as const
  const rest = left.length > 0 ? [pen.write({ ...small, ...plus, y: foot })] : []
  return {
    pieces: [
      ...(laid?.pieces ?? []),
      ...rest,
      ...title.pieces,
      ...now,
      ...(pills?.pieces ?? []),
      // Rows may end beside the choice; what two say is as wide as the stage and stands above it.
      ...(laid ? heroOf(sheet, title, laid.foot, pills ? Math.min(laid.end, pills.head - 24) : laid.end) : []),
    ],
    omissions:
      left.length > 0
        ? [
            {
              what: sheet.heading.title,
              shown: model.outputs.length - left.length,
              of: model.outputs.length,
              facts: left.map((o) => o.figure),
            },
          ]
        : [],
  }
}
