import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { indicatorsView } from '../../../src/scenes/indicators/view'
import { numRuns, stages } from '../../picture/stages'
import { indicatorReports } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(indicatorReports, ({ scene, locale, report }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = indicatorsView({ report, scene, step: id, stage, locale })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})
