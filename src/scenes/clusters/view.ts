import { comparingOf, withComparing, type Draw } from '../../picture/comparing'
import { askedOf, headingFor } from '../../picture/guessing'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { firmsPicture } from './firms'
import { clustersModel, grownOf, type ClustersModel, type ClustersScene } from './model'
import { outputsPicture } from './outputs'
import { sharePicture } from './share'
import type { Sheet } from './sheet'
import { targetsPicture } from './targets'

const pictures: Readonly<
  Record<ClustersScene['steps'][number]['view'], (model: ClustersModel, sheet: Sheet) => Picture>
> = {
  // Without a share of the whole its step shows what that would be of.
  share: ({ share, ...model }, sheet) =>
    share ? sharePicture({ ...model, share }, sheet) : outputsPicture({ ...model, share }, sheet),
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
  const model = clustersModel(report, scene, locale)
  const pen = penOf(report, locale, stage)
  const outputs = scene.outputs.map(({ figure, base }) => ({ figure, base, kind: 'output' }))
  const shows = shown?.view === 'outputs' || (shown?.view === 'share' && !model.share)
  const comparing = shows ? comparingOf({ report, locale, state }, shown.id, outputs) : undefined
  const drawing = (id: string): ReturnType<Sheet['drawing']> => scene.drawings?.find(({ of }) => of === id)?.drawing
  const draw: Draw = (said, held) => {
    const outputs = held?.scale === 'growth' ? grownOf(report, model.outputs) : model.outputs
    return pictures[shown?.view ?? 'share'](
      { ...model, outputs },
      { pen, heading: said, asked, comparing: held, drawing },
    )
  }
  return withComparing(draw, heading, comparing, pen)
}
