import { grid, row, stack } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Omission, Picture, Shape, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { ClustersModel, Field, Firm } from './model'
import { circle, clicked } from './rings'
import type { Sheet } from './sheet'

const firmsSaid = (firms: readonly Firm[]): string => firms.map(({ name }) => name).join(' · ')

/** What a thing or a socket says below itself takes so much, u. */
const wordsUnder = (pen: Pen): number => pen.size('head') * 1.2 + pen.size('caption') * 2.9 + 40

/** How large a socket is in a box: as wide and as high as that, within reason. */
const radiusIn = (pen: Pen, { w, h }: Box, on: boolean): number =>
  Math.max(60, Math.min(w / 2 - 8, (h - (on ? wordsUnder(pen) : 0) - 24) / 2 - 8, 260))

/** A socket: an open groove around the sector's name; each firm that has come is a piece clicked into it. */
function socket({ pen, drawing }: Sheet, field: Field, box: Box, on: boolean): readonly AnyPiece[] {
  const small = pen.size('caption')
  const words = on ? wordsUnder(pen) : 0
  const r = radiusIn(pen, box, on)
  // What stands beside it says its words on one line with it.
  const centre = { x: box.x + r + 8, y: box.y + box.h - words - r - 8 }
  const [outer, inner] = [r * 0.9, r * 0.66]
  const id = field.id
  const around = { x: centre.x - r, y: centre.y - r, w: 2 * r, h: 2 * r }
  const shape = (name: string, d: string, more: Partial<Shape>): Shape => ({
    kind: 'shape',
    id: `${name}:${id}`,
    box: around,
    d,
    ...more,
  })
  const shapes: readonly Shape[] = [
    shape('teeth', circle(centre, r * 0.965), { stroke: 'river', width: r * 0.06, dash: [r * 0.075, r * 0.075] }),
    shape('groove', `${circle(centre, outer)}${circle(centre, inner)}`, {
      fill: 'riverDeep',
      stroke: 'river',
      width: 3,
      decor: true,
    }),
    shape('centre', circle(centre, inner), { fill: 'ground', stroke: 'river', width: 3 }),
    shape('open', circle(centre, (outer + inner) / 2), { stroke: 'river', width: 3, dash: [3, 11], decor: true }),
    ...field.firms.slice(0, 5).map((_, i) =>
      shape(`firm${i}`, clicked(centre, inner * 1.02, outer * 0.98, 3.3 + i * 0.75, 3.95 + i * 0.75), {
        fill: 'ink',
      }),
    ),
  ]
  const half = inner * 1.3
  const thing = inner > 110 ? drawing(id) : undefined
  const side = inner * 0.8
  const name = pen.write({
    id: `name:${id}`,
    content: pen.say(field.name),
    size: Math.max(pen.floor, Math.min(64, inner * 0.42)),
    floor: pen.floor,
    weight: 600,
    leading: 1.25,
    balance: true,
    lines: thing ? 2 : 3,
    card: id,
    x: centre.x - half / 2,
    w: half,
    y: centre.y + (thing ? inner * 0.36 : 0),
    h: thing ? inner * 0.66 : half,
    at: 'middle',
    align: 'centre',
  })
  const y = centre.y + r + 30
  const room = { x: box.x, w: box.w, y, h: Math.max(small * 1.2, box.y + box.h - y) }
  const said =
    field.firms.length > 0 && on
      ? [
          pen.write({
            id: `firms:${id}`,
            content: pen.say(firmsSaid(field.firms)),
            size: small * 1.15,
            floor: pen.floor,
            weight: 500,
            lines: 1,
            card: field.firms[0]?.id ?? id,
            ...room,
          }),
        ]
      : []
  const first = said[0]
  const status = field.firms[0]?.said
  const under =
    first && status !== undefined
      ? [
          pen.write({
            id: `status:${id}`,
            content: pen.say(status),
            size: small,
            floor: pen.floor,
            ink: 'ink2',
            lines: 1,
            card: id,
            ...room,
            y: first.box.y + first.box.h + 14,
          }),
        ]
      : []
  return [
    ...shapes,
    ...(thing
      ? [
          {
            kind: 'drawing',
            id: `thing:${id}`,
            name: thing,
            look: 'plain',
            box: { x: centre.x - side / 2, y: centre.y - inner * 0.86, w: side, h: side },
          } as const,
        ]
      : []),
    { kind: 'hit', id: `hit:${id}`, fact: id, box: around },
    ...said.map(
      (one) =>
        ({
          kind: 'hit',
          id: `hit-firm:${id}`,
          fact: field.firms[0]?.id ?? id,
          travel: `firm:${field.firms[0]?.id ?? id}`,
          box: one.box,
        }) as const,
    ),
    name,
    ...said,
    ...under,
  ]
}

