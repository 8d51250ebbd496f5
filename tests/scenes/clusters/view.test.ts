import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { clustersView } from '../../../src/scenes/clusters/view'
import type { Picture } from '../../../src/picture/picture'
import { asking, played, presses, type Made } from '../../picture/hands'
import { numRuns, stages } from '../../picture/stages'
import { clusterReports } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(clusterReports, presses, ({ scene: drawn, locale, report }, hands) => {
      const scene = asking(report, drawn, 'share', 'share', '%')
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          const draw = (made: Made): Picture => clustersView({ report, scene, step: id, stage, locale, ...made })
          for (const picture of played(draw, hands, stage)) expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})
