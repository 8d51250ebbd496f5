import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OwnVisit } from '../../../electron/core/ownVisit'
import { writtenFigure } from '../../../electron/core/written'
import { readPack } from '../../../electron/packs'
import { codeRoom } from '../../../src/picture/codes'
import { faultsOf } from '../../../src/picture/faults'
import type { Picture, Words } from '../../../src/picture/picture'
import { stageOf } from '../../../src/picture/stage'
import { outlookView } from '../../../src/scenes/outlook/view'
import { numRuns, stages } from '../../picture/stages'
import { outlookReportOf, outlookReports, type Parts } from './randomScenes'

it('fits any report on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(outlookReports, ({ scene, locale, report }) => {
      for (const stage of stages)
        for (const { id } of scene.steps) {
          const picture = outlookView({ report, scene, step: id, stage, locale })
          const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
          expect(faultsOf(picture, stage), where).toEqual([])
        }
    }),
    { numRuns },
  )
})

const figure = (value: number, name: string) => ({ value, name, unit: '亿元' as const, growth: undefined })
const parts: Parts = {
  strategies: ['科技立区', '产业兴区'],
  year: undefined,
  double: '翻番',
  targets: [figure(500, '制造业产值'), figure(500, '服务业营收')],
  lines: ['主线：项目建设', '重点：城市建设'],
  take: [figure(243, '落户项目'), figure(350, '应税销售')],
  worded: true,
  aim: true,
  title: '力争三年',
  lead: undefined,
  locale: 'zh-CN',
}
const shown = (step: string, more: Partial<Parts> = {}, size: readonly [number, number] = [1920, 1080]): Picture => {
  const { scene, locale, report } = outlookReportOf({ ...parts, ...more })
  return outlookView({ report, scene, step, stage: stageOf(...size), locale })
}
const textOf = (words: Words): string =>
  words.lines
    .flatMap(({ runs }) => runs.flatMap((run) => ('runs' in run ? run.runs : [run])))
    .map(({ text }) => text)
    .join('')
const words = (picture: Picture, id: RegExp): readonly Words[] =>
  picture.pieces.filter((piece): piece is Words => piece.kind === 'words' && id.test(piece.id))

describe('goals', () => {
  it('hang on words that say they are aims; where the title does not, each amount says it', () => {
    const said = (title: string): readonly string[] => words(shown('goals', { title }), /^target:/).map(textOf)
    expect(said('力争三年')).toEqual(['500亿元', '500亿元'])
    expect(said('三年以后')).toEqual(['力争500亿元', '力争500亿元'])
    expect(words(shown('goals', { title: 'Ours', locale: 'en' }), /^target:/).map(textOf)[0]).toContain('aim:')
  })

  it.each([
    [1920, 1080],
    [1080, 1920],
  ])('of equal kind are equally large, and the title leads upright: %i × %i', (w, h) => {
    const picture = shown('goals', {}, [w, h])
    const [one, two] = words(picture, /^target:/)
    expect(one?.size).toBe(two?.size)
    const [title] = words(picture, /^title$/)
    expect(title?.upright).toBe(true)
    expect(Math.min(...words(picture, /./).map(({ box }) => box.x))).toBe(title?.box.x)
  })

  it('that double do so line by line: nine become eighteen, twice as wide', () => {
    const lines = shown('goals').pieces.filter((piece) => piece.kind === 'strand')
    const at = (i: number): readonly number[] => [...new Set(lines.map(({ points }) => points.at(i)?.y ?? 0))].sort((a, b) => a - b) // prettier-ignore
    const [before, after] = [at(0), at(-1)]
    expect([before.length, after.length]).toEqual([9, 18])
    const gaps = [before, after].flatMap((ys) => ys.slice(1).map((y, i) => Math.round((y - (ys[i] ?? 0)) * 100)))
    expect(new Set(gaps).size).toBe(1)
  })

  it.each([
    ['zh-CN', '力争三年'],
    ['en', 'We aim'],
  ])(
    'that double say once and twice at their lines on an upright stage, which run from left to right: %s',
    (locale, title) => {
      const picture = shown('goals', { locale, title }, [1080, 1920])
      expect(words(picture, /^times:/).map(textOf)).toEqual(['×1', '×2'])
      for (const piece of picture.pieces)
        if (piece.kind === 'strand') expect(piece.points.at(-1)?.x).toBeGreaterThan(piece.points[0]?.x ?? 0)
    },
  )

  it('draw no doubling where nothing doubles', () => {
    expect(shown('goals', { double: undefined }).pieces.filter((piece) => piece.kind === 'strand')).toEqual([])
  })
})

