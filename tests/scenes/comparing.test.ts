import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PictureState } from '../../electron/core/pictureState'
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

function show(kind: Kind, stage: Stage, locale: string, state: PictureState): Picture {
  for (const scene of report.tour.scenes) {
    if (scene.kind === 'indicators' && kind === scene.kind)
      return indicatorsView({ report, scene, step: 'amounts', stage, locale, state })
    if (scene.kind === 'clusters' && kind === scene.kind)
      return clustersView({ report, scene, step: 'outputs', stage, locale, state })
  }
  throw new Error(`the report has no ${kind}`)
}

const switchesOf = ({ pieces }: Picture): readonly Switch[] => pieces.filter((piece) => piece.kind === 'switch')
const pressed = (picture: Picture): readonly string[] =>
  switchesOf(picture)
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

it('lets bars be held on every stage, and nothing moves or is wrong when it is', () => {
  for (const locale of ['zh-CN', 'en'])
    for (const stage of stages)
      for (const kind of ['indicators', 'clusters'] as const) {
        const before = show(kind, stage, locale, {})
        const [a, b] = switchesOf(before)
        const where = `${kind} ${locale} ${stage.w}×${stage.h} text ${stage.text}`
        // Large text may leave no room for a finger on each: then the picture is as it was.
        if (stage.text > 1 && !b) continue
        const after = touched(kind, locale, [a?.id.slice(5) ?? '', b?.id.slice(5) ?? ''], stage)
        expect(pressed(after), where).toEqual([a?.id, b?.id])
        expect(faultsOf(after, stage), where).toEqual([])
        const places = (picture: Picture): readonly unknown[] => switchesOf(picture).map(({ box }) => box)
        expect(places(after), where).toEqual(places(before))
      }
})

it('reads off the report what two bars say together', () => {
  expect(leadOf(touched('indicators', 'zh-CN', ['industrial-sales', 'service-sales']))).toBe(
    '预计服务业应税销售约为工业应税销售的2.3倍，多201亿元；增速高11个百分点。',
  )
  expect(leadOf(touched('indicators', 'zh-CN', ['service-investment', 'industrial-investment']))).toBe(
    '预计服务业投资约为工业投资的1.4倍，多20亿元；增速低2.1个百分点。',
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
