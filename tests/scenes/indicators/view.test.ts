import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../../electron/packs'
import { faultsOf } from '../../../src/picture/faults'
import { indicatorsView } from '../../../src/scenes/indicators/view'
import type { Picture } from '../../../src/picture/picture'
import type { Box } from '../../../src/picture/stage'
import { asking, played, presses, type Made } from '../../picture/hands'
import { numRuns, stages } from '../../picture/stages'
import { indicatorReports } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(indicatorReports, presses, ({ scene: drawn, locale, report }, hands) => {
      const scene = asking(report, drawn, 'growth', 'pair-0#growth')
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          const draw = (made: Made): Picture => indicatorsView({ report, scene, step: id, stage, locale, ...made })
          for (const picture of played(draw, hands, stage)) expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})

describe('the bundled report', async () => {
  const pack = await readPack('resources/packs/suxitong-2020')
  if (!pack.ok) throw new Error(JSON.stringify(pack.error[0]))
  const { report } = pack.value
  const scene = report.tour.scenes.find((one) => one.kind === 'indicators')
  if (!scene) throw new Error('no indicators scene')
  const wide = stages.filter(({ portrait, text }) => !portrait && text === 1)

  it.each(['zh-CN', 'en'])(
    'writes every amount at the end of its bar, and brackets parts below their whole: %s',
    (locale) => {
      for (const stage of stages) {
        const { pieces } = indicatorsView({ report, scene, step: 'amounts', stage, locale })
        const boxOf = (id: string): Box | undefined => pieces.find((piece) => piece.id === id)?.box
        for (const figure of [...scene.amounts, ...(scene.whole?.parts ?? [])]) {
          const [bar, value] = [boxOf(`main:${figure}`), boxOf(`amount:${figure}`)]
          expect(value?.x).toBeCloseTo((bar?.x ?? 0) + (bar?.w ?? 0) + 28, 0)
        }
        const [bracket, whole] = [boxOf('bracket'), boxOf(`main:${scene.whole?.figure ?? ''}`)]
        expect(bracket?.y).toBeGreaterThan((whole?.y ?? 0) + (whole?.h ?? 0))
        expect(boxOf('of-which')).toBeDefined()
      }
    },
  )

  it.each(['zh-CN', 'en'])('shows growth as bars of one scale beside the amounts on a wide stage: %s', (locale) => {
    for (const stage of wide) {
      const { pieces } = indicatorsView({ report, scene, step: 'amounts', stage, locale })
      const grown = pieces.flatMap((piece) => (piece.kind === 'bar' && piece.id.startsWith('grown:') ? [piece] : []))
      expect(grown).toHaveLength(5)
      // The finding: of the two kinds of investment, industry grew faster.
      expect(grown.filter(({ opacity }) => opacity === 1).map(({ id }) => id)).toEqual(['grown:industrial-investment'])
    }
  })

  it.each(['zh-CN', 'en'])(
    'sets a record on its mark, far larger than what lies below it, and says it once: %s',
    (locale) => {
      const [first = '', ...others] = scene.quiet
      for (const stage of stages) {
        const { pieces } = indicatorsView({ report, scene, step: 'quiet', stage, locale })
        const wordsOf = (id: string) => pieces.find((piece) => piece.kind === 'words' && piece.id === id)
        const [hero, mark] = [wordsOf(`amount:${first}`), pieces.find(({ id }) => id === 'tide')]
        const [top, foot] = [hero?.box.y ?? 0, (hero?.box.y ?? 0) + (hero?.box.h ?? 0)]
        expect(mark?.box.y).toBeGreaterThan(top)
        expect(Math.abs((mark?.box.y ?? 0) - foot)).toBeLessThan(60)
        for (const id of others) {
          const low = wordsOf(`amount:${id}`)
          expect(low?.box.y).toBeGreaterThan(foot)
          expect(low?.box.h).toBeLessThan((hero?.box.h ?? 0) / 2)
        }
        // The finding says already what the line is.
        expect(wordsOf('record')).toBeUndefined()
      }
    },
  )
})
