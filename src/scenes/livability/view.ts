import { factOf, factText, parseRef } from '../../../electron/core/reading'
import { penOf, sceneTexts } from '../../picture/pen'
import type { Picture } from '../../picture/picture'
import type { ViewInput } from '../../picture/view'
import { amountsOf, namedOf, stationsOf } from './model'
import { stationsPicture } from './stations'
import { streetPicture } from './street'

/** A town to live in: how far its works have come, and the street they are done in. */
export function livabilityView({ report, scene, step, stage, locale }: ViewInput<'livability'>): Picture {
  const shown = scene.steps.find(({ id }) => id === step) ?? scene.steps[0]
  const texts = sceneTexts(report, locale, scene.id)
  const words = texts?.steps[shown?.id ?? '']
  const sheet = {
    pen: penOf(report, locale, stage),
    heading: { kicker: texts?.kicker ?? '', title: words?.title ?? '', lead: words?.lead },
    labels: texts?.labels ?? {},
  }
  if (shown?.view === 'environment' && scene.environment !== undefined) {
    const { open, total, items } = factOf(report, scene.environment, 'list')
    const named = namedOf(report, scene, scene.environment, locale)
    return streetPicture(sheet, { list: scene.environment, named, total: total ?? items.length, open: open ?? false })
  }
  const stations = stationsOf(report, scene, shown?.id ?? '', locale)
  const apart = shown?.facts.some((ref) => parseRef(ref).id === scene.governance) ? scene.governance : undefined
  const said = apart === undefined ? undefined : factText(report, locale, apart)
  return stationsPicture(sheet, {
    stations,
    amounts: amountsOf(report, stations),
    ...(apart === undefined || said === undefined
      ? {}
      : {
          apart: {
            fact: apart,
            text: sheet.labels.governance ?? [said.full ?? said.name, said.status].filter(Boolean).join(' · '),
          },
        }),
  })
}
