import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PictureState } from '../../electron/core/pictureState'
import type { Report } from '../../electron/core/report'
import { readPack } from '../../electron/packs'
import { faultsOf } from '../../src/picture/faults'
import type { Picture, Switch, Words } from '../../src/picture/picture'
import { stageOf, type Stage } from '../../src/picture/stage'
import { clustersView } from '../../src/scenes/clusters/view'
import { indicatorsView } from '../../src/scenes/indicators/view'
import { stages } from '../picture/stages'

const read = await readPack(join(import.meta.dirname, '../../resources/packs/suxitong-2020'))
if (!read.ok) throw new Error('the bundled pack does not play')
const { report } = read.value

type Kind = 'indicators' | 'clusters'

/** The report with another line below the finding of the step that compares. */
function saying(lead: string): Report {
  const texts = structuredClone(report.texts) as Record<
    string,
    { scenes: Record<string, { steps: Record<string, { lead?: string }> }> }
  >
  for (const { scenes } of Object.values(texts))
    for (const { steps } of Object.values(scenes))
      for (const step of [steps['amounts'], steps['outputs']]) if (step) step.lead = lead
  return { ...report, texts: texts as unknown as Report['texts'] }
}

function show(kind: Kind, stage: Stage, locale: string, state: PictureState, of = report): Picture {
  for (const scene of of.tour.scenes) {
    if (scene.kind === 'indicators' && kind === scene.kind)
      return indicatorsView({ report: of, scene, step: 'amounts', stage, locale, state })
    if (scene.kind === 'clusters' && kind === scene.kind)
      return clustersView({ report: of, scene, step: 'outputs', stage, locale, state })
  }
  throw new Error(`the report has no ${kind}`)
}

const switchesOf = ({ pieces }: Picture): readonly Switch[] => pieces.filter((piece) => piece.kind === 'switch')
const barsOf = (picture: Picture): readonly Switch[] => switchesOf(picture).filter(({ id }) => id.startsWith('hold:'))
const pressed = (picture: Picture): readonly string[] =>
  barsOf(picture)
    .filter(({ on }) => on)
    .map(({ id }) => id)

function leadOf({ pieces }: Picture): string {
  const lead = pieces.find((piece): piece is Words => piece.kind === 'words' && piece.id === 'lead')
  const runs = lead?.lines.flatMap((line) => line.runs.flatMap((run) => ('fact' in run ? run.runs : [run]))) ?? []
  return runs.map(({ text }) => text).join('')
}

/** The picture after touches on those bars, one after the other. */
function touched(kind: Kind, locale: string, ids: readonly string[], stage = stageOf(1920, 1080)): Picture {
  let state: PictureState = {}
  for (const id of ids) {
    const place = switchesOf(show(kind, stage, locale, state)).find((one) => one.id === `hold:${id}`)
    if (!place) throw new Error(`${id} has no place for a finger`)
    state = { ...state, ...place.sets }
  }
  return show(kind, stage, locale, state)
}

const kinds = ['indicators', 'clusters'] as const
/** Names of the steps that compare, as the scene's state has them. */
const stepOf = { indicators: 'amounts', clusters: 'outputs' } as const
const scales = ['', 'growth'] as const

it.each(kinds)('%s: every two bars can be held on every stage, and nothing moves or is wrong when they are', (kind) => {
  for (const locale of ['zh-CN', 'en'])
    for (const stage of stages)
      for (const scale of scales) {
        const chosen = { [`scale:${stepOf[kind]}`]: scale }
        const before = show(kind, stage, locale, chosen)
        const ids = barsOf(before).map(({ id }) => id.slice(5))
        const where = `${kind} ${locale} ${Math.round(stage.w)}×${Math.round(stage.h)} text ${stage.text} ${scale}`
        expect(ids.length, where).toBeGreaterThanOrEqual(kind === 'clusters' ? 2 : 3)
        expect(switchesOf(before).filter(({ id }) => id.startsWith('scale:')).length, where).toBe(2)
        const places = (picture: Picture): readonly unknown[] => barsOf(picture).map(({ box }) => box)
        for (const [i, a] of ids.entries())
          for (const b of ids.slice(i + 1)) {
            const after = show(kind, stage, locale, { ...chosen, [`held:${stepOf[kind]}`]: `${a} ${b}` })
            expect(pressed(after), where).toEqual([`hold:${a}`, `hold:${b}`])
            expect(faultsOf(after, stage), where).toEqual([])
            expect(places(after), where).toEqual(places(before))
          }
      }
})

it.each(['', 'Tap.', '点两条。'])(
  'indicators: nothing moves when two bars are held, whatever is said before: “%s”',
  (lead) => {
    const other = saying(lead)
    for (const locale of ['zh-CN', 'en'])
      for (const stage of stages)
        for (const scale of scales) {
          const chosen = { [`scale:amounts`]: scale }
          const places = (state: PictureState): readonly unknown[] =>
            barsOf(show('indicators', stage, locale, { ...chosen, ...state }, other)).map(({ id, box }) => [id, box])
          const before = places({})
          const ids = barsOf(show('indicators', stage, locale, chosen, other)).map(({ id }) => id.slice(5))
          for (const [i, a] of ids.entries())
            for (const b of ids.slice(i + 1))
              expect(places({ 'held:amounts': `${a} ${b}` }), `${locale} ${stage.w}×${stage.h} ${stage.text}`).toEqual(
                before,
              )
        }
  },
)

