import { textsOf } from '../../../electron/core/reading'
import { isHanLocale } from '../../picture/metrics'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { Stage } from '../../picture/stage'
import type { ViewInput } from '../../picture/view'
import { missionPicture } from './mission'
import { rolesPicture } from './roles'
import type { OpeningScene, Sheet } from './sheet'
import { strategyPicture } from './strategy'

const pictures: Readonly<Record<OpeningScene['steps'][number]['view'], (sheet: Sheet) => Picture>> = {
  strategy: strategyPicture,
  mission: missionPicture,
  roles: rolesPicture,
}

/** Room that the opening leaves above the names at the river, u: its last words stand in the same column as the first of them. */
const overRiver = 32

/** The stage on which the opening is set: on wide stages a line shorter. */
function openingStage(stage: Stage): Stage {
  const { content, portrait } = stage
  return portrait ? stage : { ...stage, content: { ...content, h: content.h - overRiver } }
}

/** Where the park comes from: what the city wants, what two parks are to be together, and the parts they then play. The same lines run through all of it. */
export function openingView({ report, scene, step, stage, locale }: ViewInput<'opening'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  return pictures[shown?.view ?? 'mission']({
    report,
    scene,
    pen: penOf(report, locale, openingStage(stage)),
    han: isHanLocale(locale),
    heading: { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead },
    park: textsOf(report, locale).park.short,
    labels: { ...texts?.labels, ...words?.labels },
  })
}
