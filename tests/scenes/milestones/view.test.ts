import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { within } from '../../../src/picture/arrange'
import { faultsOf } from '../../../src/picture/faults'
import type { Picture } from '../../../src/picture/picture'
import { milestonesView } from '../../../src/scenes/milestones/view'
import { numRuns, stages } from '../../picture/stages'
import { milestoneReports } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(milestoneReports, ({ scene, locale, report }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = milestonesView({ report, scene, step: id, stage, locale })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
          // What turns to a step says to whoever cannot see where to.
          const mute = picture.pieces.filter((piece) => piece.kind === 'hit' && piece.step !== undefined && !piece.name)
          expect(mute, where).toEqual([])
        }
    }),
    { numRuns },
  )
})

describe('the bundled report', async () => {
  const pack = await readPack('resources/packs/suxitong-2020')
  if (!pack.ok) throw new Error(JSON.stringify(pack.error[0]))
  const { report }: { report: Report } = pack.value
  const found = report.tour.scenes.find(({ kind }) => kind === 'milestones')
  if (!found) throw new Error('no milestones scene')
  const scene: SceneOf<'milestones'> = sceneOf(found, 'milestones')
  const [stage] = stages
  if (!stage) throw new Error('no stage')
  const view = (step: string, locale = 'zh-CN'): Picture => milestonesView({ report, scene, step, stage, locale })
  const idsOf = (picture: Picture, start: string): readonly string[] =>
    picture.pieces.filter(({ id }) => id.startsWith(start)).map(({ id }) => id.slice(start.length))

  it('names every moment and leaves nothing out, on every stage in both languages', () => {
    for (const each of stages)
      for (const locale of ['zh-CN', 'en'])
        for (const { id } of scene.steps) {
          const picture = milestonesView({ report, scene, step: id, stage: each, locale })
          expect(picture.omissions, `${id} ${each.w} × ${each.h} ${each.text} ${locale}`).toEqual([])
        }
    // What crowds is a count and a span, and a dot each; all else has its name.
    expect(idsOf(view('year'), 'moment:')).toHaveLength(4)
  })

  it('tells the two moments that the year is told by larger than all others, and joins them', () => {
    for (const each of stages) {
      const { pieces } = milestonesView({ report, scene, step: 'year', stage: each, locale: 'zh-CN' })
      const moments = pieces.flatMap((p) => (p.kind === 'words' && p.id.startsWith('moment:') ? [p] : []))
      const chief = [scene.arc?.from, scene.arc?.to].map((id) => `moment:${id ?? ''}`)
      const least = Math.min(...moments.filter(({ id }) => chief.includes(id)).map(({ size }) => size))
      expect(least).toBeGreaterThan(
        Math.max(...moments.filter(({ id }) => !chief.includes(id)).map(({ size }) => size)),
      )
      expect(pieces.some(({ id }) => id === 'arc')).toBe(true)
    }
  })

  it('holds a glass to the days that crowd: each a dot with its card, what they are leads to their step, the year stays true', () => {
    const told = scene.steps.flatMap(({ milestone }) => (milestone === undefined ? [] : [milestone]))
    for (const each of stages)
      for (const locale of ['zh-CN', 'en']) {
        const { pieces } = milestonesView({ report, scene, step: 'year', stage: each, locale })
        const where = `${Math.round(each.w)} × ${Math.round(each.h)} ${each.text} ${locale}`
        const dots = pieces.flatMap((p) => (p.kind === 'hit' && p.id.startsWith('dot:') ? [p] : []))
        const run = told.map((id) => dots.find(({ fact }) => fact === id)?.box)
        expect(run, where).not.toContain(undefined)
        const lead = pieces.find(({ id }) => id === 'run-step')
        if (!lead) continue
        expect(lead, where).toMatchObject({ kind: 'hit', step: 'days' })
        const at = run.map((box) => (each.portrait ? box?.y : box?.x) ?? 0)
        // A day of the glass is a day of it: the 20th, 23rd, 24th, 12th and 16th.
        const day = ((at[4] ?? 0) - (at[0] ?? 0)) / 26
        expect(at.map((x) => Math.round((x - (at[0] ?? 0)) / day))).toEqual([0, 3, 4, 22, 26])
      }
    expect(view('year').pieces.some(({ id }) => id === 'run-step')).toBe(true)
  })

  it('writes the name on the plate that is unveiled, and the two it joins beside it, on every stage', () => {
    for (const each of stages)
      for (const locale of ['zh-CN', 'en']) {
        const { pieces } = milestonesView({ report, scene, step: 'park-unveiled', stage: each, locale })
        const where = `${Math.round(each.w)} × ${Math.round(each.h)} ${each.text} ${locale}`
        const [plate] = pieces.filter(({ id }) => id === 'plate:park-unveiled')
        const [name] = pieces.filter(({ id }) => id === 'plaque:park-unveiled' || id === 'detail')
        expect(name?.kind, where).toBe('words')
        if (plate && name) expect(within(name.box, plate.box), where).toBe(true)
      }
    expect(idsOf(view('park-unveiled'), 'joined:')).toHaveLength(2)
    expect(idsOf(view('park-unveiled'), 'plate:')).toHaveLength(1)
  })

  it('opens one leaf a step: the five stay, a thread ties each to its day, and the closed ones turn to their steps', () => {
    const told = scene.steps.flatMap(({ milestone }) => (milestone === undefined ? [] : [milestone]))
    for (const step of told) {
      const picture = view(step)
      expect(idsOf(picture, 'leaf:')).toEqual(told)
      expect(idsOf(picture, 'thread:')).toEqual(told)
      expect(idsOf(picture, 'open:')).toEqual(told.filter((id) => id !== step))
      const turns = picture.pieces.flatMap((p) => (p.kind === 'hit' && p.id.startsWith('open:') ? [p.step] : []))
      expect(turns).toEqual(told.filter((id) => id !== step))
    }
  })

  it('lights six of ten things for 60 %, and says of what in the report’s own word for an estimate', () => {
    const looks = view('shenma-opening').pieces.flatMap((p) =>
      p.kind === 'drawing' && p.id.startsWith('large:') ? [p.look] : [],
    )
    expect(looks.filter((look) => look === 'lit')).toHaveLength(6)
    expect(looks).toHaveLength(10)
    for (const locale of report.manifest.locales) {
      const own = report.texts[locale]?.facts['shenma-share']?.estimateWord ?? '?'
      const said = JSON.stringify(
        view('shenma-opening', locale).pieces.filter(({ id }) => id === 'before' || id.startsWith('figure:')),
      )
      expect(said.split(own)).toHaveLength(2 + said.split(`spoken":"`).length - 1)
    }
  })
})
