import { askedOf, headingFor } from '../../picture/guessing'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { amountsPicture } from './amounts'
import { growthPicture } from './growth'
import { indicatorsModel, type IndicatorsModel, type IndicatorsScene } from './model'
import { quietPicture } from './quiet'
import type { Sheet } from './sheet'

const pictures: Readonly<
  Record<IndicatorsScene['steps'][number]['view'], (model: IndicatorsModel, sheet: Sheet) => Picture>
> = {
  growth: growthPicture,
  amounts: amountsPicture,
  quiet: quietPicture,
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
  return pictures[shown?.view ?? 'growth'](indicatorsModel(report, scene, locale), {
    pen: penOf(report, locale, stage),
    heading,
    asked,
  })
}
