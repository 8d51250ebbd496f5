import { factText } from '../../../electron/core/reading'
import { heading } from '../../picture/heading'
import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import { shareOut } from '../../picture/sharedWords'
import type { Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import type { Sheet } from './sheet'

/** A strategy in two: what it begins with, and what it ends in. */
interface Part {
  readonly id: string
  readonly first: string
  readonly rest: string
}

/** What all strategies end in is set apart; where they share nothing, the first word is. */
function partsOf({ report, scene, pen }: Sheet): { readonly parts: readonly Part[]; readonly shared: boolean } {
  const names = scene.strategies.map((id) => {
    const { short, name } = factText(report, pen.locale, id)
    return short ?? name
  })
  const { common, rests } = shareOut(names)
  const shared = common !== '' && names.every((name, i) => rests[i] !== '' && name.endsWith(common))
  const parts = scene.strategies.map((id, i) => {
    if (shared) return { id, first: rests[i] ?? '', rest: common }
    const [first = '', ...more] = (names[i] ?? '').split(' ')
    return { id, first, rest: more.join(' ') }
  })
  return { parts, shared }
}

interface Inscribed {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
}

/** Columns from right to left, each as tall as the field; as many as have room. */
function columns({ pen }: Sheet, parts: readonly Part[], field: Box, wish: number): Inscribed {
  const least = pen.floor * 1.6
  const shown = Math.min(parts.length, Math.max(1, Math.floor(field.w / least)))
  const size = Math.min(wish, field.w / (shown + (shown - 1) * 0.14))
  const pitch = shown > 1 ? (field.w - size) / (shown - 1) : 0
  const longest = Math.max(1, ...parts.map(({ first, rest }) => [...(first + rest)].length))
  // Letters stand further apart where the field is taller than they need.
  const tracking = Math.max(0.03, Math.min(0.16, field.h / (longest * size) - 1))
  const set = parts.slice(0, shown).map(({ id, first, rest }, i) =>
    pen.writeUpright({
      id: `strategy:${id}`,
      content: [...pen.say(first), ...pen.say(rest, { ink: 'river' })],
      face: 'serif',
      weight: 600,
      tracking,
      size,
      floor: pen.floor,
      lines: 1,
      x: field.x + field.w - pitch * i,
      y: field.y,
      w: size,
      h: field.h,
    }),
  )
  return { pieces: set.flatMap((words, i) => touched(words, parts[i]?.id ?? '')), shown }
}

const touched = (words: Words, fact: string): readonly AnyPiece[] => [
  { kind: 'hit', id: `hit:${fact}`, fact, box: words.box },
  words,
]

/** Lines from head to foot of the field, all in one size; in portrait the first word stands above the rest. */
function rows({ pen, han }: Sheet, parts: readonly Part[], shared: boolean, field: Box): Inscribed {
  const { portrait } = pen.stage
  const stacked = portrait && !han && !shared
  const least = pen.floor * (stacked ? 3 : 1.6)
  const shown = Math.min(parts.length, Math.max(1, Math.floor(field.h / least)))
  const pitch = field.h / shown
  const write = ({ id, first, rest }: Part, i: number, size: number): Words => {
    const gap = shared && han ? '' : ' '
    const quiet = { ink: shared ? ('river' as const) : ('ink2' as const) }
    return pen.write({
      id: `strategy:${id}`,
      content: [
        ...pen.say(first),
        ...(rest === '' ? [] : stacked ? [{ kind: 'break' } as const] : pen.say(gap)),
        ...pen.say(rest, stacked ? { ...quiet, em: 0.5, least: pen.floor } : quiet),
      ],
      face: 'serif',
      weight: 600,
      size,
      floor: pen.floor,
      leading: stacked ? 0.7 : 1.12,
      lines: stacked ? 2 : 1,
      card: id,
      x: field.x,
      w: field.w,
      y: field.y + pitch * i,
      h: pitch * 0.92,
    })
  }
  const wish = Math.max(pen.floor, Math.min(150, pitch * (stacked ? 0.6 : 0.84)))
  const size = Math.min(wish, ...parts.slice(0, shown).map((part, i) => write(part, i, wish).size))
  const set = parts.slice(0, shown).map((part, i) => write(part, i, size))
  return { pieces: set.flatMap((words, i) => touched(words, parts[i]?.id ?? '')), shown }
}

/** What the year is, every item of it, at the head or the foot of a box; nothing where it has no room. */
function yearOf({ report, scene, pen }: Sheet, box: Box, at: 'head' | 'foot'): readonly AnyPiece[] {
  const { year } = scene
  const items = year === undefined ? [] : Object.values(factText(report, pen.locale, year).items ?? {})
  if (year === undefined || box.h < pen.size('lead') * 4) return []
  const head = pen.write({
    id: 'year',
    content: pen.say(pen.name(year)),
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'river',
    lines: 1,
    card: year,
    ...box,
  })
  const top = box.y + head.box.h + 26
  const ask = {
    id: 'year:items',
    content: pen.say(items.join('\n')),
    leading: 1.5,
    ...box,
    y: top,
    h: box.y + box.h - top,
  }
  const single = pen.write({ ...ask, size: pen.size('head'), floor: pen.size('caption'), lines: items.length })
  const list = single.cut ? pen.write({ ...ask, size: pen.size('caption'), floor: pen.floor, card: year }) : single
  const words = items.length === 0 ? [head] : [head, list]
  const around = boxAround(words)
  const down = at === 'head' ? 0 : box.y + box.h - around.y - around.h
  const placed = words.map((one) => moved(one, 0, down))
  return [{ kind: 'hit', id: 'hit:year', fact: year, box: boxAround(placed) }, ...placed]
}

/** Room between parts, u. */
const gap = 56

/** Where the strategies stand, and what the year is. */
function composed(
  sheet: Sheet,
  foot: number,
  upright: boolean,
): { readonly field: Box; readonly year: readonly AnyPiece[] } {
  const { content, portrait } = sheet.pen.stage
  const end = content.y + content.h
  const left = { ...content, w: content.w * 0.41 }
  if (portrait) {
    const year = yearOf(sheet, { ...content, y: end - content.h * 0.2, h: content.h * 0.2 }, 'foot')
    const top = year.length > 0 ? boxAround(year).y - gap : end
    return { field: { ...content, y: foot + gap, h: top - foot - gap }, year }
  }
  if (upright) {
    const x = content.x + content.w * 0.47
    return {
      field: { ...content, x, w: content.x + content.w - x },
      year: yearOf(sheet, { ...left, y: foot + gap, h: end - foot - gap }, 'foot'),
    }
  }
  const x = content.x + content.w * 0.62
  const year = yearOf(sheet, { x, w: content.x + content.w - x, y: content.y + 26, h: content.h * 0.36 }, 'head')
  const top = Math.max(foot, boxAround(year).y + boxAround(year).h) + gap
  return { field: { ...content, y: top, h: end - top }, year }
}

/** The strategies of the year, as inscriptions or in lines, as large as the stage lets them be. */
export function strategiesPicture(sheet: Sheet): Picture {
  const { pen, han } = sheet
  const { content, portrait } = pen.stage
  const { parts, shared } = partsOf(sheet)
  const upright = han && parts.every(({ first, rest }) => stands(first + rest))
  const title = heading(pen, sheet.heading, {
    ...content,
    w: content.w * (portrait ? 1 : upright ? 0.42 : 0.58),
    h: content.h * (portrait ? 0.24 : upright ? 0.5 : 0.36),
  })
  const { field, year } = composed(sheet, title.foot, upright)
  const { pieces, shown } = upright
    ? columns(sheet, parts, field, portrait ? 260 : 204)
    : rows(sheet, parts, shared, field)
  const rest = parts.slice(shown)
  return {
    pieces: [...title.pieces, ...year, ...pieces],
    omissions:
      rest.length > 0 ? [{ what: sheet.heading.title, shown, of: parts.length, facts: rest.map(({ id }) => id) }] : [],
  }
}
