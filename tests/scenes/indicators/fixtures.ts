import type { Stage } from '../../../src/composables/useStage'
import type { Amount, Grown, IndicatorsModel } from '../../../src/scenes/indicators/view'

export const landscape: Stage = {
  w: 1920,
  h: 1080,
  u: 1,
  portrait: false,
  text: 1,
  content: { x: 96, y: 54, w: 1728, h: 856 },
}
export const portrait: Stage = {
  w: 1080,
  h: 1920,
  u: 1,
  portrait: true,
  text: 1,
  content: { x: 54, y: 96, w: 896, h: 1624 },
}

const grown = (figure: string, growth: number, tone: Grown['tone']): Grown => ({
  figure,
  base: `${figure}-base`,
  index: `${figure}-index`,
  name: figure,
  growth,
  tone,
})

const amount = (figure: string, value: number): Amount => ({
  figure,
  name: figure,
  value,
  reads: { number: String(value), unit: '亿元' },
  growth: `${figure}#growth`,
  tone: 'ink3',
})

/** The report's own figures. */
export const model: IndicatorsModel = {
  pair: [grown('service', 22, 'ink'), grown('industry', 11, 'river')],
  amounts: [amount('service', 350), amount('industry', 149), amount('investment', 110)],
  whole: { figure: 'investment', parts: [amount('part-a', 45), amount('part-b', 65)] },
  quiet: [
    { figure: 'capital', name: 'capital' },
    { figure: 'trade', name: 'trade' },
  ],
  labels: { base: 'base', now: 'now', parts: 'parts' },
}

export const withGrowth = (a: number, b: number): IndicatorsModel => ({
  ...model,
  pair: [grown('service', a, 'ink'), grown('industry', b, 'river')],
})

export const withAmounts = (count: number): IndicatorsModel => ({
  ...model,
  amounts: Array.from({ length: count }, (_, i) => amount(`a${i}`, 400 - i)),
})
