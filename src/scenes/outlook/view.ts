import { isHanLocale } from '../../picture/metrics'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { goalsPicture } from './goals'
import { linesPicture } from './lines'
import type { OutlookScene, Sheet } from './sheet'
import { strategiesPicture } from './strategies'
import { takeawayPicture } from './takeaway'

const pictures: Readonly<Record<OutlookScene['steps'][number]['view'], (sheet: Sheet) => Picture>> = {
  strategies: strategiesPicture,
  goals: goalsPicture,
  lines: linesPicture,
  takeaway: takeawayPicture,
}

/** What comes next: strategies, what the park aims for, the work that leads there, and what a visitor takes along. */
export function outlookView({ report, scene, step, stage, locale, visit }: ViewInput<'outlook'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  return pictures[shown?.view ?? 'strategies']({
    report,
    scene,
    pen: penOf(report, locale, stage),
    han: isHanLocale(locale),
    heading: { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead },
    labels: texts?.labels ?? {},
    visit,
  })
}
