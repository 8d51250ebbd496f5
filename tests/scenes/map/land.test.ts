import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import { meet } from '../../../src/picture/arrange'
import { landPicture, planOf } from '../../../src/scenes/map/land/picture'
import { numRuns, stages } from '../../picture/stages'
import { lands } from './randomLands'

it('fits any land on every stage, as the story sees it and as a hand leaves it', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(lands, ({ report, scene, geography, locale }) => {
      for (const stage of stages) {
        const plan = planOf({ report, scene, geography, step: '', stage, locale })
        const { camera } = plan
        const closer = { x: camera.x + camera.width / 5, y: camera.y, width: camera.width / 3 }
        const where = `${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
        for (const seen of [camera, closer]) {
          const picture = landPicture(plan, seen)
          const which = seen === camera ? 'story' : 'hand'
          expect(faultsOf(picture, stage), `${where} ${plan.step.view} ${which}`).toEqual([])
          const { locator } = picture
          const under = picture.pieces.filter(({ kind, box }) => kind === 'words' && locator && meet(locator, box))
          expect(under, `${where} ${plan.step.view} under the locator`).toEqual([])
        }
      }
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  )
})