it('reads off the report what two bars say together', () => {
  expect(leadOf(touched('indicators', 'zh-CN', ['industrial-sales', 'service-sales']))).toBe(
    '预计服务业应税销售约为工业应税销售的2.3倍，多201亿元。',
  )
  expect(leadOf(touched('indicators', 'zh-CN', ['service-investment', 'industrial-investment']))).toBe(
    '预计服务业投资约为工业投资的1.4倍，多20亿元。',
  )
  expect(leadOf(touched('indicators', 'zh-CN', ['service-sales', 'fixed-investment']))).toBe(
    '两者说的是两件事，各看各的长短。',
  )
})

it('holds two at most: a third begins anew, and a touch on one that is held lets it go', () => {
  const held = (...ids: readonly string[]): readonly string[] => pressed(touched('indicators', 'en', ids))
  expect(held('service-sales', 'industrial-sales', 'fixed-investment')).toEqual(['hold:fixed-investment'])
  expect(held('service-sales', 'industrial-sales', 'service-sales')).toEqual(['hold:industrial-sales'])
  expect(held('service-sales', 'service-sales')).toEqual([])
})

it('asks for two before any is held, and gives the year before with one of them', () => {
  expect(leadOf(touched('clusters', 'zh-CN', []))).toContain('点两条，比一比。')
  expect(leadOf(touched('clusters', 'zh-CN', ['electronics-output']))).toMatch(
    /^预计?.*，同比.*，上年.*。再点一条，比一比。$/,
  )
})

const wordsOf = ({ pieces }: Picture, id: string): string => {
  const words = pieces.find((piece): piece is Words => piece.kind === 'words' && piece.id === id)
  const runs = words?.lines.flatMap((line) => line.runs.flatMap((run) => ('fact' in run ? run.runs : [run]))) ?? []
  return runs.map(({ text }) => text).join('')
}

it('sets two bars at once where two fingers lie on them, whatever was held', () => {
  const both = ({ state }: { state: PictureState }): PictureState | undefined =>
    barsOf(show('indicators', stageOf(1920, 1080), 'en', state)).find(({ id }) => id === 'hold:service-sales')?.both?.[
      'hold:industrial-sales'
    ]
  for (const held of ['', 'service-sales', 'industrial-sales service-sales', 'fixed-investment'])
    expect(both({ state: { 'held:amounts': held } })).toEqual({ 'held:amounts': 'service-sales industrial-sales' })
})

it('says how many times in the hero, and hatches what is between them; refused, neither', () => {
  const sales = touched('indicators', 'zh-CN', ['service-sales', 'industrial-sales'])
  expect(wordsOf(sales, 'ratio')).toBe('约2.3倍')
  expect(wordsOf(sales, 'apart-said')).toBe('相差201亿元')
  const bar = (id: string): { readonly x: number; readonly w: number } =>
    sales.pieces.find((piece) => piece.kind === 'bar' && piece.fact === id)?.box ?? { x: 0, w: 0 }
  const gap = sales.pieces.find(({ id }) => id.startsWith('apart:'))?.box
  expect(gap?.x).toBeCloseTo(bar('industrial-sales').x + bar('industrial-sales').w)
  expect(gap?.w).toBeCloseTo(bar('service-sales').w - bar('industrial-sales').w)
  expect(wordsOf(touched('clusters', 'en', ['smart-equipment-output', 'electronics-output']), 'ratio')).toBe(
    'about5.1times',
  )
  const refused = touched('indicators', 'zh-CN', ['service-sales', 'fixed-investment'])
  expect(wordsOf(refused, 'ratio')).toBe('')
  expect(refused.pieces.some(({ id }) => id.startsWith('apart:'))).toBe(false)
})

it('turns to growth and back, in points, what is held kept', () => {
  let state: PictureState = { 'held:amounts': 'industrial-investment service-investment' }
  const turn = (id: string): Picture => {
    const place = switchesOf(show('indicators', stageOf(1920, 1080), 'zh-CN', state)).find((one) => one.id === id)
    state = { ...state, ...place?.sets }
    return show('indicators', stageOf(1920, 1080), 'zh-CN', state)
  }
  const growth = turn('scale:growth')
  expect(leadOf(growth)).toBe('预计工业投资同比增速比服务业投资高2.1个百分点。')
  expect(wordsOf(growth, 'ratio')).toBe('2.1个百分点')
  expect(growth.pieces.filter((piece) => piece.kind === 'bar').map(({ measure }) => measure)).toEqual(
    Array(5).fill('%'),
  )
  expect(leadOf(turn('scale:amount'))).toContain('约为工业投资的1.4倍')
})

it('on paper there is nothing to choose or hold', () => {
  const scene = report.tour.scenes.find(({ kind }) => kind === 'indicators')
  if (scene?.kind !== 'indicators') throw new Error('the report has no indicators')
  const stage = stageOf(1920, 1080)
  expect(switchesOf(indicatorsView({ report, scene, step: 'amounts', stage, locale: 'zh-CN', state: null }))).toEqual(
    [],
  )
})

it('has room for the hatched piece in both languages, wide and upright', () => {
  for (const locale of ['zh-CN', 'en'])
    for (const stage of stages) {
      const picture = touched('indicators', locale, ['service-sales', 'industrial-sales'], stage)
      expect(picture.pieces.some(({ id }) => id.startsWith('apart:'))).toBe(true)
    }
})
