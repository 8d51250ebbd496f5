import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { clustersView } from '../../../src/scenes/clusters/view'
import { numRuns, stages } from '../../picture/stages'
import { clusterReports } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(clusterReports, ({ scene, locale, report }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = clustersView({ report, scene, step: id, stage, locale })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})
