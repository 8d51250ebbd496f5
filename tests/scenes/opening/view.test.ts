import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../src/picture/faults'
import type { Picture, Strand, Words } from '../../../src/picture/picture'
import { stageOf } from '../../../src/picture/stage'
import { openingView } from '../../../src/scenes/opening/view'
import { numRuns, stages } from '../../picture/stages'
import { openingReportOf, openingReports, type Parts } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(openingReports, ({ scene, locale, report }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = openingView({ report, scene, step: id, stage, locale })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})

const parts: Parts = {
  goals: ['全方位融入苏南', '全方位对接上海', '全方位推进高质量发展'],
  mission: '跨江融合发展示范区',
  hero: '跨江融合\n发展示范区',
  halves: ['苏通园区', '锡通园'],
  roles: [
    { word: '新地标', rest: '产城融合' },
    { word: '桥头堡', rest: '融入苏南' },
    { word: '样板区', rest: '高质量发展' },
    { word: '试验田', rest: '体制创新' },
  ],
  town: ['国际化', '精品化'],
  park: '苏锡通园区',
  title: '南通选定三个方向',
  lead: undefined,
  locale: 'zh-CN',
}
const sizes = [
  [1920, 1080],
  [1080, 1920],
] as const
const shown = (step: string, size: readonly [number, number], more: Partial<Parts> = {}): Picture => {
  const { scene, locale, report } = openingReportOf({ ...parts, ...more })
  return openingView({ report, scene, step, stage: stageOf(...size), locale })
}
const textOf = (words: Words): string =>
  words.lines
    .map(({ runs }) =>
      runs
        .flatMap((run) => ('runs' in run ? run.runs : [run]))
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
const words = (picture: Picture, id: RegExp): readonly Words[] =>
  picture.pieces.filter((piece): piece is Words => piece.kind === 'words' && id.test(piece.id))
const strands = (picture: Picture): readonly Strand[] => picture.pieces.filter((piece) => piece.kind === 'strand')

describe.each(sizes)('on a stage of %i × %i', (...size) => {
  it('goals are equally large, and what they share is said once', () => {
    const picture = shown('strategy', size)
    const goals = words(picture, /^goal:/)
    expect(goals.map(textOf)).toEqual(['融入苏南', '对接上海', '推进高质量发展'])
    expect(new Set(goals.map(({ size: own }) => own)).size).toBe(1)
    expect(words(picture, /^common$/).map(textOf)).toEqual(['全方位'])
    const [title] = words(picture, /^title$/)
    expect(goals[0]?.size).toBeGreaterThan(title?.size ?? Infinity)
  })

  it('the mission is the largest, and each half is named once', () => {
    const picture = shown('mission', size)
    const [mission] = words(picture, /^mission$/)
    for (const other of words(picture, /^(title|half:.*)$/)) expect(mission?.size).toBeGreaterThan(other.size)
    expect(words(picture, /^half:/).map(textOf)).toEqual(['苏通园区', '锡通园'])
  })

  it('each role says what it is of, all in one size', () => {
    const picture = shown('roles', size)
    expect(words(picture, /^role:/).map(textOf)).toEqual(['新地标', '桥头堡', '样板区', '试验田'])
    expect(words(picture, /^rest:/).map(textOf)).toEqual(['产城融合', '融入苏南', '高质量发展', '体制创新'])
    expect(new Set(words(picture, /^role:/).map(({ size: own }) => own)).size).toBe(1)
    expect(words(picture, /^town/).map(textOf)).toEqual(['现代化新城', '国际化 · 精品化'])
  })

  it('the same lines run through all steps and end as one band, none on another', () => {
    const all = ['strategy', 'mission', 'roles'].map((step) => strands(shown(step, size)))
    for (const lines of all) {
      expect(lines.map(({ id }) => id).sort()).toEqual(all[0]?.map(({ id }) => id).sort())
      expect(new Set(lines.map(({ points }) => points.length))).toEqual(new Set([33]))
      const ends = lines.map(({ points }) => points.at(-1) ?? { x: 0, y: 0 })
      const across = ends.map(({ x, y }) => (new Set(ends.map((end) => Math.round(end.x))).size === 1 ? y : x))
      const gaps = across.sort((a, b) => a - b).slice(1).map((at, i) => Math.round(at - (across[i] ?? 0))) // prettier-ignore
      expect(new Set(gaps).size).toBe(1)
      expect(gaps[0]).toBeGreaterThan(3)
    }
  })
})

it('lines that turn from one role never run through those of the next', () => {
  const lines = strands(shown('roles', [1920, 1080]))
  // From the left to the right lines begin, and from below to above they leave.
  const byStart = [...lines].sort((a, b) => (a.points[0]?.x ?? 0) - (b.points[0]?.x ?? 0))
  const leaving = byStart.map(({ points }) => points.at(-1)?.y ?? 0)
  expect(leaving).toEqual([...leaving].sort((a, b) => b - a))
})

it('counts goals that have no room', () => {
  const picture = shown('strategy', [1920, 1080], { goals: Array.from({ length: 60 }, (_, i) => `目标${i}号`) })
  const [left] = picture.omissions
  expect(words(picture, /^rest$/).map(textOf)).toEqual([`+${60 - (left?.shown ?? 0)}`])
})

it('has no amber dot but the park’s', () => {
  for (const step of ['strategy', 'mission'])
    expect(shown(step, [1920, 1080]).pieces.filter((piece) => piece.kind === 'shape' && piece.fill === 'park')).toHaveLength(1) // prettier-ignore
})
