import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sceneOf } from '../../../electron/core/reading'
import type { Geography, Report, SceneOf } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { meet } from '../../../src/picture/arrange'
import type { AnyPiece, Strand, Words } from '../../../src/picture/picture'
import { mapGround } from '../../../src/scenes/map/land/ground'
import { landPicture, planOf, type LandPicture } from '../../../src/scenes/map/land/picture'
import { stages } from '../../picture/stages'

let report: Report
let geography: Geography
let scene: SceneOf<'map'>

beforeAll(async () => {
  const pack = await readPack(resolve('resources/packs/suxitong-2020'))
  if (!pack.ok || !pack.value.geography) throw new Error('the bundled pack does not load')
  report = pack.value.report
  geography = pack.value.geography
  const found = report.tour.scenes.find(({ kind }) => kind === 'map')
  if (!found) throw new Error('the bundled pack has no map')
  scene = sceneOf(found, 'map')
})

const cases = stages.flatMap((stage) => ['zh-CN', 'en'].map((locale) => [stage, locale] as const))
const drawnAs = (step: string, [stage, locale]: (typeof cases)[number]): LandPicture =>
  landPicture(planOf({ report, scene, geography, step, stage, locale }))
const isWords = (piece: AnyPiece): piece is Words => piece.kind === 'words'
const isStrand = (piece: AnyPiece): piece is Strand => piece.kind === 'strand'
const textOf = ({ lines }: Words): string =>
  lines
    .flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? run.runs : [run])))
    .map(({ text }) => text)
    .join('')
const saidIn = ({ pieces }: LandPicture): string => pieces.filter(isWords).map(textOf).join('\n')

describe('where one is while close', () => {
  it('is shown beside whatever is said, on every stage in both languages', () => {
    for (const { id, view } of scene.steps)
      for (const [stage, locale] of cases) {
        const plan = planOf({ report, scene, geography, step: id, stage, locale })
        const { locator, pieces } = landPicture(plan, { ...plan.camera, width: plan.camera.width / 5 })
        const where = `${id} ${JSON.stringify([stage.w, stage.h, stage.text, locale])}`
        if (view === 'world') continue
        expect(
          pieces.filter((piece) => isWords(piece) && locator && meet(locator, piece.box)).map(({ id: one }) => one),
          where,
        ).toEqual([])
        // Upright there may be no place for it beside a list; wide there always is.
        if (stage.text === 1 && !stage.portrait) expect(locator, where).toBeDefined()
      }
  })
})

describe('crossings', () => {
  it('are drawn only with both ends and in use within the report’s time, in the order they opened', () => {
    const { crossings } = mapGround(scene, geography)
    const order = ['jiangyin', 'sutong', 'shanghai-bridge', 'shanghai-tunnel', 'chongqi', 'taizhou', 'hutong']
    expect(crossings.map(({ id }) => id)).toEqual([...order, 'wufengshan'])
    expect(crossings.at(-1)?.year).toBe('2020')
  })

  it('leave out one with a single end', () => {
    const half = geography.crossings.map((c) => (c.id === 'jiangyin' ? { ...c, south: null } : c))
    expect(mapGround(scene, { ...geography, crossings: half }).crossings.map(({ id }) => id)).not.toContain('jiangyin')
  })

  it('are all drawn and named, with their years, wherever they are shown', () => {
    const { crossings } = mapGround(scene, geography)
    for (const at of cases) {
      const picture = drawnAs('crossings', at)
      const said = saidIn(picture)
      const names = report.texts[at[1]]?.crossings ?? {}
      for (const { id, year } of crossings) {
        expect(said, `${id} ${at[1]}`).toContain(names[id]?.short ?? names[id]?.name)
        expect(said, `${id} ${at[1]}`).toContain(year)
        expect(
          picture.pieces.some((piece) => piece.id === `stitch:${id}`),
          id,
        ).toBe(true)
      }
      expect(picture.omissions, JSON.stringify([at[0].w, at[0].h, at[0].text, at[1]])).toEqual([])
    }
  })

  it('leave the park’s colour to the park and its own crossing', () => {
    for (const step of ['region', 'crossings', 'linked', 'neighbours'])
      for (const at of cases) {
        const { pieces } = drawnAs(step, at)
        const amber = pieces.flatMap((piece) => (JSON.stringify(piece).includes('"park"') ? [piece.id] : []))
        const others = amber.filter(
          (id) => !/^(park|park-hit|mark:|hit:|((stitch|seam|crossing|rung):sutong))/.test(id),
        )
        expect(others).toEqual([])
      }
  })
})

