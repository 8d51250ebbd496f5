import type { Box } from '../../../src/picture/stage'
import { emu } from './units'
import { tag } from './xml'

/** Gives every shape of a slide a number of its own. */
export type Numbers = () => number

/** What a shape is called, and what it shows; without words it is decoration, and nobody has it read aloud. */
export interface Meant {
  readonly name: string
  readonly alt?: string | undefined
}

const decorative = tag(
  'a:extLst',
  {},
  tag(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    tag('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

export const nonVisual = (id: number, { name, alt }: Meant): string =>
  tag('p:cNvPr', { id, name, descr: alt }, alt === undefined ? decorative : '')

/** How the edge of a shape is drawn, u. */
export interface Edge {
  readonly fill: string
  readonly width: number
  readonly dash?: string | undefined
  readonly round?: boolean | undefined
}

export const edgeOf = (edge: Edge | undefined): string =>
  edge
    ? tag(
        'a:ln',
        { w: Math.max(1, emu(edge.width)), cap: edge.round ? 'rnd' : 'flat' },
        ...[edge.fill, edge.dash ?? '', tag('a:round')],
      )
    : tag('a:ln', {}, tag('a:noFill'))

/** A shape without words. */
export const shape = (id: number, meant: Meant, form: string, fill: string | undefined, edge: string): string =>
  tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, nonVisual(id, meant), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, form, fill ?? tag('a:noFill'), edge),
  )

/** Shapes that are one thing, in place: what is in it keeps the stage's own measures. */
export function group(id: number, meant: Meant, { x, y, w, h }: Box, shapes: readonly string[]): string {
  const [at, size] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(w), cy: emu(h) },
  ]
  const place = [tag('a:off', at), tag('a:ext', size), tag('a:chOff', at), tag('a:chExt', size)]
  return tag(
    'p:grpSp',
    {},
    tag('p:nvGrpSpPr', {}, nonVisual(id, meant), tag('p:cNvGrpSpPr'), tag('p:nvPr')),
    tag('p:grpSpPr', {}, tag('a:xfrm', {}, ...place)),
    ...shapes,
  )
}
