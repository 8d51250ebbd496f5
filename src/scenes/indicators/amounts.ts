import { heading, type SetHeading } from '../../picture/heading'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { growthWords, heightsIn, layRows, rowsOf, type RowStyle } from './amountRows'
import type { Amount, IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** Below this size a hero would be no larger than the rows, u. */
const heroic = 120

/** The first amount as the hero; upright its row says what it is, in landscape its name and growth stand below it. */
function heroOf({ pen }: Sheet, model: IndicatorsModel, { figure, grows }: Amount, room: Box): readonly Words[] {
  const { portrait } = pen.stage
  const line = portrait ? 0 : pen.size('lead') * 1.3 + 24
  const hero = pen.write({
    id: `amount:${figure}`,
    content: pen.figure(figure, { look: 'seated', plain: true }),
    size: 300,
    floor: heroic,
    noun: `name:${figure}`,
    ...room,
    h: room.h - line,
    lines: 1,
    align: portrait ? 'left' : 'right',
  })
  if (hero.cut || portrait) return hero.cut ? [] : [hero]
  const growth = grows ? growthWords(pen, model, figure, pen.size('lead'), `hero-growth:${figure}`) : undefined
  const said = growth ? growth.box.w + 24 : 0
  const name = pen.write({
    id: `hero:${figure}`,
    content: pen.say(pen.name(figure)),
    size: pen.size('lead'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 1,
    card: figure,
    ...room,
    w: room.w - said,
    y: hero.box.y + hero.box.h + 24,
    align: 'right',
  })
  const base = (name.lines[0]?.y ?? 0) - (growth?.lines[0]?.y ?? 0)
  return [hero, name, ...(growth ? [moved(growth, room.x + room.w - growth.box.w, base)] : [])]
}

interface Laid {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
}

/** As many rows as have room, the first ones first. */
function rowsIn(
  sheet: Sheet,
  model: IndicatorsModel,
  box: Box,
  hero: string | undefined,
  style: RowStyle,
): Laid | undefined {
  const { pen } = sheet
  const all = model.amounts
  const most = (h: number): number => {
    let count = all.length
    while (count > 1 && !heightsIn(pen, all.slice(0, count), h, style)) count -= 1
    return count
  }
  const rest = most(box.h) < all.length ? pen.size('caption') * 1.6 : 0
  const shown = all.slice(0, most(box.h - rest))
  const heights = heightsIn(pen, shown, box.h - rest, style)
  const pieces = heights && layRows(pen, model, rowsOf(pen, model, shown, heights, style, hero), box, style)
  return pieces && { pieces, shown: shown.length }
}

function roomOf({ pen }: Sheet, words: SetHeading): Box {
  const { content, portrait } = pen.stage
  if (portrait) return { ...content, y: words.foot + 60, h: content.h * 0.2 }
  const x = Math.max(words.right + 60, content.x + content.w * 0.5)
  return { ...content, x, w: content.x + content.w - x, h: Math.max(words.foot - content.y, 240) }
}

/** Amounts on one scale for each unit, whole bars; what grew says how much, against the year before. */
export function amountsPicture(model: IndicatorsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const words = heading(pen, sheet.heading, {
    ...content,
    w: content.w * (portrait ? 1 : 0.54),
    h: content.h * (portrait ? 0.26 : 0.4),
  })
  const [first] = model.amounts
  if (!first) return { pieces: words.pieces, omissions: [] }
  const small = { size: pen.size('caption'), floor: pen.floor, ink: 'ink2', lines: 1, ...content } as const
  const foot = content.y + content.h
  const now = model.labels.now
    ? [pen.write({ ...small, id: 'now', content: pen.say(model.labels.now), y: foot, at: 'foot' })]
    : []
  const end = now[0] ? now[0].box.y - 30 : foot
  const lay = (hero: readonly Words[]): Laid | undefined => {
    const top = Math.max(words.foot, ...hero.map(({ box }) => box.y + box.h)) + (portrait ? 64 : 48)
    const box = { ...content, y: top, h: end - top }
    const id = hero.length > 0 ? first.figure : undefined
    return (portrait ? undefined : rowsIn(sheet, model, box, id, 'inside')) ?? rowsIn(sheet, model, box, id, 'above')
  }
  const hero = heroOf(sheet, model, first, roomOf(sheet, words))
  const withHero = lay(hero)
  const laid = withHero ?? lay([])
  const left = model.amounts.slice(laid?.shown ?? 0)
  const rest = pen.write({ ...small, id: 'rest', content: pen.say(`+${left.length}`), count: true, y: end, at: 'foot' })
  return {
    pieces: [
      ...(laid?.pieces ?? []),
      ...(withHero ? hero : []),
      ...words.pieces,
      ...now,
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
