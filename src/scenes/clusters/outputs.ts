import { share } from '../../picture/arrange'
import { heading } from '../../picture/heading'
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
  readonly before: Words
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
    content: pen.figure(o.figure, { look: 'level', plain: true }),
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
  const before = pen.write({
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

/** This year solid, last year an outline below it, on one scale for each unit. */
function rowOf(pen: Pen, o: Output, tail: Tail, box: Box, thick: number, k: number): readonly AnyPiece[] {
  const slim = thick * 0.36
  const { portrait } = pen.stage
  const name = pen.write({
    id: `name:${o.figure}`,
    content: pen.say(pen.name(o.figure)),
    size: pen.size('head'),
    floor: pen.floor,
    lines: 1,
    card: o.figure,
    ...box,
    w: box.w - (portrait && tail.growth ? tail.growth.box.w + 24 : 0),
  })
  const head = box.y + name.box.h + 20
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
  const now = bar(`now:${o.figure}`, o.figure, o.value, y, thick, false)
  const then = bar(`then:${o.figure}`, o.base, o.before, y + thick + 10, slim, true)
  const x = now.box.x + now.box.w + after
  const middle = y + thick / 2
  const base = (name.lines[0]?.y ?? 0) - (tail.growth?.lines[0]?.y ?? 0)
  const grown =
    tail.growth &&
    (portrait
      ? moved(tail.growth, name.box.x + name.box.w + 24, base)
      : moved(tail.growth, x + tail.value.box.w + after, middle))
  return [
    name,
    ...(o.value >= 0 ? [now] : []),
    ...(o.before >= 0 ? [then] : []),
    portrait ? moved(tail.value, box.x, head - tail.value.box.y) : moved(tail.value, x, middle),
    ...(grown ? [grown] : []),
    moved(tail.before, then.box.x + then.box.w + after, then.box.y + slim / 2),
  ]
}

/** How large each leading industry is, and how much larger than the year before. */
export function outputsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const title = heading(pen, sheet.heading, { ...content, h: content.h * (portrait ? 0.26 : 0.4) })
  const foot = content.y + content.h
  const now = model.labels.now
    ? [
        pen.write({
          id: 'now',
          content: pen.say(model.labels.now),
          size: pen.size('caption'),
          floor: pen.floor,
          ink: 'ink2',
          lines: 1,
          ...content,
          y: foot,
          at: 'foot',
        }),
      ]
    : []
  const top = title.foot + (portrait ? 110 : 60)
  const end = (now[0]?.box.y ?? foot) - 30
  // Upright, the amount stands between the name and its bar.
  const line = pen.size('head') * 1.1 + 20 + (portrait ? 26 : 0)
  const bars = portrait ? 1.36 + 0.95 : 1.36
  const tall = (count: number): readonly number[] | undefined =>
    share(
      end - top,
      Array.from({ length: count }, () => ({
        wish: line + 10 + 150 * bars + 60,
        least: line + 10 + pen.size('head') * 0.9 * bars + pen.size('caption') * 0.5,
      })),
      26,
    )
  let count = model.outputs.length
  while (count > 1 && !tall(count)) count -= 1
  const shown = model.outputs.slice(0, count)
  const h = tall(count)?.[0] ?? end - top
  const thick = Math.max(10, Math.min(150, (h - line - 10 - pen.size('caption') * 0.5) / bars))
  const wished = shown.map((o) => tailOf(pen, model, o, thick))
  // Amounts of twelve digits give way before their bars are gone.
  const most = Math.max(1, ...wished.map((tail) => widthOf(tail, portrait))) / (content.w * 0.8)
  const tails = most > 1 ? shown.map((o) => tailOf(pen, model, o, thick / most, pen.size('caption'))) : wished
  const scale = (unit: string): number =>
    Math.min(
      ...shown.flatMap((o, i) => {
        const tail = tails[i]
        if (o.unit !== unit || !tail) return []
        return [
          (content.w - after - widthOf(tail, portrait)) / Math.max(o.value, 1e-9),
          (content.w - after - tail.before.box.w) / Math.max(o.before, 1e-9),
        ].map((n) => Math.max(0, n))
      }),
    )
  const pieces = shown.flatMap((o, i) => {
    const tail = tails[i]
    return tail ? rowOf(pen, o, tail, { ...content, y: top + i * (h + 26), h }, thick, scale(o.unit)) : []
  })
  const left = model.outputs.slice(count)
  const rest =
    left.length > 0
      ? [
          pen.write({
            id: 'rest',
            content: pen.say(`+${left.length}`),
            count: true,
            size: pen.size('caption'),
            floor: pen.floor,
            ink: 'ink2',
            ...content,
            y: foot,
            at: 'foot',
            align: 'right',
          }),
        ]
      : []
  return {
    pieces: [...pieces, ...rest, ...title.pieces, ...now],
    omissions:
      left.length > 0
        ? [{ what: sheet.heading.title, shown: count, of: model.outputs.length, facts: left.map((o) => o.figure) }]
        : [],
  }
}
