import type { Pen } from '../../picture/pen'
import type { Strand } from '../../picture/picture'

/** How deep the water shows below its mark, u, and in how many steps it fades. */
const [deep, steps] = [110, 16] as const

/** The mark a tide has reached, at `top`, u; the water below it fades and carries no quantity. Upright it ends before the river. */
export function tide({ stage }: Pen, top: number): readonly Strand[] {
  const w = stage.portrait ? stage.content.x + stage.content.w : stage.w
  const box = { x: 0, y: top, w, h: deep }
  const lie = (y: number): Strand['points'] => [
    { x: 0, y },
    { x: w, y },
  ]
  const tall = deep / steps
  const depths = Array.from({ length: steps }, (_, i): Strand => {
    const opacity = 0.9 * (1 - i / steps) ** 1.3
    const points = lie(top + (i + 0.5) * tall)
    return { kind: 'strand', id: `depth:${i}`, box, points, width: tall + 0.5, ink: 'riverDeep', opacity, layer: 0, decor: true } // prettier-ignore
  })
  // Drawn anew: a bar that became it would cross the figure on its way.
  const from = lie(top).map(({ y }) => ({ x: 0, y }))
  const mark: Strand = {
    kind: 'strand',
    id: 'tide',
    box,
    points: lie(top),
    from,
    width: 9,
    ink: 'ink',
    layer: 2,
    decor: true,
  }
  return [...depths, mark]
}
