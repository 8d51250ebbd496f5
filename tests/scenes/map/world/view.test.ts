import { resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Fact, Report, SceneOf } from '../../../../electron/core/report'
import { sceneOf } from '../../../../electron/core/reading'
import { readPack } from '../../../../electron/packs'
import { faultsOf } from '../../../../src/picture/faults'
import { crossesBox } from '../../../../src/picture/arrange'
import type { AnyPiece } from '../../../../src/picture/picture'
import type { Point } from '../../../../src/picture/stage'
import { mapView } from '../../../../src/scenes/map/view'
import { drawn, leads, reportOf, titles } from '../../../picture/randomReport'
import { locales, numRuns, stages } from '../../../picture/stages'

const linkNames = fc.constantFrom(
  '新林国际（中国香港）',
  '苏新合作机制',
  'Kärcher, Germany',
  'Sino-Austrian Sutong Eco-Park',
  'Gesellschaftfürinternationalezusammenarbeitundtechnik',
)
const link = fc.record({
  name: linkNames,
  count: fc.option(drawn, { nil: undefined }),
  inside: fc.boolean(),
  status: fc.boolean(),
})
const counts = fc.oneof(fc.constantFrom(0, 1, 2, 7, 60), fc.nat(9))

/** Any number of links, counted or signed, inside the park or not, with short names and long ones. */
const worlds = fc
  .record({
    links: fc.array(link, { minLength: 60, maxLength: 60 }),
    count: counts,
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map(({ links: all, count, title, lead, locale }) => {
    const links = all.slice(0, count)
    const step = {
      ...{ id: 'world', view: 'world' as const, facts: [], places: [], camera: { lon: 0, lat: 0, width_km: 9000 } },
      links: links.map(({ inside }, i) => ({ link: `link-${i}`, place: 'far', inside })),
    }
    const scene: SceneOf<'map'> = {
      ...{ id: 'map', kind: 'map', park: 'park', crossing: 'none', linked: { link: 'none', place: 'none' } },
      steps: [step],
    }
    const figures = Object.fromEntries(
      links.flatMap(({ count: one }, i) => (one ? [[`count-${i}`, one] as const] : [])),
    )
    const more = Object.fromEntries(
      links.map(({ name, count: one }, i) => {
        const figure = one ? { figure: `count-${i}` } : {}
        const fact = { kind: 'link', id: `link-${i}`, at: '1.1', link: 'signing', ...figure } as unknown as Fact
        return [`link-${i}`, { fact, name }] as const
      }),
    )
    const labels = { schematic: locale === 'zh-CN' ? '示意图' : 'Schematic map' }
    const report = reportOf(scene, figures, { locale, title, lead, labels }, more)
    const texts = report.texts[locale]
    const park = locale === 'zh-CN' ? '苏锡通园区' : 'Suxitong Science & Technology Industrial Park'
    Object.assign(texts ?? {}, { places: { park: { name: park } } })
    links.forEach(({ status }, i) => status && Object.assign(texts?.facts[`link-${i}`] ?? {}, { status: '签约' }))
    return { scene, locale, report }
  })

/** The lines and marks of both fans, as points. */
const coursesOf = (pieces: readonly AnyPiece[]): readonly (readonly Point[])[] =>
  pieces.flatMap((p) =>
    p.kind === 'shape' && /^(?:through|clasp|far)(?::|$)/.test(p.id)
      ? p.d.split('M').flatMap((part) => {
          const all = [...part.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
          const [a, over, b] = all
          if (!part.includes('Q') || !a || !over || !b) return all.length > 0 ? [all] : []
          const on = (s: number, k: 'x' | 'y'): number =>
            a[k] * (1 - s) ** 2 + 2 * over[k] * s * (1 - s) + b[k] * s ** 2
          return [Array.from({ length: 17 }, (_, i) => ({ x: on(i / 16, 'x'), y: on(i / 16, 'y') }))]
        })
      : [],
  )

/** Words through which a line runs. */
function crossed(pieces: readonly AnyPiece[]): readonly string[] {
  const courses = coursesOf(pieces)
  return pieces.flatMap((p) =>
    p.kind === 'words' &&
    p.lines.some(({ x, y, w, up, down }) =>
      courses.some((course) => crossesBox(course, 8, { x, y: y - up, w, h: up + down })),
    )
      ? [p.id]
      : [],
  )
}

it('fits any world on every stage', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(worlds, ({ scene, locale, report }) => {
      for (const stage of stages) {
        const picture = mapView({ report, scene, step: 'world', stage, locale })
        const where = `${Math.round(stage.w * stage.u)}×${Math.round(stage.h * stage.u)} text ${stage.text} ${locale}`
        expect(picture && faultsOf(picture, stage), where).toEqual([])
        expect(picture && crossed(picture.pieces), where).toEqual([])
      }
    }),
    { numRuns },
  )
})

describe('the world of the bundled report', () => {
  let report: Report
  let scene: SceneOf<'map'>

  beforeAll(async () => {
    const pack = await readPack(resolve('resources/packs/suxitong-2020'))
    if (!pack.ok) throw new Error('the bundled pack does not load')
    ;({ report } = pack.value)
    const found = report.tour.scenes.find(({ kind }) => kind === 'map')
    if (!found) throw new Error('the bundled pack has no map')
    scene = sceneOf(found, 'map')
  })

  const seen = (): readonly (readonly AnyPiece[])[] =>
    stages.flatMap((stage) =>
      ['zh-CN', 'en'].map((locale) => {
        const picture = mapView({ report, scene, step: 'world', stage, locale })
        expect(picture && faultsOf(picture, stage)).toEqual([])
        expect(picture?.omissions).toEqual([])
        return picture?.pieces ?? []
      }),
    )

  it('has both counts with their names, both signings with their standing, and leaves nothing out', () => {
    for (const pieces of seen()) {
      const ids = pieces.map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining(['through', 'through-noun', 'far-count', 'far-count-noun']))
      for (const signing of ['karcher-link', 'xinlin-link'])
        expect(ids).toEqual(expect.arrayContaining([`name:${signing}`, `status:${signing}`, `thread:${signing}`]))
    }
  })

  it('draws a line for each project, with its beginning, wherever it comes from', () => {
    const drawn = (pieces: readonly AnyPiece[], id: string): number =>
      pieces.flatMap((p) => (p.kind === 'shape' && p.id === id ? [...p.d.matchAll(/M/g)] : [])).length
    for (const pieces of seen())
      for (const [id, count] of [
        ['through', 80],
        ['far', 10],
      ] as const)
        expect([drawn(pieces, `${id}:lines`), drawn(pieces, `${id}:starts`)]).toEqual([count, count])
  })

  it('grows out of where the land had the park', () => {
    const [stage] = stages
    const picture = stage && mapView({ report, scene, step: 'world', stage, locale: 'en' }, { x: 7, y: 9 })
    const shape = picture?.pieces.find(({ id }) => id === 'through:lines')
    expect(shape?.kind === 'shape' && new Set(shape.from?.match(/[\d.]+ [\d.]+/g))).toEqual(new Set(['7 9']))
  })

  it('keeps amber for the park', () => {
    for (const pieces of seen()) {
      const amber = pieces.filter(
        (p) => (p.kind === 'shape' && p.stroke === 'park') || (p.kind === 'strand' && p.ink === 'park'),
      )
      expect(amber.map(({ id }) => id)).toEqual(['park'])
    }
  })

  it('keeps words off the lines, and what bundles them', () => {
    for (const pieces of seen()) expect(crossed(pieces)).toEqual([])
  })
})
