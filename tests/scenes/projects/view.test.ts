import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { projectsView } from '../../../src/scenes/projects/view'
import { numRuns, stages } from '../../picture/stages'
import { projectReports } from './randomScenes'

it('fits any report on every stage, whatever a visitor has chosen', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(projectReports, ({ scene, locale, report, only }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = projectsView({ report, scene, step: id, stage, locale, state: { only } })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})