describe('what a visitor takes along', () => {
  it('is one code with every figure as it is shown, as many as it holds', () => {
    for (const locale of ['zh-CN', 'en']) {
      const { report } = outlookReportOf({ ...parts, locale })
      const [code] = shown('takeaway', { locale }).pieces.filter((piece) => piece.kind === 'code')
      for (const ref of ['take-0', 'take-1']) expect(code?.text).toContain(writtenFigure(report, locale, ref).text)
    }
    const dozens = shown('takeaway', { take: Array.from({ length: 60 }, (_, i) => figure(i, '规模以上工业企业产值')) })
    const codes = dozens.pieces.filter((piece) => piece.kind === 'code')
    expect(codes).toHaveLength(1)
    expect(new TextEncoder().encode(codes[0]?.text).length).toBeLessThanOrEqual(codeRoom)
    // All of what it carries is in this one, down to when it was so.
    expect(codes[0]?.text).toMatch(/截至2020年12月$/)
    const [left] = dozens.omissions
    expect(left?.of).toBe(60)
    expect(left?.facts).toHaveLength(60 - (left?.shown ?? 0))
  })

  it('is nothing where the pack names no figures', () => {
    expect(shown('takeaway', { take: [] }).pieces.filter((piece) => piece.kind === 'code')).toEqual([])
  })
})

it('counts lines of work that have no room', () => {
  const picture = shown('lines', { lines: Array.from({ length: 60 }, () => '主线：项目建设') })
  const [left] = picture.omissions
  expect(words(picture, /^rest$/).map(textOf)).toEqual([`+${60 - (left?.shown ?? 0)}`])
})

describe('the visitor’s own ring', () => {
  const read = readPack(join(import.meta.dirname, '../../../resources/packs/suxitong-2020'))
  const places = async () => {
    const pack = await read
    if (!pack.ok) throw new Error('the bundled pack does not play')
    const { report } = pack.value
    const all = report.tour.scenes.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))
    const scene = report.tour.scenes.find((one) => one.kind === 'outlook')
    if (scene?.kind !== 'outlook') throw new Error('the report has no outlook')
    const draw = (visit: OwnVisit | undefined, size = stageOf(1920, 1080), locale = 'zh-CN'): Picture =>
      outlookView({ report, scene, step: 'takeaway', stage: size, locale, visit })
    return { all, draw }
  }

  it('says what he saw, guessed and compared, as nobody else’s; without him the end is as it was', async () => {
    const { all, draw } = await places()
    const visit = { opened: all.slice(0, 19), guessed: [all[6] ?? ''], compared: [all[7] ?? '', all[8] ?? ''] }
    expect(words(draw(visit), /^own:/).map(textOf)).toEqual(['您看过', '19步', '猜过1次', '比过2次'])
    expect(draw(visit).pieces.some(({ kind }) => kind === 'strand')).toBe(false)
    const none = { opened: [], guessed: [], compared: [] }
    expect(draw(none)).toEqual(draw(undefined))
    expect(draw(undefined).pieces.some(({ id }) => id.startsWith('own:'))).toBe(false)
  })

  it('fits on every stage, for a short visit and for all of it', async () => {
    const { all, draw } = await places()
    for (const opened of [all.slice(0, 1), all])
      for (const size of stages)
        for (const locale of ['zh-CN', 'en']) {
          const picture = draw({ opened, guessed: opened.slice(0, 3), compared: opened.slice(3, 5) }, size, locale)
          const where = `${Math.round(size.w * size.u)}×${Math.round(size.h * size.u)} text ${size.text} ${locale}`
          expect(faultsOf(picture, size), where).toEqual([])
        }
  })
})
