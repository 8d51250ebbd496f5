import { askedOf, headingFor } from '../../picture/guessing'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { countsPicture } from './counts'
import { landedPicture } from './landed'
import { matrixPicture } from './matrix'
import { projectsModel, type ProjectsModel, type ProjectsScene } from './model'
import { pipelinePicture } from './pipeline'
import type { Sheet } from './sheet'

const pictures: Readonly<
  Record<ProjectsScene['steps'][number]['view'], (model: ProjectsModel, sheet: Sheet) => Picture>
> = {
  matrix: matrixPicture,
  landed: landedPicture,
  libraries: pipelinePicture,
  berths: countsPicture,
}

/** The park's projects: how large they are, what a year brought, how they are lifted, and how far they have come. */
export function projectsView({ report, scene, step, stage, locale, state, earlier }: ViewInput<'projects'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  const asked = askedOf({ report, state, earlier }, shown, words?.ask)
  const heading = headingFor(asked, { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead })
  const only = scene.landed.strips.find((id) => id === state?.only) ?? ''
  return pictures[shown?.view ?? 'matrix'](projectsModel(report, scene, locale), {
    pen: penOf(report, locale, stage),
    heading,
    asked,
    drawing: (id) => scene.drawings?.find(({ of }) => of === id)?.drawing,
    only,
  })
}
