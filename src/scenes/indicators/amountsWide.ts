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
import type { Bar, Bars } from './amountsBars'
import { figureLabel, largest, namedEm, nameLabel, roomOf } from './amountsWords'
import type { IndicatorsModel } from './view'

const inset = 30

/** A name inside its bar, in the ground's colour; none where even the smallest type is too wide. */
function inside(bar: Bar, name: string, stage: Stage, growth: boolean): readonly PlacedLabel[] {
  const room = { along: Math.min(bar.length, stage.w - bar.start) - 2 * inset, across: bar.thick }
  const em = growth ? namedEm(bar, name) : widthInEm(name)
  const size = largest(['head', 'lead', 'caption', 'label'], em, room, stage.text)
  if (!size) return []
  const at = {
    key: `in:${bar.id}`,
    x: bar.start + inset,
    y: bar.across - sizeAt(size, stage.text) * 0.5,
    size,
  } as const
  const label = nameLabel(bar, name, { ...at, tone: 'ground' })
  return [growth ? label : { ...label, text: name }]
}

/** The amount at the end of its bar; without a place inside for the name, it follows the amount. */
function atEnd(bar: Bar, stage: Stage): readonly PlacedLabel[] {
  const right = stage.content.x + stage.content.w
  const named = inside(bar, bar.amount.name, stage, true)
  const sizes: readonly TypeSize[] = ['figure', 'large', 'head', 'label']
  const size = largest(sizes, 1, { along: Infinity, across: bar.thick * 1.35 }, stage.text)
  if (!size) return []
  const room = roomOf(bar.amount, size, stage.text)
  const x = Math.min(bar.start + bar.length + 32, right - room)
  const look = size === 'figure' || size === 'large' ? 'seated' : 'inline'
  const amount = figureLabel(bar, { x, y: bar.across - sizeAt(size, stage.text) * 0.57, size, look })
  const beside = x + room + 24
  const lines = 2.6 * sizeAt('caption', stage.text)
  if (named.length > 0 || right - beside < 240 || lines > bar.thick * 1.2) return [amount, ...named]
  const after = { x: beside, y: bar.across - lines / 2, w: right - beside }
  return [amount, nameLabel(bar, bar.amount.name, after, '\n')]
}

const sign = { eq: '=', plus: '+' } as const
/** Room of an equation's sign, u. */
const signRoom = 88

/** Sizes of the whole and of its parts on their line: the greatest that fits. */
const settings: readonly (readonly [TypeSize, TypeSize])[] = [
  ['figure', 'figure'],
  ['figure', 'large'],
  ['large', 'large'],
  ['large', 'head'],
]

/** Whole = part + part, to the right of the bars that show it; part names under their amounts. */
function equation(laid: Bars & { readonly whole: Bar }, model: IndicatorsModel, stage: Stage): readonly PlacedLabel[] {
  const { whole, parts } = laid
  const right = stage.content.x + stage.content.w
  const x0 = whole.start + whole.length + 56
  const widths = ([a, b]: readonly [TypeSize, TypeSize]): readonly number[] =>
    [whole, ...parts].map((bar, i) => roomOf(bar.amount, i === 0 ? a : b, stage.text))
  const total = (s: readonly [TypeSize, TypeSize]): number =>
    widths(s).reduce((sum, w) => sum + w, 0) + signRoom * parts.length
  const setting = settings.find((s) => total(s) <= right - x0)
  if (!setting) return [figureLabel(whole, { x: x0, y: centredOn('figure', whole.across) })]
  const room = widths(setting)
  const named = inside(whole, whole.amount.name, stage, true).length > 0
  const last = parts.at(-1)
  const foot = (whole.across + (last?.across ?? whole.across)) / 2 + digitHeight('figure') / 2 - 22
  let x = x0
  return [whole, ...parts].flatMap((bar, i): readonly PlacedLabel[] => {
    const size = i === 0 ? setting[0] : setting[1]
    const amount = figureLabel(bar, { x, y: seatedOn(size, foot), size })
    const name = nameLabel(bar, model.labels[bar.amount.figure] ?? bar.amount.name, {
      x,
      y: foot + 18,
      w: (room[i] ?? 0) + signRoom - 24,
    })
    x += room[i] ?? 0
    const text = i === 0 ? sign.eq : sign.plus
    const between: PlacedLabel = {
      key: `sign:${i}`,
      text,
      x: x + 18,
      y: seatedOn('large', foot - 4),
      size: 'large',
      tone: 'ink3',
      align: 'left',
    }
    x += signRoom
    return [amount, ...(i > 0 || !named ? [name] : []), ...(i < parts.length ? [between] : [])]
  })
}

/** The greatest amount huge above the bar that runs off the stage; the others at their bars' ends; the sum as an equation. */
export function wideLabels(laid: Bars, model: IndicatorsModel, stage: Stage): readonly PlacedLabel[] {
  const right = stage.content.x + stage.content.w
  const { whole, bars, parts } = laid
  const main = bars.flatMap((bar, i): readonly PlacedLabel[] => {
    if (i === 0) {
      const y = seatedOn('huge', bar.across - bar.thick / 2 - 34)
      const hero = figureLabel(bar, { x: right, y, size: 'huge', align: 'right' })
      return [hero, ...inside(bar, bar.amount.name, stage, true)]
    }
    return bar === whole && parts.length > 0 ? inside(bar, bar.amount.name, stage, true) : atEnd(bar, stage)
  })
  if (!whole || parts.length === 0 || whole === bars[0]) return main
  const short = (bar: Bar): string => model.labels[bar.amount.figure] ?? bar.amount.name
  const last = parts[0] ?? whole
  const equal: PlacedLabel = {
    key: 'parts',
    text: model.labels.parts ?? '',
    x: whole.start,
    y: last.across + last.thick / 2 + 18,
    size: 'caption',
    tone: 'ink2',
    align: 'left',
  }
  const named = parts.flatMap((bar) => inside(bar, short(bar), stage, false))
  return [...main, ...named, ...equation({ ...laid, whole }, model, stage), equal]
}
