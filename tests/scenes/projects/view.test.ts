import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact, Report, SceneOf } from '../../../electron/core/report'
import { faultsOf } from '../../../src/picture/faults'
import type { Dots, Picture, Switch, Words } from '../../../src/picture/picture'
import { stageOf } from '../../../src/picture/stage'
import { projectsView } from '../../../src/scenes/projects/view'
import { asking, played, presses, type Made } from '../../picture/hands'
import { reportOf } from '../../picture/randomReport'
import { numRuns, stages } from '../../picture/stages'
import { projectReports } from './randomScenes'

it('fits any report on every stage, whatever a visitor has chosen', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(projectReports, presses, ({ scene: drawn, locale, report, only }, hands) => {
      const scene = asking(report, drawn, 'landed', 'landed', '个')
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const draw = (made: Made): Picture =>
            projectsView({ report, scene, step: id, stage, locale, ...made, state: { only, ...made.state } })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          for (const picture of played(draw, hands, stage)) expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})

const scene: SceneOf<'projects'> = {
  id: 'works',
  kind: 'projects',
  tiers: ['few', 'many'],
  landed: { figure: 'all', strips: ['part'] },
  libraries: 'levels',
  berths: [{ figure: 'started', parts: ['plants', 'shops'] }, { figure: 'done' }],
  steps: (['matrix', 'landed', 'libraries', 'berths'] as const).map((view) => ({ id: view, view, facts: [] })),
}

/** A report with these counts beside some that do not matter here. */
function telling(counts: Readonly<Record<string, number>>): Report {
  const all = { few: 3, many: 39, all: 243, part: 31, started: 16, plants: 14, shops: 2, done: 15, ...counts }
  const figures = Object.entries(all).map(
    ([id, value]) => [id, { value, unit: '个', growth: undefined, name: `项目${id}` }] as const,
  )
  const list = { kind: 'list', id: 'levels', at: '1.1', items: ['low', 'high'] } as unknown as Fact
  const words = { locale: 'zh-CN', title: '一年之间', lead: undefined, labels: {} }
  return reportOf(scene, Object.fromEntries(figures), words, { levels: { fact: list, name: '项目库' } })
}

const wide = stageOf(1920, 1080)
const upright = stageOf(1080, 1920)
const show = (step: string, counts = {}, only = '', stage = wide): Picture =>
  projectsView({ report: telling(counts), scene, step, stage, locale: 'zh-CN', state: { only } })
const dotsOf = (picture: Picture): Dots['dots'] =>
  picture.pieces.flatMap((piece) => (piece.kind === 'dots' ? piece.dots : []))
const heroOf = ({ pieces }: Picture): string | undefined => {
  const run = pieces.find((piece): piece is Words => piece.id === 'hero')?.lines[0]?.runs[0]
  return run && 'fact' in run ? run.fact : undefined
}
const switchesOf = ({ pieces }: Picture): readonly Switch[] => pieces.filter((piece) => piece.kind === 'switch')

describe('one population', () => {
  it('has a dot for every project, and no other on any choice', () => {
    const ids = dotsOf(show('landed')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(243)
    expect(dotsOf(show('landed', {}, 'part')).map(({ id }) => id)).toEqual(ids)
    expect(dotsOf(show('matrix')).map(({ id }) => id)).toEqual(ids.slice(0, 42))
  })

  it.each([
    ['left of', wide, (d: { x: number }) => d.x],
    ['below', upright, (d: { y: number }) => -d.y],
  ] as const)('brings the chosen ones across the river, %s the rest', (_, stage, along) => {
    const picture = show('landed', {}, 'part', stage)
    const [chosen, rest] = [0, 1].map((k) => dotsOf(picture).filter(({ tone }) => (tone === 'ink') === (k === 0)))
    expect([chosen?.length, rest?.length]).toEqual([31, 212])
    expect(Math.max(...(chosen ?? []).map(along))).toBeLessThan(Math.min(...(rest ?? []).map(along)))
    expect(heroOf(picture)).toBe('part')
    expect(picture.pieces.some(({ id }) => id.startsWith('river'))).toBe(true)
    expect(show('landed', {}, '', stage).pieces.some(({ id }) => id.startsWith('river'))).toBe(false)
  })

  it('lets one group be chosen at a time, and put back by the same touch', () => {
    expect(switchesOf(show('landed')).map(({ sets, on }) => [sets, on])).toEqual([
      [{ only: '' }, true],
      [{ only: 'part' }, false],
    ])
    expect(switchesOf(show('landed', {}, 'part')).map(({ sets, on }) => [sets, on])).toEqual([
      [{ only: '' }, false],
      [{ only: '' }, true],
    ])
  })

  it('leaves aside a choice this report does not know', () => {
    expect(show('landed', {}, 'gone')).toEqual(show('landed'))
  })

  it('brings nothing across where a part is no part, and lets a dot stand for more where there are too many', () => {
    expect(dotsOf(show('landed', { part: 500 }, 'part')).every(({ tone }) => tone === 'river')).toBe(true)
    const many = show('landed', { all: 5000, part: 3 }, 'part')
    expect(dotsOf(many).length).toBe(500)
    expect(dotsOf(many).filter(({ tone }) => tone === 'ink').length).toBe(1)
    expect(JSON.stringify(many.pieces.find(({ id }) => id === 'each'))).toContain('● = 10')
    expect(dotsOf(show('landed', { all: 0 }))).toEqual([])
    expect(dotsOf(show('landed', { all: 2.5 }))).toEqual([])
  })
})

it('tells counts apart by dots of one size, what is not the first part hollow', () => {
  const picture = show('berths')
  expect(picture.pieces.filter(({ kind }) => kind === 'dots').length).toBe(1)
  const tones = dotsOf(picture).map(({ tone }) => tone)
  expect([tones.length, tones.filter((tone) => tone === 'hollow').length]).toEqual([31, 2])
})

it('lifts one thing level by level, each above the last, and draws no number of them', () => {
  for (const stage of [wide, upright]) {
    const picture = show('libraries', {}, '', stage)
    const things = picture.pieces.filter(({ id }) => id.startsWith('thing:'))
    expect(things.length).toBe(2)
    expect(things[1]?.box.y).toBeLessThan(things[0]?.box.y ?? 0)
    expect(dotsOf(picture)).toEqual([])
  }
})
