import { toStage, type Spot } from '../../map/camera'
import { textWidth } from '../../map/labels'
import { along, piecesAround, spacingFor, strandsBetween, type Strand } from '../../map/threads'
import { sizes, type Size } from './labelModel'
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
  readonly size: Size
  readonly width: number
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
): { readonly size: Size; readonly spacing: number } {
  const options: readonly Size[] = ['head', 'lead', 'caption', 'label']
  const fits = options.map((size) => {
    const w = Math.max(...names.map((n) => textWidth(n, sizes[size]))) + pad
    return { size, spacing: spacingFor(a, b, { w, h: sizes[size] * 1.2 }, 40) }
  })
  return fits.find((f) => f.spacing <= most) ?? fits.at(-1) ?? { size: 'label', spacing: most }
}

/** The linked fields as a band of even strands; undefined where an end has no place or the link names no fields. */
export function bandOf(c: StepContext): Band | undefined {
  const { link, place } = c.scene.linked
  const fact = c.report.facts[link]
  const [from, to] = [c.ground.places.get(c.scene.park), c.ground.places.get(place)]
  if (!from || !to || fact?.kind !== 'link' || !fact.fields?.length) return undefined
  const said = c.texts.facts[link]?.fields ?? {}
  const more = c.texts.scenes[c.scene.id]?.labels?.['fields-open']
  const fields = fact.fields.map((id) => ({ id, text: said[id] ?? id, open: false }))
  const rest = fact.open && more !== undefined ? [{ id: 'more', text: more, open: true }] : []
  const all = [...fields, ...rest]
  const [a, b] = [toStage(c.view, from.at), toStage(c.view, to.at)]
  const { size, spacing } = sizeFor(
    a,
    b,
    all.map((f) => f.text),
    c.stage.portrait ? 78 : 84,
  )
  const lanes = strandsBetween(a, b, all.length, spacing)
  const strands = all.flatMap((field, i): BandStrand[] => {
    const strand = lanes[i]
    if (!strand) return []
    const box = { w: textWidth(field.text, sizes[size]) + pad, h: sizes[size] * 1.3 }
    const t = 0.5 + (i % 2 === 0 ? 1 : -1) * stagger
    return [{ ...field, strand, pieces: piecesAround(strand, t, box), name: along(strand, t) }]
  })
  const [first, last] = [strands[0]?.strand, strands.at(-1)?.strand]
  const selvages =
    first && last
      ? ([
          [first.a, last.a],
          [first.b, last.b],
        ] as const)
      : []
  return { link, strands, size, width: spacing * (all.length - 1), selvages }
}
