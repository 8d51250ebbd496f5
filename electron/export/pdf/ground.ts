import encodeQR from 'qr'
import { drawings, fieldSize, lookOf } from '../../../src/drawings'
import { fromBelow } from '../layers'
import { placed, type Photo, type Photos } from '../photos'
import { inkColour, tokenColour, type Theme } from '../theme'
import type { AnyPiece, Bar, Bitmap, Code, Dots, Drawing, Hit, Shape, Strand } from '../../../src/picture/picture'

type Document = PDFKit.PDFDocument

/** What draws one kind of piece. */
interface Brush {
  readonly doc: Document
  readonly theme: Theme
  readonly photos?: Photos | undefined
}

/** How thick the outline of a hollow bar is, u, drawn inside; as the painter has it. */
const outline = 3

function bar({ doc, theme }: Brush, { box, ink, opacity, hollow }: Bar): void {
  const colour = inkColour(theme, ink)
  if (hollow) {
    const [w, h] = [Math.max(0, box.w - outline), Math.max(0, box.h - outline)]
    doc
      .rect(box.x + outline / 2, box.y + outline / 2, w, h)
      .lineWidth(outline)
      .stroke(colour)
    return
  }
  doc
    .fillOpacity(opacity ?? 1)
    .rect(box.x, box.y, box.w, box.h)
    .fill(colour)
}

function strand({ doc, theme }: Brush, { points, width, ink, opacity, round }: Strand): void {
  const [first, ...rest] = points
  if (!first || width <= 0) return
  doc
    .strokeOpacity(opacity ?? 1)
    .lineWidth(width)
    .lineCap(round ? 'round' : 'butt')
    .lineJoin('round')
    .moveTo(first.x, first.y)
  for (const { x, y } of rest) doc.lineTo(x, y)
  doc.stroke(inkColour(theme, ink))
}

function counted({ doc, theme }: Brush, { size, dots }: Dots): void {
  const fills = { ink: 'ink', river: 'river', quiet: 'tick', hollow: 'ground' } as const
  for (const { x, y, tone } of dots) {
    doc.circle(x, y, size / 2)
    if (tone === 'hollow') doc.lineWidth(3).fillAndStroke(inkColour(theme, 'ground'), inkColour(theme, 'river'))
    else doc.fill(inkColour(theme, fills[tone]))
  }
}

function paint(doc: Document, fill: string | undefined, stroke: string | undefined): void {
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke)
  else if (fill !== undefined) doc.fill(fill)
  else if (stroke !== undefined) doc.stroke(stroke)
}

function shape({ doc, theme }: Brush, { d, fill, stroke, width, dash, opacity, round }: Shape): void {
  if (fill === undefined && stroke === undefined) return
  doc
    .opacity(opacity ?? 1)
    .lineWidth(width ?? 3)
    .lineCap(round ? 'round' : 'butt')
    .lineJoin('miter')
  const [on, off = on] = dash ?? []
  // A dash of no length with round ends is a dot; PDF wants it longer than nothing.
  if (on !== undefined && off !== undefined) doc.dash(Math.max(0.01, on), { space: off })
  doc.path(d)
  paint(doc, fill && inkColour(theme, fill), stroke && inkColour(theme, stroke))
}

function drawing({ doc, theme }: Brush, { box, name, look }: Drawing): void {
  doc.translate(box.x, box.y).scale(Math.min(box.w, box.h) / fieldSize)
  doc.lineJoin('round').lineCap('round')
  for (const stroke of drawings[name]) {
    const tone = lookOf(look, stroke.kind)
    if (tone.dashed) doc.dash(5, { space: 5 })
    else doc.undash()
    doc.lineWidth(tone.width).path(stroke.d)
    paint(doc, tone.fill && tokenColour(theme, tone.fill), tone.line && tokenColour(theme, tone.line))
  }
}

/** Dark on white in both themes, with the four quiet modules a reader needs. */
function code({ doc }: Brush, { box, text }: Code): void {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
  const side = Math.min(box.w, box.h)
  doc.rect(box.x, box.y, side, side).fill('#ffffff')
  doc.translate(box.x, box.y).scale(side / rows.length)
  rows.forEach((row, y) => row.forEach((dark, x) => dark && doc.rect(x, y, 1, 1)))
  doc.fill('#000000')
}

function dot({ doc, theme }: Brush, { box, dot: ink }: Hit): void {
  if (!ink) return
  const [x, y, r] = [box.x + box.w / 2, box.y + box.h / 2, Math.min(box.w, box.h) / 4]
  doc.circle(x, y, r + 3).fill(inkColour(theme, 'ground'))
  doc.circle(x, y, r).fill(inkColour(theme, ink))
}

/** A picture opened once; the library's types know of it only what is drawn. */
type Image = PDFKit.Mixins.ImageSrc
type Opens = { readonly openImage: (bytes: Buffer) => Image }

/** Every photograph stands in a file once, however many of its pages show it. */
const opened = new WeakMap<Document, Map<Photo, Image>>()

function openedIn(doc: Document, photo: Photo): Image {
  const known = opened.get(doc) ?? new Map<Photo, Image>()
  opened.set(doc, known)
  const image = known.get(photo) ?? (doc as Document & Opens).openImage(Buffer.from(photo.bytes))
  known.set(photo, image)
  return image
}

/** Cut as the stage cuts it. */
function bitmap({ doc, photos }: Brush, { source, box, fit }: Bitmap): void {
  const photo = photos?.get(source)
  if (!photo) return
  const { box: at, cut } = placed(photo, box, fit)
  const [w, h] = [at.w / (1 - 2 * cut.x), at.h / (1 - 2 * cut.y)]
  doc.rect(at.x, at.y, at.w, at.h).clip()
  doc.image(openedIn(doc, photo), at.x - cut.x * w, at.y - cut.y * h, { width: w, height: h })
}

function draw(brush: Brush, piece: AnyPiece): void {
  if (piece.kind === 'bitmap') bitmap(brush, piece)
  if (piece.kind === 'bar') bar(brush, piece)
  if (piece.kind === 'strand') strand(brush, piece)
  if (piece.kind === 'dots') counted(brush, piece)
  if (piece.kind === 'shape') shape(brush, piece)
  if (piece.kind === 'drawing') drawing(brush, piece)
  if (piece.kind === 'code') code(brush, piece)
  if (piece.kind === 'hit') dot(brush, piece)
}

/** Draws all of a picture but its words, in u. */
export function drawGround(doc: Document, pieces: readonly AnyPiece[], theme: Theme, photos?: Photos): void {
  for (const piece of fromBelow(pieces)) {
    doc.save()
    draw({ doc, theme, photos }, piece)
    doc.restore()
  }
}
