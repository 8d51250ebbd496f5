import type { Stage } from '../../composables/useStage'
import {
  centredOn,
  digitHeight,
  seatedOn,
  sizeAt,
  widthInEm,
  type PlacedLabel,
  type TypeSize,
} from '../../marks/placedLabel'
import { amountRoom, greatSize, growthRoom, type Pair, type Plan } from './outputsBars'
import type { ClustersModel } from './shown'

type At = Pick<PlacedLabel, 'x' | 'y'> & Partial<PlacedLabel>

const amount = ({ output }: Pair, at: At): PlacedLabel => ({
  key: `amount:${output.figure}`,
  figure: output.figure,
  size: 'figure',
  tone: 'ink',
  align: 'left',
  look: 'seated',
  ...at,
})

const growth = ({ output }: Pair, at: At): readonly PlacedLabel[] =>
  output.growth
    ? [
        {
          key: `growth:${output.figure}`,
          figure: output.growth,
          size: 'figure',
          tone: 'ink',
          align: 'left',
          look: 'level',
          ...at,
        },
      ]
    : []

const name = ({ output }: Pair, at: At): PlacedLabel => ({
  key: `name:${output.figure}`,
  text: output.cluster.name,
  size: 'head',
  tone: output.cluster.tone,
  align: 'left',
  ...at,
})

/** What it grew from; always with the growth. */
const base = ({ output }: Pair, model: ClustersModel, between: string, at: At): PlacedLabel => ({
  key: `base:${output.figure}`,
  text: `${model.labels['year-before'] ?? ''}${between}{${output.base}}`,
  plain: true,
  size: 'lead',
  tone: 'ink2',
  align: 'left',
  ...at,
})

const inset = 30

/** The great one: amount above its end, base in its outlined part, growth in what came since. */
function great(pair: Pair, model: ClustersModel, stage: Stage): readonly PlacedLabel[] {
  const { text, content } = stage
  const right = content.x + content.w
  const head = pair.y - pair.thick / 2
  const lines = sizeAt('large', text) + 14 + sizeAt('lead', text)
  const added = right - (pair.x + pair.before) - 2 * inset
  const size: TypeSize = added >= growthRoom('figure') ? 'figure' : 'large'
  const grand = greatSize(pair.output, stage)
  const x = pair.x + inset
  return [
    amount(pair, { x: right, y: seatedOn(grand, head - 36), size: grand, align: 'right' }),
    name(pair, { x, y: pair.y - lines / 2, size: 'large', tone: 'ink' }),
    base(pair, model, ' ', { x, y: pair.y + lines / 2 - sizeAt('lead', text), tone: 'ink' }),
    ...growth(pair, { x: pair.x + pair.before + 2 * inset, y: centredOn(size, pair.y), size, tone: 'ground' }),
  ]
}

/** The fast one: its growth as high as its bar, beside amount and base. */
function fast(pair: Pair, model: ClustersModel, stage: Stage): readonly PlacedLabel[] {
  const { text, content } = stage
  const foot = pair.y + pair.thick / 2
  const x = pair.x + pair.now + 34
  const grow = x + amountRoom(pair.output, 'figure', text) + 56
  const after = grow + growthRoom('hero') + 10
  const line = sizeAt('lead', text)
  const w = content.x + content.w - after
  const lines = Math.ceil((widthInEm(model.labels['year-before'] ?? '') * line) / w) + 1
  return [
    name(pair, { x: pair.x, y: pair.y - pair.thick / 2 - 12 - sizeAt('head', text) }),
    amount(pair, { x, y: seatedOn('figure', foot) }),
    ...growth(pair, { x: grow, y: seatedOn('hero', foot), size: 'hero' }),
    base(pair, model, '\n', { x: after, y: foot - (1.3 * lines - 0.1) * line, w }),
  ]
}

/** Portrait: name, then amount and growth on one line, the greater of its kind large; bar; base below it. */
function row(pair: Pair, model: ClustersModel, stage: Stage): readonly PlacedLabel[] {
  const { x, w } = stage.content
  const biggest = model.outputs.every((o) => o.value <= pair.output.value)
  const fits = amountRoom(pair.output, 'hero', stage.text) + growthRoom('figure') <= w
  const size: TypeSize = biggest && fits ? 'hero' : 'figure'
  const swift = !biggest && amountRoom(pair.output, 'figure', stage.text) + growthRoom('hero') <= w
  const rate: TypeSize = swift ? 'hero' : 'figure'
  const foot = pair.y - pair.thick / 2 - 34
  const tall = digitHeight(size === 'hero' || rate === 'hero' ? 'hero' : 'figure')
  return [
    name(pair, { x, y: foot - tall - 30 - sizeAt('large', stage.text), size: 'large' }),
    amount(pair, { x: x - 6, y: seatedOn(size, foot), size }),
    ...growth(pair, { x: x + w, y: seatedOn(rate, foot), size: rate, align: 'right' }),
    base(pair, model, ' ', { x, y: pair.y + pair.thick / 2 + 18 }),
  ]
}

/** A row of a longer list, in the largest type its height allows; without words where it allows none. */
function line(pair: Pair, model: ClustersModel, stage: Stage): readonly PlacedLabel[] {
  const { x, w } = stage.content
  const { text } = stage
  const fits = (size: TypeSize): boolean => sizeAt(size, text) * 1.15 <= pair.thick * 1.35
  const size = (['large', 'head', 'label'] as const).find(fits)
  if (!size || widthInEm(pair.output.cluster.name) * sizeAt('label', text) > w * 0.2) return []
  const y = pair.y - sizeAt(size, text) * 0.57
  const small = { y: pair.y - sizeAt('label', text) * 0.57, size: 'label' } as const
  const room = sizeAt(size, text) * (widthInEm(pair.output.reads.number + pair.output.reads.unit) + 2.6)
  const after = x + w * 0.58 + room
  const rate = sizeAt(size, text) * 2.2
  const right = x + w
  const words = widthInEm(model.labels['year-before'] ?? '') + 4
  const full = after + rate + words * sizeAt('label', text) <= right
  return [
    name(pair, { ...small, x }),
    amount(pair, { x: x + w * 0.58, y, size, look: 'inline' }),
    ...(full ? [...growth(pair, { x: after, y, size }), base(pair, model, ' ', { ...small, x: after + rate })] : []),
  ]
}

/** Amounts, growth and what it grew from; growth never without its base. */
export function outputsLabels(plan: Plan, model: ClustersModel, stage: Stage): readonly PlacedLabel[] {
  if (plan.kind === 'tall') return plan.pairs.flatMap((pair) => row(pair, model, stage))
  if (plan.kind === 'list') return plan.pairs.flatMap((pair) => line(pair, model, stage))
  return plan.pairs.flatMap((pair, i) => (i === 0 ? great(pair, model, stage) : fast(pair, model, stage)))
}