describe('what a step says', () => {
  it('names the park, whose data the map is and how long a length is', () => {
    for (const step of ['region', 'crossings', 'linked', 'neighbours'])
      for (const at of cases) {
        const texts = report.texts[at[1]]
        // A line's end swallows the dot between two items as it does a space.
        const bare = (words: string): string => words.replaceAll(/[\s·]/g, '')
        const said = bare(saidIn(drawnAs(step, at)))
        for (const words of [
          texts?.places['suxitong']?.short,
          texts?.attribution,
          texts?.scenes['map']?.labels?.['schematic'],
        ])
          expect(said, `${step} ${at[1]}`).toContain(bare(words ?? '?'))
        expect(said, `${step} ${at[1]}`).toMatch(/\d(公里|km)/)
      }
  })

  it('draws a line for each straight distance, and writes every one', () => {
    for (const step of ['region', 'neighbours'])
      for (const at of cases) {
        const { pieces, omissions } = drawnAs(step, at)
        const facts = scene.steps.find(({ id }) => id === step)?.distances ?? []
        const told = pieces.filter(isWords).flatMap(({ lines }) => lines.flatMap(({ runs }) => runs))
        for (const fact of facts) {
          expect(
            pieces.some(({ id }) => id === `line:${fact}`),
            fact,
          ).toBe(true)
          const written = told.some((run) => 'fact' in run && run.fact === fact)
          // Large type may leave one to its card, and then says so.
          const said = written || (at[0].text > 1 && omissions.some(({ facts: left }) => left.includes(fact)))
          expect(said, `${fact} ${JSON.stringify([at[0].w, at[0].h, at[0].text, at[1]])}`).toBe(true)
        }
      }
  })

  it('upright, tells the distances of neighbours below the map as well, all on one scale', () => {
    for (const at of cases.filter(([stage]) => stage.portrait && stage.text === 1)) {
      const bars = drawnAs('neighbours', at).pieces.filter((piece) => piece.kind === 'bar')
      expect(bars.map(({ fact }) => fact)).toEqual(scene.steps.find(({ id }) => id === 'neighbours')?.distances)
      const [first] = bars
      for (const { box, value } of bars) expect(box.w / value).toBeCloseTo((first?.box.w ?? 0) / (first?.value ?? 1), 3)
    }
  })

  it('draws no line through words that stay where they are, and none of the others less', () => {
    const [stage, locale] = cases[0] ?? []
    if (!stage || !locale) throw new Error('no stage')
    const plan = planOf({ report, scene, geography, step: 'neighbours', stage, locale })
    const lines = (picture: LandPicture) => picture.pieces.filter(isStrand).filter(({ id }) => id.startsWith('line:'))
    const [first, ...others] = lines(landPicture(plan))
    const [a, b] = first?.points ?? []
    if (!a || !b) throw new Error('no line')
    const words = { x: (a.x + b.x) / 2 - 10, y: (a.y + b.y) / 2 - 10, w: 20, h: 20 }
    const kept = lines(landPicture({ ...plan, said: [...plan.said, words] }))
    expect(kept.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
  })

  it('links as many fields as are named, all threads alike, and says after the last of them that there are more', () => {
    for (const at of cases) {
      const picture = drawnAs('linked', at)
      const fields = picture.pieces.filter(isWords).filter(({ id }) => id.startsWith('field:'))
      expect(fields.map(({ id }) => id.slice(6))).toEqual(['talent', 'capital', 'industries', 'technology'])
      expect(fields.map((one) => /等$|more$/.test(textOf(one)))).toEqual([false, false, false, true])
      const threads = picture.pieces.filter(isStrand).filter(({ id }) => /^thread:.*(near|far)$/.test(id))
      expect(threads).toHaveLength(8)
      expect(new Set(threads.map(({ width, ink }) => `${width} ${ink}`)).size).toBe(1)
      for (const end of ['near', 'far']) {
        const starts = threads.filter(({ id }) => id.endsWith(end)).map(({ points: [point] }) => point)
        expect(starts).toHaveLength(4)
        for (const point of starts)
          expect(Math.hypot((point?.x ?? 0) - (starts[0]?.x ?? 0), (point?.y ?? 0) - (starts[0]?.y ?? 0))).toBeLessThan(
            1,
          )
      }
      expect(picture.omissions, JSON.stringify([at[0].w, at[0].h, at[0].text, at[1]])).toEqual([])
    }
  })
})

describe('unusual packs', () => {
  it('find their way without the park’s place, or without any', () => {
    const places = geography.places.filter(({ id }) => id !== scene.park)
    for (const some of [places, []])
      for (const step of scene.steps.filter(({ view }) => view !== 'world')) {
        const [stage, locale] = cases[0] ?? []
        if (!stage || !locale) throw new Error('no stage')
        const land = { ...geography, places: some }
        expect(() => planOf({ report, scene, geography: land, step: step.id, stage, locale })).not.toThrow()
      }
  })
})
