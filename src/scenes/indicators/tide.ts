import type { Pen } from '../../picture/pen'
import type { Strand } from '../../picture/picture'
import type { IndicatorsModel } from './model'

const bends = 33

/** How far apart lines of water lie about, u; how deep it shows, and how much of it the new mark stands above all lines before. */
const apart = 48
const deepest = 0.9
const clear = 1.9

/** Where the water's lines lie, from its mark down: the first as far below as a record stands above what was before, then ever farther. */
function levels(top: number, foot: number): readonly number[] {
  const count = Math.max(5, Math.min(14, Math.round((foot - top) / apart)))
  const room = foot - top - 12
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1)
    return top + (room * clear) / (count + clear) + room * (1 - clear / (count + clear)) * t ** 1.2
  })
}

/** The mark a tide has reached, above every line of the water below it, which fades towards `bed`: it carries no quantity. */
export function tide(
  model: IndicatorsModel,
  { stage }: Pen,
  { top, foot, bed }: { readonly top: number; readonly foot: number; readonly bed: number },
): readonly Strand[] {
  const box = { x: 0, y: top, w: stage.w, h: foot - top }
  const lie = (y: number, sway: number): Strand['points'] =>
    Array.from({ length: bends }, (_, i) => {
      const t = i / (bends - 1)
      return { x: stage.w * t, y: y + sway * Math.sin(t * Math.PI * 2.2 + y * 0.02) }
    })
  const lines = levels(top, foot)
  const water = lines.map((y, i): Strand => ({
    kind: 'strand',
    id: `thread:${(i + 1) * 2}`,
    box,
    points: lie(y, 5 * (i / lines.length)),
    width: 1.8,
    ink: 'river',
    opacity: 0.75 - 0.35 * (i / lines.length),
    decor: true,
  }))
  const steps = 24
  const tall = (bed - top) / steps
  const depths = Array.from({ length: steps }, (_, i): Strand => {
    const opacity = deepest * (1 - i / steps) ** 1.3
    const points = lie(top + (i + 0.5) * tall, 0)
    return { kind: 'strand', id: `depth:${i}`, box, points, width: tall + 0.5, ink: 'riverDeep', opacity, layer: 0, decor: true } // prettier-ignore
  })
  const [first] = model.pair
  const id = first ? `main:${first.figure}` : 'tide'
  const mark: Strand = { kind: 'strand', id, box, points: lie(top, 0), width: 9, ink: 'ink', layer: 2, decor: true }
  return [...depths, ...water, mark]
}