/** A project that is signed: its thing, drawn where the pack names a drawing, its name, and who signed. */
function single(sheet: Sheet, field: Field, box: Box): readonly AnyPiece[] {
  const { pen, drawing } = sheet
  const thing = drawing(field.id)
  const small = pen.size('caption')
  const words = wordsUnder(pen)
  const side = Math.min(box.w * 0.8, box.h - words, 330)
  const drawn = thing !== undefined && side >= 90
  const top = drawn ? box.y + box.h - words - side : box.y + box.h - words
  const base = top + side * 0.92
  const name = pen.write({
    id: `name:${field.id}`,
    content: pen.say(field.name),
    size: drawn ? pen.size('head') : 64,
    floor: pen.floor,
    weight: 600,
    lines: 1,
    card: field.id,
    ...box,
    y: drawn ? base + 34 : top,
  })
  const said = pen.write({
    id: `firms:${field.id}`,
    content: pen.say(firmsSaid(field.firms)),
    size: small,
    floor: pen.floor,
    ink: 'ink2',
    leading: 1.25,
    lines: 2,
    card: field.id,
    ...box,
    y: name.box.y + name.box.h + 16,
    h: Math.max(small * 1.2, box.y + box.h - name.box.y - name.box.h - 16),
  })
  return [
    ...(drawn
      ? [
          {
            kind: 'drawing',
            id: `thing:${field.id}`,
            name: thing,
            look: 'plain',
            box: { x: box.x, y: top, w: side, h: side },
          } as const,
        ]
      : []),
    {
      kind: 'hit',
      id: `hit:${field.id}`,
      fact: field.id,
      box: { ...name.box, y: drawn ? top : name.box.y, h: name.box.y + name.box.h - (drawn ? top : name.box.y) },
    },
    name,
    ...(field.firms.length > 0 ? [said] : []),
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
        }),
      ]
    : []
  const top = head[0] ? head[0].box.y + head[0].box.h + 30 : box.y
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
  const cells = grid(room, columns * rows, columns, 40)
  return {
    pieces: [...head, ...more, ...shown.flatMap((field, i) => draw(field, cells[i] ?? room))],
    omission:
      rest.length > 0
        ? [{ what: label, shown: shown.length, of: fields.length, facts: rest.map((field) => field.id) }]
        : [],
  }
}

/** What of a box one row of sockets fills under its heading, at the foot; all of it where they are more. */
function lowered(pen: Pen, count: number, box: Box, least: number): Box {
  const w = (box.w - 40 * (count - 1)) / Math.max(1, count)
  if (w < least) return box
  const head = pen.size('head') * 1.2 + 30
  const h = Math.min(box.h, head + 2 * radiusIn(pen, { ...box, w }, true) + wordsUnder(pen) + 40)
  return { ...box, y: box.y + box.h - h, h }
}

/** Who is wanted, as open sockets, and what is signed already, as things. */
export function targetsPicture(model: ClustersModel, sheet: Sheet): Picture {
  const { pen } = sheet
  const { content, portrait, text } = pen.stage
  const title = heading(pen, sheet.heading, {
    ...content,
    w: portrait ? content.w : content.w * 0.45,
    h: content.h * (portrait ? 0.24 : 0.42),
  })
  const both = model.targets.length > 0 && model.singles.length > 0
  const top = title.foot + (portrait ? 70 : 56)
  const below = { ...content, y: top, h: content.y + content.h - top }
  const halves = portrait
    ? stack(below, both ? [below.h * 0.53, below.h * 0.47 - 56] : [below.h, below.h], 56)
    : row(content, both ? [content.w * 0.45, content.w * 0.55 - 72] : [content.w, content.w], 72)
  const [one = below, two = below] = halves
  // Landscape: the signed below the title, the wanted at the right, as high as the stage.
  const wantedBox = portrait ? one : both ? lowered(pen, model.targets.length, two, 270 * text) : below
  const signedBox = portrait ? (both ? two : one) : both ? { ...below, w: one.w } : below
  const least = { w: 270 * text, h: 300 * text }
  const on = model.targets.some(({ firms }) => firms.length > 0) || (both && !portrait)
  const wanted = partOf(sheet, 'wanted', model.labels.recruiting ?? '', model.targets, wantedBox, least, (field, box) =>
    socket(sheet, field, box, on),
  )
  const signed = partOf(
    sheet,
    'signed',
    model.labels.single ?? '',
    model.singles,
    signedBox,
    { w: 250 * text, h: 190 * text },
    (field, box) => single(sheet, field, box),
  )
  return {
    pieces: [...wanted.pieces, ...signed.pieces, ...title.pieces],
    omissions: [...wanted.omission, ...signed.omission],
  }
}
