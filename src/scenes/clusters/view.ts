import { askedOf, headingFor } from '../../picture/guessing'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { firmsPicture } from './firms'
import { clustersModel, type ClustersModel, type ClustersScene } from './model'
import { outputsPicture } from './outputs'
import { sharePicture } from './share'
import type { Sheet } from './sheet'
import { targetsPicture } from './targets'

const pictures: Readonly<
  Record<ClustersScene['steps'][number]['view'], (model: ClustersModel, sheet: Sheet) => Picture>
> = {
  share: sharePicture,
  outputs: outputsPicture,
  firms: firmsPicture,
  targets: targetsPicture,
}

/** The park's industries: what the leading ones are of the whole, how they grew, who leads, and who is wanted. */
export function clustersView({ report, scene, step, stage, locale, state, earlier }: ViewInput<'clusters'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  const asked = askedOf({ report, state, earlier }, shown, words?.ask)
  const heading = headingFor(asked, { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead })
  return pictures[shown?.view ?? 'share'](clustersModel(report, scene, locale), {
    pen: penOf(report, locale, stage),
    heading,
    asked,
    drawing: (id) => scene.drawings?.find(({ of }) => of === id)?.drawing,
  })
}
