import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SceneOf } from '../../../electron/core/report'
import { faultsOf } from '../../../src/picture/faults'
import { mapView } from '../../../src/scenes/map/view'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales, numRuns, stages } from '../../picture/stages'

const placeNames = fc.constantFrom('上海', '上海（人民广场）', 'Shanghai', 'Garmisch-Partenkirchen an der Loisach')

/** Any number of places and distances, and no geography. */
const lists = fc
  .record({
    distances: fc.array(drawn, { minLength: 60, maxLength: 60 }),
    count: fc.oneof(fc.constantFrom(0, 1, 2, 7, 60), fc.nat(9)),
    places: fc.array(placeNames, { maxLength: 7 }),
    ...{ title: titles, lead: leads, locale: locales },
  })
  .map(({ distances, count, places, title, lead, locale }) => {
    const figures = Object.fromEntries(distances.slice(0, count).map((one, i) => [`far-${i}`, one] as const))
    const scene: SceneOf<'map'> = {
      ...{ id: 'map', kind: 'map', park: 'park', crossing: 'none', linked: { link: 'none', place: 'none' } },
      steps: [
        {
          ...{ id: 'region', view: 'region', facts: [], camera: { lon: 0, lat: 0, width_km: 200 } },
          ...{ places: places.map((_, i) => `place-${i}`), distances: Object.keys(figures) },
        },
      ],
    }
    const report = reportOf(scene, figures, { locale, title, lead, labels: {} })
    const names = Object.fromEntries(places.map((name, i) => [`place-${i}`, { name }] as const))
    Object.assign(report.texts[locale] ?? {}, { places: names })
    return { scene, locale, report, count }
  })

it('says places and distances on every stage where a pack has no geography, and counts what has no room', () => {
  fc.assert(
    fc.property(lists, ({ scene, locale, report, count }) => {
      for (const stage of stages) {
        const picture = mapView({ report, scene, step: 'region', stage, locale })
        const where = `${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
        expect(picture && faultsOf(picture, stage), where).toEqual([])
        const shown = picture?.pieces.filter(({ id }) => id.startsWith('far:')).length ?? 0
        const left = picture?.omissions.reduce((n, { of, shown: has }) => n + of - has, 0) ?? 0
        expect(shown + left, where).toBe(count)
        if (count <= 4) expect(shown, where).toBe(count)
      }
    }),
    { numRuns },
  )
}, 600_000)
