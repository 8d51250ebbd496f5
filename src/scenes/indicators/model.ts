import { formatFigure } from '../../../electron/core/figure'
import { factOf, factText, figureOf, textsOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { withHidden } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { amountsLayout } from './amountsLayout'
import { growthLayout } from './growthLayout'
import { quietLayout } from './quietLayout'
import type { Amount, Grown, IndicatorsModel, IndicatorsView, Layout, Tone } from './view'

type IndicatorsScene = SceneOf<'indicators'>

/** The first of the pair is paper, the second river; they differ in lightness as well as in hue. */
const tones: readonly Tone[] = ['ink', 'river']

const firstWord = (id: string): string => id.split('-')[0] ?? id

/** By the pack's habit of naming: what begins like one of the pair (`service-…`) keeps its tone, everything else is grey. */
const toneOf = (scene: IndicatorsScene, figure: string): Tone | 'ink3' => {
  const i = scene.pair.findIndex((p) => firstWord(p.figure) === firstWord(figure))
  return tones[i] ?? 'ink3'
}

function amountOf(report: Report, scene: IndicatorsScene, locale: string, figure: string): Amount {
  const fact = factOf(report, figure, 'figure')
  const growth = fact.growth_pct === undefined ? {} : { growth: `${figure}#growth` }
  const { before, number, after } = formatFigure(figureOf(report, figure), locale)
  return {
    figure,
    name: factText(report, locale, figure).name,
    value: fact.value,
    reads: { number, unit: `${before}${after}` },
    tone: toneOf(scene, figure),
    ...growth,
  }
}

/** What the indicators scene shows, from the report in one language. */
export function indicatorsModel(report: Report, scene: IndicatorsScene, locale: string): IndicatorsModel {
  const labels = textsOf(report, locale).scenes[scene.id]?.labels ?? {}
  const whole = scene.whole
    ? {
        whole: {
          figure: scene.whole.figure,
          parts: scene.whole.parts.map((id) => amountOf(report, scene, locale, id)),
        },
      }
    : {}
  return {
    pair: scene.pair.map((p, i): Grown => ({
      ...p,
      name: factText(report, locale, p.figure).name,
      growth: figureOf(report, `${p.figure}#growth`).value,
      tone: tones[i] ?? 'ink',
    })),
    amounts: scene.amounts.map((id) => amountOf(report, scene, locale, id)),
    ...whole,
    quiet: scene.quiet.map((figure) => ({ figure, name: factText(report, locale, figure).name })),
    labels,
  }
}

const layouts: Readonly<Record<IndicatorsScene['steps'][number]['view'], Layout>> = {
  growth: growthLayout,
  amounts: amountsLayout,
  quiet: quietLayout,
}

/** The step of that id, laid out on a stage; the scene's first step where the id is unknown. */
export function indicatorsView(
  model: IndicatorsModel,
  scene: IndicatorsScene,
  step: string,
  stage: Stage,
): IndicatorsView {
  const view = (scene.steps.find((s) => s.id === step) ?? scene.steps[0])?.view ?? 'growth'
  const shown = layouts[view](model, stage)
  const others = Object.values(layouts).flatMap((layout) => layout(model, stage).strands)
  return { ...shown, strands: withHidden(shown.strands, others) }
}
