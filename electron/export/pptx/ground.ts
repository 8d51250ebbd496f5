import encodeQR from 'qr'
import { drawingNames } from '../../core/drawingNames'
import { drawings, fieldSize, lookOf } from '../../../src/drawings'
import svgpath from 'svgpath'
import type { AnyPiece, Bar, Bitmap, Code, Dots, Drawing, Hit, Shape, Strand } from '../../../src/picture/picture'
import type { Photo } from '../photos'
import { inkColour, tokenColour, type Theme } from '../theme'
import { inked, solid } from './colour'
import { photoXml } from './photo'
import { circle, geometry, stretchesOf, through, type Stretch } from './outline'
import { edgeOf, group, shape, type Edge, type Numbers } from './shape'
import { tag } from './xml'

/** What a slide's shapes are drawn with. */
export interface Brush {
  readonly theme: Theme
  readonly locale: string
  readonly next: Numbers
  /** A photograph of the pack and its link from the slide. */
  readonly photo?: (source: string) => { readonly photo: Photo; readonly link: string } | undefined
}

/** How thick the outline of a hollow bar is, u, drawn inside; as the painter has it. */
const outline = 3

const boxOutline = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): readonly Stretch[] => [
  ...through([
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]),
  { kind: 'close', points: [] },
]

function drawn(
  { next }: Brush,
  meant: Parameters<typeof shape>[1],
  form: readonly Stretch[],
  fill: string | undefined,
  edge: Edge | undefined,
): string {
  if (form.length === 0) return ''
  return shape(next(), meant, geometry(form, fill !== undefined, edge !== undefined), fill, edgeOf(edge))
}

/** A bar that is no chart: what its length stands for is written beside it. */
function bar(brush: Brush, { id, box, ink, opacity, hollow }: Bar): string {
  if (!hollow) return drawn(brush, { name: id }, boxOutline(box), inked(brush.theme, ink, opacity), undefined)
  const inner = { x: box.x + outline / 2, y: box.y + outline / 2, w: box.w - outline, h: box.h - outline }
  return drawn(brush, { name: id }, boxOutline(inner), undefined, { fill: inked(brush.theme, ink), width: outline })
}

function strand(brush: Brush, { id, points, width, ink, opacity, round }: Strand): string {
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < 2 || width <= 0 || !first || !last) return ''
  const colour = inked(brush.theme, ink, opacity)
  // A line as good as no length with round ends is a spot, and not every program draws the ends.
  if (round && points.length === 2 && Math.hypot(last.x - first.x, last.y - first.y) < 1)
    return drawn(brush, { name: id }, circle(first.x, first.y, width / 2), colour, undefined)
  return drawn(brush, { name: id }, through(points), undefined, { fill: colour, width, round })
}

/** All dots of a tone are one shape: thousands of single ones would make a slide slow to open. */
function counted(brush: Brush, { id, size, dots }: Dots): string {
  const { theme } = brush
  const fills = { ink: 'ink', river: 'river', quiet: 'tick', hollow: 'ground' } as const
  return Object.entries(fills)
    .map(([tone, ink]) => {
      const form = dots.filter((dot) => dot.tone === tone).flatMap(({ x, y }) => circle(x, y, size / 2))
      const edge = tone === 'hollow' ? { fill: inked(theme, 'river'), width: 3 } : undefined
      return drawn(brush, { name: `${id} ${tone}` }, form, inked(theme, ink), edge)
    })
    .join('')
}

const dashOf = ([on, off = on]: readonly number[], width: number): string | undefined => {
  if (on === undefined || off === undefined) return undefined
  const share = (length: number): number => Math.round((length / Math.max(width, 0.5)) * 100_000)
  // A dash of no length with round ends is a dot.
  return tag('a:custDash', {}, tag('a:ds', { d: Math.max(1000, share(on)), sp: share(off) }))
}

function outlined(brush: Brush, { id, d, fill, stroke, width = 3, dash, opacity, round }: Shape): string {
  if (fill === undefined && stroke === undefined) return ''
  const { theme } = brush
  const edge = stroke && { fill: inked(theme, stroke, opacity), width, dash: dashOf(dash ?? [], width), round }
  return drawn(brush, { name: id }, stretchesOf(d), fill && inked(theme, fill, opacity), edge)
}

function drawing(brush: Brush, { id, box, name, look }: Drawing): string {
  const scale = Math.min(box.w, box.h) / fieldSize
  const side = fieldSize * scale
  const colour = (token: string | undefined): string | undefined => token && solid(tokenColour(brush.theme, token))
  const number = brush.next()
  const strokes = drawings[name].map(({ d, kind }) => {
    const { fill, line, width, dashed } = lookOf(look, kind)
    const form = stretchesOf(svgpath(d).scale(scale).translate(box.x, box.y).toString())
    const ink = colour(line)
    const dash = dashed ? dashOf([5, 5], width) : undefined
    return drawn(
      brush,
      { name: kind },
      form,
      colour(fill),
      ink === undefined ? undefined : { fill: ink, width: width * scale, dash, round: true },
    )
  })
  const called = drawingNames[name][brush.locale.startsWith('zh') ? 'zh' : 'en']
  return group(number, { name: id, alt: called }, { x: box.x, y: box.y, w: side, h: side }, strokes)
}

/** Dark on white in both themes, with the four quiet modules a reader needs. */
function code(brush: Brush, { id, box, text }: Code): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
  const side = Math.min(box.w, box.h)
  const square = { x: box.x, y: box.y, w: side, h: side }
  const module = side / rows.length
  const dark = rows.flatMap((row, y) =>
    row.flatMap((is, x) =>
      is ? boxOutline({ x: box.x + x * module, y: box.y + y * module, w: module, h: module }) : [],
    ),
  )
  const number = brush.next()
  return group(number, { name: id, alt: text }, square, [
    drawn(brush, { name: 'ground' }, boxOutline(square), solid('#ffffff'), undefined),
    drawn(brush, { name: 'modules' }, dark, solid('#000000'), undefined),
  ])
}

function dot(brush: Brush, { id, box, dot: ink }: Hit): string {
  if (!ink) return ''
  const [x, y, r] = [box.x + box.w / 2, box.y + box.h / 2, Math.min(box.w, box.h) / 4]
  const edge = { fill: solid(inkColour(brush.theme, 'ground')), width: 3 }
  return drawn(brush, { name: id }, circle(x, y, r + 1.5), inked(brush.theme, ink), edge)
}

function photograph({ photo, next }: Brush, piece: Bitmap): string {
  const found = photo?.(piece.source)
  return found ? photoXml(next, piece, found.photo, found.link) : ''
}

/** A piece as shapes, in its place; nothing where it is words, or only answers a touch. */
export function drawPiece(brush: Brush, piece: AnyPiece): string {
  switch (piece.kind) {
    case 'bar':
      return bar(brush, piece)
    case 'strand':
      return strand(brush, piece)
    case 'dots':
      return counted(brush, piece)
    case 'shape':
      return outlined(brush, piece)
    case 'drawing':
      return drawing(brush, piece)
    case 'code':
      return code(brush, piece)
    case 'bitmap':
      return photograph(brush, piece)
    case 'hit':
      return dot(brush, piece)
    default:
      return ''
  }
}
