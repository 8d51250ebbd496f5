import fc from 'fast-check'
import { expect, it } from 'vitest'
import { within } from '../../../src/picture/arrange'
import { penOf } from '../../../src/picture/pen'
import { lanesOf } from '../../../src/scenes/milestones/lanes'
import { milestonesModel } from '../../../src/scenes/milestones/model'
import { allStages } from '../../../src/judge'
import { milestoneReports } from './randomScenes'

it('keeps what went on all year within its room, however much of it each takes', () => {
  const said = fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(milestoneReports, said, fc.constantFrom(...allStages), ({ report, scene, locale }, names, stage) => {
      const pen = penOf(report, locale, stage)
      const heading = { kicker: '', title: '' }
      const sheet = { pen, heading, labels: {}, told: {}, ownWord: () => undefined }
      const through = names.map((name, i) => ({ id: `lane-${i}`, name, said: undefined }))
      const model = { ...milestonesModel(report, scene, locale), undated: [], through }
      const { content } = stage
      for (const { box, kind } of lanesOf(sheet, model, content).at(content.y))
        if (kind === 'words') expect(within(box, { ...content, h: Infinity }, 1)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
