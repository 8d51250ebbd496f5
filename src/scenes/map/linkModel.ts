import { toStage, type Spot } from '../../map/camera'
import { textWidth } from '../../map/labels'
import { along, piecesAround, spacingFor, strandsBetween, type Strand } from '../../map/threads'
import { typeOf, type Size } from './labelModel'
import type { StepContext } from './stepContext'

/** A strand of the link: named, or the last one of an open list, which both ends leave unfinished. */
export interface BandStrand {
  readonly id: string
  readonly text: string
  readonly open: boolean
  readonly strand: Strand
  /** From each end to the name. */
  readonly pieces: readonly [Strand, Strand]
  readonly name: Spot
}

/** Strands between the park and the linked place, all even, with a selvage across each end; stage u in the given view. */
export interface Band {
  readonly link: string
  readonly strands: readonly BandStrand[]
  /** Type of the names, u. */
  readonly size: number
  readonly width: number
  readonly length: number
  readonly selvages: readonly (readonly [Spot, Spot])[]
}

const pad = 22
/** Names of neighbouring strands stand a little apart along the band, as shares of its length. */
const stagger = 0.075

/** The largest type whose spacing keeps the band slender. */
function sizeFor(
  a: Spot,
  b: Spot,
  names: readonly string[],
  most: number,
  grown: number,
): { readonly size: Size; readonly spacing: number } {
  const options: readonly Size[] = ['head', 'lead', 'caption', 'label']
  const fits = options.map((size) => {
    const type = typeOf(size, grown)
    const w = Math.max(...names.map((n) => textWidth(n, type))) + pad
    return { size, spacing: spacingFor(a, b, { w, h: type * 1.2 }, 40) }
  })
  return fits.find((f) => f.spacing <= most) ?? fits.at(-1) ?? { size: 'label', spacing: most }
}

type Field = Pick<BandStrand, 'id' | 'text' | 'open'>

/** The fields a link names, and the open end of the list; none where the fact is no such link. */
function fieldsOf(c: StepContext, link: string): readonly Field[] {
  const fact = c.report.facts[link]
  if (fact?.kind !== 'link' || !fact.fields) return []
  const said = c.texts.facts[link]?.fields ?? {}
  const more = c.texts.scenes[c.scene.id]?.labels?.['fields-open']
  const fields = fact.fields.map((id) => ({ id, text: said[id] ?? id, open: false }))
  return fact.open && more !== undefined ? [...fields, { id: 'more', text: more, open: true }] : fields
}

/** A line across each end of the strands. */
function selvagesOf(strands: readonly BandStrand[]): Band['selvages'] {
  const [first, last] = [strands[0]?.strand, strands.at(-1)?.strand]
  if (!first || !last) return []
  return [
    [first.a, last.a],
    [first.b, last.b],
  ]
}

/** The linked fields as a band of even strands; undefined where an end has no place or the link names no fields. */
export function bandOf(c: StepContext): Band | undefined {
  const { link, place } = c.scene.linked
  const [from, to] = [c.ground.places.get(c.scene.park), c.ground.places.get(place)]
  const fields = fieldsOf(c, link)
  if (!from || !to || fields.length === 0) return undefined
  const [a, b] = [toStage(c.view, from.at), toStage(c.view, to.at)]
  const names = fields.map((f) => f.text)
  const { size, spacing } = sizeFor(a, b, names, c.stage.portrait ? 78 : 84, c.stage.text)
  const lanes = strandsBetween(a, b, fields.length, spacing)
  const strands = fields.flatMap((field, i): BandStrand[] => {
    const strand = lanes[i]
    if (!strand) return []
    const type = typeOf(size, c.stage.text)
    const box = { w: textWidth(field.text, type) + pad, h: type * 1.3 }
    const t = 0.5 + (i % 2 === 0 ? 1 : -1) * stagger
    return [{ ...field, strand, pieces: piecesAround(strand, t, box), name: along(strand, t) }]
  })
  const [width, length] = [spacing * (fields.length - 1), Math.hypot(b.x - a.x, b.y - a.y)]
  return { link, strands, size: typeOf(size, c.stage.text), width, length, selvages: selvagesOf(strands) }
}
