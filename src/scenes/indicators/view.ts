import { comparingOf, withComparing, type Comparable, type Draw } from '../../picture/comparing'
import { askedOf, headingFor } from '../../picture/guessing'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { amountsPicture } from './amounts'
import { growthPicture } from './growth'
import { grownOf, indicatorsModel, type IndicatorsModel, type IndicatorsScene } from './model'
import { quietPicture } from './quiet'
import type { Sheet } from './sheet'

const pictures: Readonly<
  Record<IndicatorsScene['steps'][number]['view'], (model: IndicatorsModel, sheet: Sheet) => Picture>
> = {
  growth: growthPicture,
  amounts: amountsPicture,
  quiet: quietPicture,
}

/** What may be held against each other: the pair's figures among themselves, and parts with each other and their whole. */
function comparables(scene: IndicatorsScene, { amounts }: IndicatorsModel): readonly Comparable[] {
  const { pair, whole } = scene
  const kindOf = (figure: string): string => {
    if (figure === whole?.figure || whole?.parts.includes(figure)) return 'whole'
    return pair.some((one) => one.figure === figure) ? 'pair' : figure
  }
  return amounts.map(({ figure }) => ({ figure, kind: kindOf(figure) }))
}

/** The year in figures: growth from a common start, amounts on one scale, and what stands for itself. */
export function indicatorsView({
  report,
  scene,
  step,
  stage,
  locale,
  state,
  earlier,
}: ViewInput<'indicators'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  const asked = askedOf({ report, state, earlier }, shown, words?.ask)
  const heading = headingFor(asked, { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead })
  const model = indicatorsModel(report, scene, locale)
  const pen = penOf(report, locale, stage)
  const comparing =
    shown?.view === 'amounts' ? comparingOf({ report, locale, state }, shown.id, comparables(scene, model)) : undefined
  const draw: Draw = (said, held) => {
    const amounts = held?.scale === 'growth' ? grownOf(report, model.amounts) : model.amounts
    return pictures[shown?.view ?? 'growth']({ ...model, amounts }, { pen, heading: said, asked, comparing: held })
  }
  return withComparing(draw, heading, comparing, pen)
}
