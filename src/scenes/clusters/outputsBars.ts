import type { Stage } from '../../composables/useStage'
import { sizeAt, typeSize, widthInEm, type TypeSize } from '../../marks/placedLabel'
import type { ClustersModel, Output } from './shown'

/** One industry's bar: this year's whole length, of which `before` was there the year before; one scale with all others; u. */
export interface Pair {
  readonly output: Output
  readonly x: number
  /** Middle of the bar. */
  readonly y: number
  readonly now: number
  readonly before: number
  readonly thick: number
}

/** `grand`: the greatest runs off the stage with its amount above it; `tall`: two rows in portrait; `list`: any number of rows. */
export interface Plan {
  readonly kind: 'grand' | 'tall' | 'list'
  readonly pairs: readonly Pair[]
}

/** About how much room an amount takes, with its unit and 预计, u. */
export const amountRoom = ({ reads }: Output, size: TypeSize, text: number): number =>
  typeSize[size] * (widthInEm(reads.number.replace(/[.,]/g, '')) + 0.5) +
  Math.max(typeSize[size] * 0.26, sizeAt('label', text)) * Math.max(widthInEm(reads.unit) + 0.3, 2.4)

/** Size of the great amount beside the title: the largest that leaves a title its two lines. */
export const greatSize = (output: Output, stage: Stage): 'huge' | 'hero' =>
  stage.content.w - amountRoom(output, 'huge', stage.text) >= 880 ? 'huge' : 'hero'

/** Room of a growth rate, sign and per cent included, u. */
export const growthRoom = (size: TypeSize): number => typeSize[size] * 2.1

/** Room kept at the right of a rate for what it grew from, u. */
const baseRoom = 300

const greatest = (model: ClustersModel): number =>
  Math.max(...model.outputs.flatMap((o) => [o.value, o.before]), Number.EPSILON)

const barOf = (output: Output, scale: number, at: { x: number; y: number; thick: number }): Pair => ({
  output,
  ...at,
  now: output.value * scale,
  before: output.before * scale,
})

const top = 356

/** Two rows, the first the greatest; undefined where the second leaves no room for its figures. */
function grand(model: ClustersModel, stage: Stage): Plan | undefined {
  const [first, second] = model.outputs
  if (!first || !second || model.outputs.length > 2 || first.value < greatest(model)) return undefined
  const { x, y, w, h } = stage.content
  const scale = (stage.w - x) / first.value
  const needed = 34 + amountRoom(second, 'figure', stage.text) + 56 + growthRoom('hero') + baseRoom
  if (x + second.value * scale + needed > x + w || first.before * scale > stage.w - x - 300) return undefined
  const name = 30 + sizeAt('head', stage.text)
  const thick = Math.min(180, (h - top - name - 30) / 2)
  const bottom = y + h - 20 - thick / 2
  return {
    kind: 'grand',
    pairs: [
      barOf(first, scale, { x, y: bottom - thick - name - 24, thick }),
      barOf(second, scale, { x, y: bottom, thick }),
    ],
  }
}

/** Portrait: each industry is a row of name, figures, bar and base. */
function tall(model: ClustersModel, stage: Stage): Plan {
  const { x, y, w, h } = stage.content
  const head = 300 + 50 * stage.text
  const row = (h - head) / model.outputs.length
  const thick = Math.min(170, row * 0.3)
  const below = sizeAt('lead', stage.text) + 44
  const pairs = model.outputs.map((output, i) =>
    barOf(output, w / greatest(model), { x, y: y + head + row * (i + 1) - below - thick / 2 - 20, thick }),
  )
  return { kind: 'tall', pairs }
}

/** Any number of rows: names before the bars, figures behind them. */
function list(model: ClustersModel, stage: Stage): Plan {
  const { x, y, w, h } = stage.content
  const head = stage.portrait ? 320 + 60 * stage.text : top
  const pitch = (h - head) / Math.max(model.outputs.length, 1)
  const thick = Math.min(120, pitch * 0.72)
  const pairs = model.outputs.map((output, i) =>
    barOf(output, (w * 0.36) / greatest(model), { x: x + w * 0.2, y: y + head + pitch * (i + 0.5), thick }),
  )
  return { kind: 'list', pairs }
}

/** The bars of all industries, lengths exactly in proportion. */
export function planOf(model: ClustersModel, stage: Stage): Plan {
  const few = model.outputs.length > 0 && model.outputs.length <= 2
  if (stage.portrait) return few ? tall(model, stage) : list(model, stage)
  return grand(model, stage) ?? list(model, stage)
}
