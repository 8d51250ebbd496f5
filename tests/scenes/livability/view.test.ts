import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { livabilityView } from '../../../src/scenes/livability/view'
import { numRuns, stages } from '../../picture/stages'
import { livabilityReports } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(livabilityReports, ({ scene, locale, report }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = livabilityView({ report, scene, step: id, stage, locale })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})

it('shows every work and every named kind of works, or says how many it does not', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(livabilityReports, ({ scene, locale, report }) => {
      for (const stage of stages) {
        const given = { report, scene, stage, locale }
        const stations = livabilityView({ ...given, step: 'stations' })
        const shown = scene.works.filter(({ work }) => stations.pieces.some(({ id }) => id === `called:${work}`))
        const left = stations.omissions.flatMap(({ facts }) => facts)
        const missing = scene.works.filter((one) => !shown.includes(one)).map(({ work }) => work)
        expect(left).toEqual(expect.arrayContaining(missing))
        const street = livabilityView({ ...given, step: 'street' })
        const named = street.pieces.filter(({ id }) => id.startsWith('work:')).length
        const list = report.facts['list']
        const of = list?.kind === 'list' ? list.items.length : 0
        expect(street.omissions.map((one) => [one.shown, one.of])).toEqual(named < of ? [[named, of]] : [])
      }
    }),
    { numRuns },
  )
})
