import { heading } from '../../picture/heading'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { growthWords, heightsIn, layRows, rowsOf, type RowStyle } from './amountRows'
import type { Amount, IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** The greatest amount as the hero, with what it is and how it grew; nothing where it would be no larger than the rows. */
function heroOf(
  { pen }: Sheet,
  model: IndicatorsModel,
  amount: Amount,
  room: Box,
  align: 'left' | 'right',
): readonly Words[] {
  const { figure } = amount
  const line = pen.size('lead') * 1.3
  const hero = pen.write({
    id: `amount:${figure}`,
    content: pen.figure(figure, { look: 'seated', plain: true }),
    size: 300,
    floor: 120,
    noun: `name:${figure}`,
    ...room,
    h: room.h - line - 20,
    lines: 1,
    align,
  })
  if (hero.cut) return []
  const said = amount.grows ? (growthWords(pen, model, figure, pen.size('lead')).lines[0]?.w ?? 0) : 0
  const y = hero.box.y + hero.box.h + 24
  const name = pen.write({
    id: `name:${figure}`,
    content: pen.say(pen.name(figure)),
    size: pen.size('lead'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 1,
    ...room,
    w: room.w - (said > 0 ? said + 24 : 0),
    y,
    align,
  })
  if (name.cut) return []
  if (said === 0) return [hero, name]
  const growth = growthWords(pen, model, figure, pen.size('lead'))
  const base = (name.lines[0]?.y ?? 0) - (growth.lines[0]?.y ?? 0)
  const x = align === 'left' ? name.box.x + name.box.w + 24 : room.x + room.w - said
  const beside = {
    ...growth,
    box: { ...growth.box, x, y: growth.box.y + base },
    lines: growth.lines.map((l) => ({ ...l, x: x + l.x, y: l.y + base })),
  }
  return [hero, name, beside]
}

/** As many rows as have room; the rest is counted. */
function fitting({ pen }: Sheet, model: IndicatorsModel, box: Box, style: RowStyle): readonly Amount[] {
  let all = model.amounts
  while (all.length > 1 && !heightsIn(pen, all, box.h, style)) all = all.slice(0, -1)
  return all
}

function rowsIn(
  sheet: Sheet,
  model: IndicatorsModel,
  box: Box,
  hero: string | undefined,
  style: RowStyle,
): { readonly pieces: readonly AnyPiece[]; readonly shown: number } | undefined {
  const { pen } = sheet
  const rest = pen.size('caption') * 1.4
  const first = fitting(sheet, model, box, style)
  const shown = first.length < model.amounts.length ? fitting(sheet, model, { ...box, h: box.h - rest }, style) : first
  const heights = heightsIn(pen, shown, first.length < model.amounts.length ? box.h - rest : box.h, style)
  if (!heights) return undefined
  const pieces = layRows(pen, model, rowsOf(pen, model, shown, heights, style, hero), box, style)
  return pieces && { pieces, shown: shown.length }
}

/** Amounts on one scale for each unit, whole bars; what grew says how much, beside the year before. */
export function amountsPicture(model: IndicatorsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const words = heading(pen, sheet.heading, {
    ...content,
    w: portrait ? content.w : content.w * 0.56,
    h: content.h * 0.36,
  })
  const [first] = model.amounts
  if (!first) return { pieces: words.pieces, omissions: [] }
  const beside = Math.max(words.right + 60, content.x + content.w * 0.5)
  const room = portrait
    ? { ...content, y: words.foot + 56, h: content.h * 0.2 }
    : { ...content, x: beside, w: content.x + content.w - beside, h: Math.max(words.foot - content.y, 220) }
  const hero = heroOf(sheet, model, first, room, portrait ? 'left' : 'right')
  const now = pen.write({
    id: 'now',
    content: pen.say(model.labels.now ?? ''),
    size: pen.size('caption'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 1,
    ...content,
    y: content.y + content.h,
    at: 'foot',
  })
  const top = Math.max(words.foot, ...hero.map(({ box }) => box.y + box.h)) + (portrait ? 70 : 48)
  const foot = model.labels.now ? now.box.y - 26 : content.y + content.h
  const box = { ...content, y: top, h: foot - top }
  const heroic = hero.length > 0 ? first.figure : undefined
  const laid =
    (portrait ? undefined : rowsIn(sheet, model, box, heroic, 'inside')) ?? rowsIn(sheet, model, box, heroic, 'above')
  const left = model.amounts.slice(laid?.shown ?? 0)
  const rest = pen.write({
    id: 'rest',
    content: pen.say(`+${left.length}`),
    count: true,
    size: pen.size('caption'),
    floor: pen.floor,
    ink: 'ink2',
    ...content,
    y: foot,
    at: 'foot',
  })
  return {
    pieces: [
      ...(laid?.pieces ?? []),
      ...hero,
      ...words.pieces,
      ...(model.labels.now ? [now] : []),
      ...(left.length > 0 ? [rest] : []),
    ],
    omissions:
      left.length > 0
        ? [
            {
              what: sheet.heading.title,
              shown: model.amounts.length - left.length,
              of: model.amounts.length,
              facts: left.map((a) => a.figure),
            },
          ]
        : [],
  }
}
