import { grid, row, stack } from '../../picture/arrange'
import { besideOf } from '../../picture/beside'
import { heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Hit, Omission, Picture, Shape, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { ClustersModel, Field, Firm } from './model'
import { circle } from './rings'
import type { Sheet } from './sheet'

const firmsSaid = (firms: readonly Firm[]): string => firms.map(({ name }) => name).join(' · ')

/** What a thing or a socket says below itself takes so much, u. */
const wordsUnder = (pen: Pen): number => pen.size('head') * 1.2 + pen.size('caption') * 2.9 + 40

/** A cell as wide as that has its words beside its drawing, u. */
const broad = 640

interface Set {
  readonly side: number
  readonly drawing: Box
  readonly words: Box
}

/** Where drawing and words of a cell stand: equal in all cells of a size. */
function setIn(pen: Pen, box: Box): Set {
  const words = wordsUnder(pen)
  const wide = box.w >= broad
  const side = wide ? Math.min(box.h, box.w * 0.42, 340) : Math.min(box.w * 0.86, box.h - words, 430)
  if (side < 90) return { side: 0, drawing: box, words: { ...box, y: box.y + box.h - words, h: words } }
  if (wide) {
    const y = box.y + Math.max(0, (box.h - side) / 2)
    const x = box.x + side + 44
    const tall = Math.max(words, side)
    return {
      side,
      drawing: { x: box.x, y, w: side, h: side },
      words: { x, w: box.x + box.w - x, y: y + side / 2 - words * 0.36, h: tall },
    }
  }
  // What a tall cell leaves stands above and below.
  const y = box.y + (box.h - words - side) * 0.45
  return { side, drawing: { x: box.x, y, w: side, h: side }, words: { ...box, y: y + side + 30, h: words - 30 } }
}

/** What a sector's emblem is drawn in: a whole disc within teeth, the same for each. */
function emblem(id: string, box: Box): readonly Shape[] {
  const r = box.w / 2
  const centre = { x: box.x + r, y: box.y + r }
  const shape = (name: string, d: string, more: Partial<Shape>): Shape => ({
    ...{ kind: 'shape', id: `${name}:${id}`, box, d, ...more },
  })
  return [
    shape('disc', circle(centre, r * 0.98), { fill: 'riverDeep', stroke: 'river', width: 4 }),
    shape('inner', circle(centre, r * 0.84), { fill: 'ground', stroke: 'river', width: 3, decor: true }),
  ]
}

/** What stands below a name: who has come and how far, or that leaders are wanted. */
const underOf = (field: Field, wanted: string | undefined): string => {
  const [first, second] = field.firms
  if (!first) return wanted ?? ''
  if (wanted === undefined || second || first.said === undefined) return firmsSaid(field.firms)
  return `${first.name} · ${first.said}`
}

const hitOf = (field: string, firm: string, box: Box): Hit => ({
  ...{ kind: 'hit', id: `hit-firm:${field}`, fact: firm, travel: `firm:${firm}`, box },
})

/** A sector or a signed project: what it makes, its name, and who has come; `wanted` is said of a sector without firms. */
function fieldPieces(sheet: Sheet, field: Field, box: Box, wanted: string | undefined): readonly AnyPiece[] {
  const { pen } = sheet
  const thing = sheet.drawing(field.id)
  const set = thing === undefined ? setIn(pen, { ...box, w: Math.min(box.w, broad - 1) }) : setIn(pen, box)
  const drawn = thing !== undefined && set.side > 0
  const sector = wanted !== undefined
  const small = pen.size('caption')
  const name = pen.write({
    id: `name:${field.id}`,
    content: pen.say(field.name),
    size: pen.size('head'),
    floor: pen.floor,
    weight: 600,
    lines: 1,
    card: field.id,
    ...set.words,
    w: drawn ? set.words.w : box.w,
    y: set.words.y + pen.size('head') * 0.86,
    at: 'baseline',
  })
  const under = underOf(field, wanted)
  const y = set.words.y + pen.size('head') * 1.2 + 10
  const said: readonly Words[] =
    under === ''
      ? []
      : [
          pen.write({
            id: `firms:${field.id}`,
            content: pen.say(under),
            size: small,
            floor: pen.floor,
            ink: 'ink2',
            leading: 1.25,
            lines: 2,
            card: field.id,
            ...set.words,
            w: drawn ? set.words.w : box.w,
            y,
            h: Math.max(small * 1.2, set.words.y + set.words.h - y),
          }),
        ]
  const inner = set.drawing.w * (sector ? 0.64 : 1)
  const at = {
    x: set.drawing.x + (set.drawing.w - inner) / 2,
    y: set.drawing.y + (set.drawing.h - inner) / 2,
    w: inner,
    h: inner,
  }
  const firm = sector ? field.firms[0] : undefined
  return [
    ...(drawn && sector ? emblem(field.id, set.drawing) : []),
    ...(drawn ? [{ kind: 'drawing', id: `thing:${field.id}`, name: thing, look: 'plain', box: at } as const] : []),
    { kind: 'hit', id: `hit:${field.id}`, fact: field.id, box: drawn ? set.drawing : name.box },
    ...(firm && said[0] ? [hitOf(field.id, firm.id, said[0].box)] : []),
    name,
    ...said,
  ]
}

interface Part {
  readonly pieces: readonly AnyPiece[]
  readonly omission: readonly Omission[]
}

/** A heading and as many of its fields as have room, side by side. */
function partOf(
  { pen }: Sheet,
  id: string,
  label: string,
  fields: readonly Field[],
  box: Box,
  least: { readonly w: number; readonly h: number },
  draw: (field: Field, box: Box) => readonly AnyPiece[],
): Part {
  if (fields.length === 0) return { pieces: [], omission: [] }
  // Heads side by side stand on one line, whatever letters they have.
  const top = label ? box.y + pen.size('head') * 1.1 + 30 : box.y
  const room = { ...box, y: top, h: box.y + box.h - top }
  const columns = Math.max(1, Math.min(fields.length, Math.floor((room.w + 40) / (least.w + 40))))
  const rows = Math.max(1, Math.min(Math.ceil(fields.length / columns), Math.floor((room.h + 40) / (least.h + 40))))
  const shown = fields.slice(0, columns * rows)
  const rest = fields.slice(shown.length)
  const more =
    rest.length > 0
      ? [
          pen.write({
            id: `${id}:rest`,
            content: pen.say(`+${rest.length}`),
            count: true,
            size: pen.size('head'),
            floor: pen.floor,
            ink: 'ink2',
            ...box,
            align: 'right',
          }),
        ]
      : []
  const head: readonly Words[] = label
    ? [
        pen.write({
          id,
          content: pen.say(label),
          size: pen.size('head'),
          floor: pen.floor,
          ink: 'river',
          lines: 1,
          ...box,
          w: box.w - (more[0] ? more[0].box.w + 24 : 0),
          y: box.y + pen.size('head') * 0.86,
          at: 'baseline',
        }),
      ]
    : []
  const cells = grid(room, columns * rows, columns, 40)
  return {
    pieces: [...head, ...more, ...shown.flatMap((field, i) => draw(field, cells[i] ?? room))],
    omission:
      rest.length > 0
        ? [{ what: label, shown: shown.length, of: fields.length, facts: rest.map((field) => field.id) }]
        : [],
  }
}

/** Which sectors leaders are wanted in, as emblems, and what is signed already, as things: in the order in which the title says them. */
export function targetsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait, text } = pen.stage
  const wall = besideOf(pen.stage)
  const title = heading(pen, sheet.heading, wall?.said ?? { ...content, h: content.h * (portrait ? 0.24 : 0.42) })
  const both = model.targets.length > 0 && model.singles.length > 0
  const top = title.foot + (portrait ? 70 : 56)
  const below = wall?.shown ?? { ...content, y: top, h: content.y + content.h - top }
  const part = (n: number): number => Math.max(0.3, Math.min(0.7, n / (model.targets.length + model.singles.length)))
  const first = both ? part(model.targets.length) : 1
  const gap = both ? (portrait ? 56 : 72) : 0
  const halves = portrait
    ? stack(below, both ? [below.h / 2 - gap / 2, below.h / 2 - gap / 2] : [below.h, below.h], gap)
    : row(below, both ? [(below.w - gap) * first, (below.w - gap) * (1 - first)] : [below.w, below.w], gap)
  const [one = below, two = below] = halves
  const least = { w: 235 * text, h: 190 * text }
  const wanted = partOf(sheet, 'wanted', model.labels.recruiting ?? '', model.targets, one, least, (field, box) =>
    fieldPieces(sheet, field, box, model.labels.wanted ?? ''),
  )
  const signed = partOf(
    sheet,
    'signed',
    model.labels.single ?? '',
    model.singles,
    both ? two : one,
    least,
    (field, box) => fieldPieces(sheet, field, box, undefined),
  )
  return {
    pieces: [...wanted.pieces, ...signed.pieces, ...title.pieces],
    omissions: [...wanted.omission, ...signed.omission],
  }
}
