import { factText, parseRef } from '../../../electron/core/reading'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { leavesPicture } from './leaves'
import { milestonesModel } from './model'
import { tenths } from './openLeaf'
import type { Sheet } from './sheet'
import { yearPicture } from './year'

/** What happened: the year on one axis, then the days that matter, each thing a leaf that opens. */
export function milestonesView({ report, scene, step, stage, locale }: ViewInput<'milestones'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  const model = milestonesModel(report, scene, locale)
  const { kicker = '', labels = {} } = texts ?? {}
  const { title = '', lead, labels: told = {} } = words ?? {}
  const sheet: Sheet = {
    ...{ pen: penOf(report, locale, stage), heading: { kicker, title, lead }, labels, told },
    ownWord: (figure) => factText(report, locale, parseRef(figure).id).estimateWord,
  }
  if (shown?.view === 'year') return yearPicture(model, sheet)
  return leavesPicture(model, sheet, shown?.milestone, ({ figure }) => tenths(report, figure))
}
