import type { Pen } from '../../picture/pen'
import type { Strand } from '../../picture/picture'
import type { IndicatorsModel } from './model'

const bends = 33

/** The mark a tide has reached, and the water below it, farther apart the lower it lies: it carries no quantity. */
export function tide(model: IndicatorsModel, { stage }: Pen, top: number, foot: number): readonly Strand[] {
  const box = { x: 0, y: top, w: stage.w, h: foot - top }
  const lie = (y: number, sway: number): Strand['points'] =>
    Array.from({ length: bends }, (_, i) => {
      const t = i / (bends - 1)
      return { x: stage.w * t, y: y + sway * Math.sin(t * Math.PI * 2.2 + y * 0.02) }
    })
  const count = 8
  const water = Array.from({ length: count }, (_, i): Strand => {
    const t = ((i + 1) / count) ** 1.35
    const points = lie(top + (foot - top - 12) * t, 9 * t)
    return {
      kind: 'strand',
      id: `thread:${(i + 1) * 2}`,
      box,
      points,
      width: 1.6,
      ink: 'river',
      opacity: 0.62,
      decor: true,
    }
  })
  const [first] = model.pair
  const id = first ? `main:${first.figure}` : 'tide'
  return [...water, { kind: 'strand', id, box, points: lie(top, 0), width: 9, ink: 'ink', layer: 2, decor: true }]
}
