import { meet, share } from '../../picture/arrange'
import { ratioHero } from '../../picture/compareApart'
import { scalePills } from '../../picture/comparePills'
import { heading, type SetHeading } from '../../picture/heading'
import { isHanLocale } from '../../picture/metrics'
import { moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Bar, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { ClustersModel, Output } from './model'
import type { Sheet } from './sheet'

const after = 30

/** What stands after the bars of an output: this year's amount with its growth, and last year's. */
interface Tail {
  readonly value: Words
  readonly growth: Words | undefined
  readonly before: Words | undefined
}

function tailOf(pen: Pen, model: ClustersModel, o: Output, thick: number, rateSize = pen.size('lead')): Tail {
  const ask = {
    floor: pen.floor,
    x: 0,
    y: 0,
    w: pen.stage.content.w * 0.96,
    lines: 1,
    at: 'middle',
    noun: `name:${o.figure}`,
  } as const
  const value = pen.write({
    ...ask,
    id: `amount:${o.figure}`,
    content: pen.figure(o.ref, { look: 'level', plain: true }),
    size: Math.max(pen.size('label'), Math.min(120, thick * 0.95)),
    ink: o.ink,
  })
  const yoy = model.labels.yoy ?? ''
  const rate = o.grows ? pen.figure(`${o.figure}#growth`, { plain: true }) : []
  const said = isHanLocale(pen.locale) ? [...pen.say(yoy), ...rate] : [...rate, ...pen.say(yoy ? ` ${yoy}` : '')]
  const growth = o.grows
    ? pen.write({ ...ask, id: `growth:${o.figure}`, content: said, size: rateSize, ink: 'ink2' })
    : undefined
  const year = model.labels['year-before'] ?? ''
  const before =
    o.base === undefined
      ? undefined
      : pen.write({
          ...ask,
          id: `base:${o.figure}`,
          content: [...pen.say(year ? `${year} ` : ''), ...pen.figure(o.base, { plain: true })],
          size: pen.size('caption'),
          ink: 'ink2',
        })
  return { value, growth, before }
}

/** What stands after a bar: upright nothing, since amount and growth stand above it. */
const widthOf = ({ value, growth }: Tail, portrait: boolean): number =>
  portrait ? -after : value.box.w + (growth ? growth.box.w + after : 0)

/** How rows are set: as they wish, or with their names as small as captions and closer bars, where all would have no room else. */
interface Style {
  readonly name: number
  /** Between the name and what is below it, and between a bar and last year's. */
  readonly gap: number
  readonly slit: number
  readonly thick: number
  /** Below the heading. */
  readonly head: number
}

const styles = (pen: Pen): readonly Style[] => [
  { name: pen.size('head'), gap: 20, slit: 10, thick: pen.size('head') * 0.9, head: pen.stage.portrait ? 110 : 60 },
  { name: pen.size('caption'), gap: 14, slit: 8, thick: Math.min(62, pen.size('head') * 1.1), head: 40 },
]

/** Words as high as they wish, or where they run into no others above them. */
const under = (words: Words, above: readonly Words[]): Words =>
  moved(
    words,
    0,
    Math.max(0, ...above.filter(({ box }) => meet(box, words.box)).map(({ box }) => box.y + box.h - words.box.y)),
  )

/** This year solid, last year an outline below it, on one scale for each unit. */
function rowOf(pen: Pen, o: Output, tail: Tail, box: Box, style: Style, thick: number, k: number): readonly AnyPiece[] {
  const slim = thick * 0.36
  const { portrait } = pen.stage
  const name = pen.write({
    id: `name:${o.figure}`,
    content: pen.say(pen.name(o.figure)),
    size: style.name,
    floor: pen.floor,
    lines: 1,
    card: o.figure,
    ...box,
    w: box.w - (portrait && tail.growth ? tail.growth.box.w + 24 : 0),
  })
  const head = box.y + name.box.h + style.gap
  const y = portrait ? head + tail.value.box.h + 26 : head
  const bar = (id: string, fact: string, value: number, at: number, h: number, hollow: boolean): Bar => ({
    kind: 'bar',
    id,
    fact,
    value,
    box: { x: box.x, y: at, w: Math.max(0, value) * k, h },
    measure: o.unit,
    scale: `output:${o.unit}`,
    along: 'x',
    ink: o.ink,
    ...(hollow ? { hollow } : {}),
  })
  const now = bar(`now:${o.figure}`, o.ref, o.value, y, thick, false)
  const then = bar(`then:${o.figure}`, o.base ?? '', o.before, y + thick + style.slit, slim, true)
  const x = now.box.x + now.box.w + after
  const middle = y + thick / 2
  const base = (name.lines[0]?.y ?? 0) - (tail.growth?.lines[0]?.y ?? 0)
  const grown =
    tail.growth &&
    (portrait
      ? moved(tail.growth, name.box.x + name.box.w + 24, base)
      : moved(tail.growth, x + tail.value.box.w + after, middle))
  const value = portrait ? moved(tail.value, box.x, head - tail.value.box.y) : moved(tail.value, x, middle)
  const above = [value, ...(grown ? [grown] : [])]
  return [
    name,
    ...(o.value >= 0 ? [now] : []),
    ...(o.base !== undefined && o.before >= 0 ? [then] : []),
    ...above,
    ...(tail.before ? [under(moved(tail.before, then.box.x + then.box.w + after, then.box.y + slim / 2), above)] : []),
  ]
}

interface Laid {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
  readonly foot: number
}

/** How thick bars wish to be, u. */
const stout = 150
const between = 26

/** One scale for each unit: as large as bars and what stands after them have room for. */
function scaleOf(pen: Pen, rows: readonly (readonly [Output, Tail])[], unit: string): number {
  const { content, portrait } = pen.stage
  return Math.min(
    ...rows
      .filter(([o]) => o.unit === unit)
      .flatMap(([o, tail]) => [
        (content.w - after - widthOf(tail, portrait)) / Math.max(o.value, 1e-9),
        (content.w - after - (tail.before?.box.w ?? 0)) / Math.max(o.before, 1e-9),
      ])
      .map((n) => Math.max(0, n)),
  )
}

/** As many rows in `box` as have room in a style, the first ones first. */
function rowsIn(pen: Pen, model: ClustersModel, box: Box, style: Style): Laid {
  const { content, portrait } = pen.stage
  // Upright, the amount stands between the name and its bar.
  const line = style.name * 1.1 + style.gap + (portrait ? 26 : 0)
  const bars = portrait ? 1.36 + 0.95 : 1.36
  const words = pen.size('caption') * 0.5
  const tall = (count: number): readonly number[] | undefined =>
    share(
      box.h,
      Array.from({ length: count }, () => ({
        wish: line + style.slit + stout * bars + 60,
        least: line + style.slit + style.thick * bars + words,
      })),
      between,
    )
  let count = model.outputs.length
  while (count > 1 && !tall(count)) count -= 1
  const shown = model.outputs.slice(0, count)
  const h = tall(count)?.[0] ?? box.h
  const thick = Math.max(10, Math.min(stout, (h - line - style.slit - words) / bars))
  const wished = shown.map((o) => tailOf(pen, model, o, thick))
  // Amounts of twelve digits give way before their bars are gone.
  const most = Math.max(1, ...wished.map((tail) => widthOf(tail, portrait))) / (content.w * 0.8)
  const tails = most > 1 ? shown.map((o) => tailOf(pen, model, o, thick / most, pen.size('caption'))) : wished
  const rows = shown.flatMap((o, i) => (tails[i] ? [[o, tails[i]] as const] : []))
  return {
    pieces: rows.flatMap(([o, tail], i) =>
      rowOf(pen, o, tail, { ...box, y: box.y + i * (h + between), h }, style, thick, scaleOf(pen, rows, o.unit)),
    ),
    shown: count,
    foot: box.y + count * (h + between),
  }
}

/** Two that are held say how they stand beside the finding, or, upright, below all rows. */
function heroOf({ pen, comparing }: Sheet, title: SetHeading, foot: number, end: number): readonly AnyPiece[] {
  const { content, portrait } = pen.stage
  const above = title.pieces.filter(({ role }) => role !== 'lead')
  const x = Math.max(content.x + content.w * 0.5, ...above.map(({ box }) => box.x + box.w + 60))
  const room = portrait
    ? { ...content, y: foot, h: end - foot }
    : { ...content, x, w: content.x + content.w - x, h: title.under - content.y - 10 }
  const align = portrait ? 'left' : 'right'
  const hero = ratioHero(pen, comparing?.held ?? [], { size: 300, floor: 120, lines: 1, align, ...room })
  return hero ? [hero] : []
}

/** How large each leading industry is, and how much larger than the year before. */
export function outputsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const title = heading(pen, sheet.heading, { ...content, h: content.h * (portrait ? 0.26 : 0.4) })
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
  const tries = styles(pen).flatMap((style) => {
    const y = title.foot + style.head
    return kept.flatMap((free) =>
      ends.map((end) => ({ end, ...rowsIn(pen, model, { ...content, y, h: end - free - y }, style) })),
    )
  })
  const all = tries.filter(({ pieces }) => pills?.clears(pieces) ?? true)
  const laid = all.find(({ shown }) => shown === model.outputs.length) ?? all[0] ?? tries[0]
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
