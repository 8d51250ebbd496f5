import { ratioHero } from '../../picture/compareApart'
import { scalePills, type ScalePills } from '../../picture/comparePills'
import { heading, type SetHeading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { growthWords, heightsIn, layRows, rowsOf, type RowStyle } from './amountRows'
import type { Amount, IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** Below this size a hero would be no larger than the rows, u. */
const heroic = 120

/** Growth below the hero, u, and room for it and the hero's name. */
const grown = (pen: Pen): number => Math.max(pen.size('lead'), 64)
const captionRoom = (pen: Pen): number => grown(pen) * 1.1 + 24

/** The first amount as the hero; upright its row says what it is, in landscape its name and growth stand below it. */
function heroOf(
  { pen, comparing }: Sheet,
  model: IndicatorsModel,
  { figure, ref, grows }: Amount,
  room: Box,
): readonly Words[] {
  const { portrait } = pen.stage
  const line = portrait ? 0 : captionRoom(pen)
  const place = {
    size: 300,
    floor: heroic,
    ...room,
    h: room.h - line,
    lines: 1,
    align: portrait ? ('left' as const) : ('right' as const),
  }
  const ratio = ratioHero(pen, comparing?.held ?? [], place)
  if (ratio) return [ratio]
  const content = pen.figure(ref, { look: 'seated', plain: true })
  const hero = pen.write({ ...place, id: `amount:${figure}`, content, noun: `name:${figure}` })
  // What is held says itself below the finding.
  const alone = portrait || (comparing?.held.length ?? 0) > 0
  if (hero.cut || alone) return hero.cut ? [] : [hero]
  const growth = grows ? growthWords(pen, model, figure, grown(pen), `hero-growth:${figure}`) : undefined
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
    y: hero.box.y + hero.box.h + 24 + (growth ? grown(pen) * 0.74 : pen.size('lead') * 0.9),
    at: 'last-baseline',
    align: 'right',
  })
  const base = (name.lines[0]?.y ?? 0) - (growth?.lines[0]?.y ?? 0)
  return [hero, name, ...(growth ? [moved(growth, room.x + room.w - growth.box.w, base)] : [])]
}

interface Laid {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
}

/** Where rows may end: the choice of a scale stands beside the last ones where they leave it room, else below them all. */
const endsOf = (low: number, pills: ScalePills | undefined): readonly number[] =>
  pills ? [low, Math.min(low, pills.head - 24)] : [low]

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
  const keep = sheet.comparing !== undefined
  const most = (h: number): number => {
    let count = all.length
    while (count > 1 && !heightsIn(pen, all.slice(0, count), h, style, keep)) count -= 1
    return count
  }
  const rest = most(box.h) < all.length ? pen.size('caption') * 1.6 : 0
  const shown = all.slice(0, most(box.h - rest))
  const heights = heightsIn(pen, shown, box.h - rest, style, keep)
  const rows = heights && rowsOf(pen, model, shown, heights, style, hero, keep)
  const pieces = rows && layRows(pen, model, rows, box, style, keep)
  return pieces && { pieces, shown: shown.length }
}

function roomOf({ pen, comparing }: Sheet, words: SetHeading): Box {
  const { content, portrait } = pen.stage
  if (portrait) return { ...content, y: words.foot + 60, h: content.h * 0.2 }
  const x = Math.max(words.right + 60, content.x + content.w * 0.5)
  const room = { ...content, x, w: content.x + content.w - x }
  // What is read off two goes all the way across below it.
  if (comparing) return { ...room, h: words.under - content.y - 10 + captionRoom(pen) }
  return { ...room, h: Math.max(words.foot - content.y, 240) }
}

/** Amounts on one scale for each unit, whole bars; what grew says how much, against the year before. */
export function amountsPicture(model: IndicatorsModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const room = { ...content, w: content.w * (portrait ? 1 : 0.54), h: content.h * (portrait ? 0.26 : 0.4) }
  const words = heading(pen, sheet.heading, room, content.w)
  const [first] = model.amounts
  if (!first) return { pieces: words.pieces, omissions: [] }
  const small = { size: pen.size('caption'), floor: pen.floor, ink: 'ink2', lines: 1, ...content } as const
  const foot = content.y + content.h
  const pills = scalePills(pen, sheet.comparing)
  const w = pills ? pills.left - content.x - 40 : content.w
  const now = model.labels.now
    ? [pen.write({ ...small, id: 'now', content: pen.say(model.labels.now), w, y: foot, at: 'foot' })]
    : []
  const low = now[0] ? now[0].box.y - 30 : foot
  const layTo = (end: number, hero: readonly Words[]): (Laid & { readonly end: number }) | undefined => {
    const above = hero.length > 0 ? still : []
    const top = Math.max(words.foot, ...above.map(({ box }) => box.y + box.h)) + (portrait ? 64 : 48)
    const box = { ...content, y: top, h: end - top }
    const id = hero.find((words) => words.id.startsWith('amount:'))?.id.slice('amount:'.length)
    const rows =
      (portrait ? undefined : rowsIn(sheet, model, box, id, 'inside')) ?? rowsIn(sheet, model, box, id, 'above')
    return rows && { ...rows, end }
  }
  const lay = (hero: readonly Words[]): ReturnType<typeof layTo> => {
    let last: ReturnType<typeof layTo>
    for (const end of endsOf(low, pills)) {
      last = layTo(end, hero)
      if (last && (pills?.clears(last.pieces) ?? true)) return last
    }
    return last
  }
  const [held] = sheet.comparing?.held.length === 1 ? sheet.comparing.held : []
  const large = model.amounts.find(({ figure }) => figure === held?.id) ?? first
  const place = roomOf(sheet, words)
  // Whatever is held, rows stay where they are.
  const still = heroOf({ ...sheet, comparing: undefined }, model, first, place)
  const under = Math.max(words.foot, ...still.map(({ box }) => box.y + box.h))
  const h = Math.min(place.h, under - place.y + (portrait ? 0 : captionRoom(pen)))
  const standing = (amount: Amount): readonly Words[] =>
    still.length > 0 ? heroOf(sheet, model, amount, sheet.comparing?.held.length ? { ...place, h } : place) : []
  // What is held may have been held on another scale, and have no row here.
  const tried = lay(standing(large))
  const isShown = tried?.pieces.some(({ id }) => id === `name:${large.figure}`) ?? false
  const hero = standing(isShown ? large : first)
  const withHero = isShown ? tried : lay(hero)
  const laid = withHero ?? lay([])
  const left = model.amounts.slice(laid?.shown ?? 0)
  const plus = {
    id: 'rest',
    content: pen.say(`+${left.length}`),
    count: true,
    y: laid?.end ?? low,
    at: 'foot',
  } as const
  const rest = pen.write({ ...small, ...plus })
  return {
    pieces: [
      ...(laid?.pieces ?? []),
      ...(withHero ? hero : []),
      ...words.pieces,
      ...now,
      ...(pills?.pieces ?? []),
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
