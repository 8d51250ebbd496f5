import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import type { AnyPiece, Drawing, Picture, Words } from '../../../src/picture/picture'
import { faultsOf } from '../../../src/picture/faults'
import { livabilityView } from '../../../src/scenes/livability/view'
import { stages } from '../../picture/stages'

let report: Report
let scene: SceneOf<'livability'>

beforeAll(async () => {
  const pack = await readPack(resolve('resources/packs/suxitong-2020'))
  if (!pack.ok) throw new Error('the bundled pack does not load')
  report = pack.value.report
  const found = report.tour.scenes.find(({ kind }) => kind === 'livability')
  if (!found) throw new Error('the bundled pack has no town')
  scene = sceneOf(found, 'livability')
})

const [wide, upright] = [stages[0], stages[2]] as const
const draw = (step: string, locale = 'zh-CN', stage = wide): Picture => {
  if (!stage) throw new Error('no stage')
  return livabilityView({ report, scene, step, stage, locale })
}
const said = ({ lines }: Words): string =>
  lines
    .flatMap(({ runs }) => runs.flatMap((run) => ('runs' in run ? run.runs : [run])))
    .map(({ text }) => text)
    .join('')
const wordsOf = ({ pieces }: Picture): readonly Words[] => pieces.filter((p) => p.kind === 'words')
const piece = ({ pieces }: Picture, id: string): AnyPiece => {
  const found = pieces.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const written = (picture: Picture, id: string): string => {
  const found = piece(picture, id)
  return found.kind === 'words' ? said(found) : ''
}
const thing = (picture: Picture, work: string): Drawing => {
  const found = piece(picture, `thing:${work}:0`)
  if (found.kind !== 'drawing') throw new Error(`${work} is not drawn`)
  return found
}

it.each(['zh-CN', 'en'])('every step of the bundled report is whole on every stage: %s', (locale) => {
  for (const stage of stages)
    for (const { id } of scene.steps) {
      const picture = livabilityView({ report, scene, step: id, stage, locale })
      const where = `${id} ${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text}`
      expect(faultsOf(picture, stage), where).toEqual([])
      expect(picture.omissions, where).toEqual([])
      expect(
        wordsOf(picture)
          .filter(({ shortened }) => shortened !== undefined)
          .map(said),
        where,
      ).toEqual([])
    }
})

describe('the stations of a town', () => {
  it('stand from plan to use, and the manner of drawing says how far each is', () => {
    const picture = draw('homes')
    const works = ['third-hospital', 'resettlement', 'old-quarters', 'hospital-branch']
    expect(works.map((work) => thing(picture, work).look)).toEqual(['planned', 'open', 'plain', 'lit'])
    const middles = works.map((work) => thing(picture, work).box.x)
    expect(middles).toEqual([...middles].sort((a, b) => a - b))
    const feet = works.map((work) => thing(picture, work).box).map(({ y, h }) => Math.round(y + h * 0.92))
    expect(new Set(feet).size).toBe(1)
  })

  it('upright, what is in use stands at the head', () => {
    const picture = draw('health', 'zh-CN', upright)
    expect(thing(picture, 'hospital-branch').box.y).toBeLessThan(thing(picture, 'third-hospital').box.y)
  })

  it.each(['zh-CN', 'en'])('say no digits but those of facts: %s', (locale) => {
    for (const { id } of scene.steps)
      for (const words of wordsOf(draw(id, locale)).filter(({ count }) => count !== true))
        expect(
          words.lines.flatMap(({ runs }) => runs.flatMap((run) => ('runs' in run ? [] : [run.text]))).join(''),
          words.id,
        ).not.toMatch(/\d/)
  })

  it('homes have their figures at their own column', () => {
    const picture = draw('homes')
    const home = thing(picture, 'resettlement').box
    const [money, area] = ['resettlement-investment', 'resettlement-area'].map(
      (ref) => piece(picture, `figure:${ref}`).box,
    )
    expect(money && money.x + money.w).toBeLessThanOrEqual(home.x + 1)
    expect(area?.x).toBeGreaterThanOrEqual(home.x + home.w - 1)
    expect(written(picture, 'figure:resettlement-investment')).toBe('22亿元')
  })

  it.each(['zh-CN', 'en'])('the hospital that is open is larger than the one that is planned: %s', (locale) => {
    for (const stage of stages) {
      const picture = draw('health', locale, stage)
      expect(thing(picture, 'hospital-branch').box.h).toBeGreaterThan(thing(picture, 'third-hospital').box.h)
    }
  })

  it('what is no building work is a sentence of its own, and no station', () => {
    const picture = draw('quarters')
    expect(written(picture, 'apart')).toMatch(/^安全生产.*等重点工作成效良好。$/)
    expect(piece(picture, 'hit:apart')).toMatchObject({ fact: 'governance' })
    expect(picture.pieces.filter(({ id }) => id === 'called:governance')).toEqual([])
  })
})

describe('what is done in a street of old homes', () => {
  const drawn = ({ pieces }: Picture): readonly Drawing[] =>
    pieces.filter((p) => p.kind === 'drawing').filter(({ id }) => id.startsWith('thing:old-quarters:'))
  const feet = (picture: Picture): readonly number[] => [
    ...new Set(drawn(picture).map(({ box }) => Math.round(box.y + box.h * 0.92))),
  ]

  it('stands all across, above the stations, and leads down to its own', () => {
    const picture = draw('quarters')
    const ground = piece(picture, 'ground').box.y
    expect(drawn(picture)).toHaveLength(5)
    expect(feet(picture)).toHaveLength(1)
    expect(feet(picture)[0]).toBeLessThan(ground)
    expect(piece(picture, 'stem:old-quarters').box.w).toBeGreaterThan((wide?.content.w ?? 0) * 0.9)
    // The others are still named at their stations.
    for (const work of ['third-hospital', 'resettlement', 'hospital-branch'])
      expect(piece(picture, `called:${work}`).box.y).toBeGreaterThan(ground)
  })

  it.each(['zh-CN', 'en'])('upright, stands on two levels of one road, larger than all else: %s', (locale) => {
    const picture = draw('quarters', locale, upright)
    expect(feet(picture)).toHaveLength(2)
    const others = ['third-hospital', 'resettlement', 'hospital-branch'].map((work) => thing(picture, work).box.h)
    expect(thing(picture, 'old-quarters').box.h).toBeGreaterThan(Math.max(...others) * 1.5)
  })

  it('elsewhere is one thing, however much there is room for', () => {
    for (const stage of stages)
      for (const step of ['homes', 'health']) expect(drawn(draw(step, 'zh-CN', stage))).toHaveLength(1)
  })

  it('is followed by the sentence of what is no building work, below the finding', () => {
    for (const stage of stages) {
      const picture = draw('quarters', 'zh-CN', stage)
      const [title, said] = [piece(picture, 'title').box, piece(picture, 'apart').box]
      expect(said.y).toBeGreaterThan(title.y + title.h)
      expect(said.y + said.h).toBeLessThan(stage.h * 0.6)
    }
    const first = piece(draw('quarters', 'zh-CN', upright), 'apart')
    const line = first.kind === 'words' ? said({ ...first, lines: first.lines.slice(0, 1) }) : ''
    expect(line).toMatch(/、$/)
  })
})

describe('the street cut open', () => {
  it('counts all kinds of works, names those that are named in their place, and stays open', () => {
    const picture = draw('environment')
    expect(written(picture, 'others')).toBe('等八大方面')
    expect(written(draw('environment', 'en'), 'others')).toBe('among 8 programmes')
    const at = (item: string) => piece(picture, `work:${item}`).box
    const ground = piece(picture, 'ground:row0:near').box.y
    expect(at('sewers').y).toBeGreaterThan(ground)
    expect([at('clean-up').x, at('roads').x, at('traffic').x]).toEqual(
      [at('clean-up').x, at('roads').x, at('traffic').x].sort((a, b) => a - b),
    )
  })

  it('has room for its names upright: the stretches of the street are as long as they must be', () => {
    for (const locale of ['zh-CN', 'en']) {
      const picture = draw('environment', locale, upright)
      const sizes = wordsOf(picture)
        .filter(({ id }) => id.startsWith('work:'))
        .map(({ size }) => size)
      expect(Math.min(...sizes), locale).toBeGreaterThanOrEqual(36)
    }
  })

  it('says the fourth gently on the stage; its card has the full name', () => {
    expect(wordsOf(draw('environment')).map(said).join()).not.toContain('脏乱差')
  })

  it('closes where a list does', () => {
    const list = report.facts['environment-works']
    if (list?.kind !== 'list') throw new Error('no list')
    const closed: Report = { ...report, facts: { ...report.facts, [list.id]: { ...list, open: false } } }
    if (!wide) throw new Error('no stage')
    const picture = livabilityView({ report: closed, scene, step: 'environment', stage: wide, locale: 'zh-CN' })
    expect(written(picture, 'others')).toBe('八大方面')
  })
})
