import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { amountsOf, stationsOf } from './model'
import { apartOf } from './streetModel'
import { streetOf } from './streetModel'
import { stationsPicture } from './stations'
import { streetPicture } from './street'

/** A town to live in: how far its works have come, and the street they are done in. */
export function livabilityView({ report, scene, step, stage, locale }: ViewInput<'livability'>): Picture {
  const { id, view } = scene.steps.find((one) => one.id === step) ?? { id: step, view: undefined }
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[id]
  const sheet = {
    pen: penOf(report, locale, stage),
    heading: { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead },
    labels: texts?.labels ?? {},
  }
  if (view === 'environment' && scene.environment !== undefined)
    return streetPicture(sheet, streetOf(report, scene, scene.environment, locale))
  const stations = stationsOf(report, scene, id, locale)
  const amounts = amountsOf(report, stations)
  return stationsPicture(sheet, { stations, amounts, apart: apartOf(report, scene, id, locale) })
}
