import { grown, meet } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import type { Shape, Strand, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'

/** Sheets of water that end one below the other: it is deepest below its mark. */
const sheets = 24

/** Rows of light on the water: the first so far below the mark, the second so far below it, u, each that much further from the next. */
const [near, apart, further] = [36, 16, 1.1] as const

/** The mark a tide has reached, at `top`, u, and the water below it, which ends where controls begin; it carries no quantity. */
export function tide({ stage }: Pen, top: number): readonly (Shape | Strand)[] {
  const { w, content, portrait } = stage
  const h = content.y + content.h + 24
  const water = Array.from({ length: sheets }, (_, i): Shape => {
    const foot = top + ((h - top) * (i + 1)) / sheets
    const from = `M0 ${h}H${w}V${h}H0Z`
    const box = { x: 0, y: top, w, h: foot - top }
    return { kind: 'shape', id: `depth:${i}`, box, d: `M0 ${top}H${w}V${foot}H0Z`, from, fill: 'riverDeep', opacity: 0.02 + 0.1 * (1 - i / sheets), decor: true } // prettier-ignore
  })
  // Upright it ends before the river.
  const end = portrait ? content.x + content.w : w
  const lie = (x: number): Strand['points'] => [
    { x: 0, y: top },
    { x, y: top },
  ]
  // Drawn anew: a bar that became it would cross the figure on its way.
  const mark: Strand = {
    kind: 'strand',
    id: 'tide',
    box: { x: 0, y: top, w: end, h: 0 },
    points: lie(end),
    from: lie(0),
    width: 9,
    ink: 'ink',
    layer: 2,
    decor: true,
  }
  return [...water, mark]
}

/** A number between 0 and 1 that is always the same for the same place. */
const drift = (i: number, k: number): number => Math.abs(Math.sin(i * 12.9898 + k * 78.233) * 43758.5453) % 1

/** Strokes of one row, from the left: the deeper, the longer and the further apart. */
function strokesOf(row: number, from: number, to: number, y: number, deep: number): readonly Box[] {
  const strokes: Box[] = []
  const unit = 30 + 70 * deep
  let x = from + unit * 1.5 * drift(row, 1)
  for (let k = 2; x < to; k += 2) {
    const w = Math.min(unit * (0.3 + 1.8 * drift(row, k)), to - x)
    // A speck is no stroke.
    if (w > unit * 0.3) strokes.push({ x, y, w, h: 1 })
    x += w + unit * (0.25 + (0.6 + deep) * drift(row, k + 1))
  }
  return strokes
}

/** What a figure's digits throw on the water down to `foot`: wider and fainter the nearer it comes, and nowhere through words. */
export function gleam(digits: Box, top: number, foot: number, words: readonly Words[]): readonly Shape[] {
  const kept = words.map(({ box }) => grown(box, 32))
  let [y, step] = [top + near, apart]
  const found: Shape[] = []
  for (let i = 0; y < foot; i += 1) {
    const deep = (y - top) / (foot - top)
    const wider = digits.w * 0.22 * (deep - 0.4)
    const strokes = strokesOf(i, digits.x - wider, digits.x + digits.w + wider, y, deep)
    const d = strokes.filter((box) => !kept.some((other) => meet(box, other, 0))).map(({ x, w }) => `M${x} ${y}h${w}`).join('') // prettier-ignore
    const box = { ...digits, y, h: 1 }
    if (d !== '') found.push({ kind: 'shape', id: `gleam:${i}`, box, d, stroke: 'ink', width: 3 + 3 * deep, round: true, opacity: 0.55 * (1 - deep) ** 1.2, decor: true }) // prettier-ignore
    y += step
    step *= further
  }
  return found
}
