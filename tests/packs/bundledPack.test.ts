import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { roundTo } from '../../electron/core/formulas'
import { factOf, figureOf, parseRef } from '../../electron/core/reading'
import type { Fact, Geography, Report } from '../../electron/core/report'
import { findWritten } from '../../electron/core/written'
import { walkOf } from '../../electron/core/route'
import { readPack } from '../../electron/packs'
import { compareFacts, entriesOf, reachedIds } from '../compareFacts'
import { brief } from './brokenPack'

const folder = join(import.meta.dirname, '../../resources/packs/suxitong-2020')
const vendored = readFileSync(join(import.meta.dirname, '../fixtures/facts-2020.json'))
const stated = JSON.parse(vendored.toString('utf8')) as unknown
const packFacts = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')) as unknown

let report: Report
let geography: Geography | undefined
beforeAll(async () => {
  const read = await readPack(folder)
  if (!read.ok) throw new Error(brief(read.error).join('\n'))
  report = read.value.report
  geography = read.value.geography
})

const value = (ref: string): number => figureOf(report, ref).value

describe('the vendored list of facts', () => {
  it('is the one that was checked against the report', () => {
    expect(createHash('sha256').update(vendored).digest('hex')).toBe(
      '46bfbb99e7a9e81bd6264a488d0a231390be27921b562e17cbd0df0e4aa96f61',
    )
  })

  it('holds 124 entries with an id, each id once, nested ones included', () => {
    const ids = entriesOf(stated).map((entry) => entry.id)
    expect(ids).toHaveLength(124)
    expect(new Set(ids).size).toBe(124)
    expect(ids).toContain('xinlin-sales')
  })
})

describe('the bundled pack', () => {
  it.each(compareFacts(stated, packFacts).map(({ id, differences }) => [id, differences] as const))(
    'carries %s as the report states it',
    (_id, differences) => {
      expect(differences).toEqual([])
    },
  )

  it('reaches every fact in the tour, on a step that its first route takes', () => {
    const walk = walkOf(report.tour, '')
    const steps = new Set(walk.stops.flatMap((stop) => stop.steps.map((step) => `${stop.scene}/${step}`)))
    const taken = report.tour.scenes.flatMap((scene) =>
      scene.steps.filter((step) => steps.has(`${scene.id}/${step.id}`)),
    )
    const reached = new Set(taken.flatMap((step) => step.facts.map((ref) => parseRef(ref).id)))
    expect(Object.keys(report.facts).filter((id) => !reached.has(id))).toEqual([])
  })

  it('hands the facts on as its file has them', () => {
    const loaded = new Map<string, Fact>(Object.entries(report.facts))
    for (const { id, ...entry } of entriesOf(packFacts)) {
      const { kind, ...rest } = entry as { kind?: unknown }
      expect(loaded.get(String(id))).toMatchObject(kind === undefined ? rest : { ...rest, link: kind })
    }
  })

  it('has three routes for guides and three behind doors, the first through all eight scenes', () => {
    expect(report.tour.routes).toHaveLength(6)
    expect(walkOf(report.tour, '').stops.map((stop) => stop.scene)).toEqual(report.tour.scenes.map((scene) => scene.id))
    expect(report.tour.scenes).toHaveLength(8)
  })

  it('says as of when the matrix and the cumulative counts are', () => {
    const dated = entriesOf(stated).filter((entry) => entry.as_of !== undefined)
    expect(dated).toHaveLength(4)
    for (const { id, as_of: asOf } of dated) {
      expect(report.texts['zh-CN']?.facts[String(id)]?.asOf).toBe(asOf)
      expect(report.texts.en?.facts[String(id)]?.asOf).toBeTruthy()
    }
  })

  it('marks an estimate with the report’s own word where that is not 预计', () => {
    const worded = entriesOf(stated).filter((entry) => entry.est_word_zh !== undefined)
    expect(worded.map(({ id }) => id)).toEqual(['shenma-share'])
    for (const { id, est_word_zh: word } of worded) {
      expect(findWritten(report, 'zh-CN', String(id))?.estimate).toBe(word)
      expect(findWritten(report, 'en', String(id))?.estimate).not.toBe('est.')
    }
  })

  it('has the map it asks for', () => {
    expect(report.hasGeography).toBe(true)
    expect(geography?.crossings.map((crossing) => crossing.id)).toContain('sutong')
  })
})

describe('the arithmetic of the report', () => {
  it('holds: 45 + 65 = 110, 14 + 2 = 16, 3 + 39 + 95 = 137, 61 + 12 = 73', () => {
    expect(value('industrial-investment') + value('service-investment')).toBe(value('fixed-investment'))
    expect(value('started-manufacturing') + value('started-service')).toBe(value('started'))
    expect(value('tier-10bn') + value('tier-1bn') + value('tier-100m')).toBe(137)
    expect(value('matrix-total')).toBe(137)
    expect(value('smart-equipment-output') + value('electronics-output')).toBe(73)
  })

  it.each([
    ['industrial-sales-base', 134.2],
    ['service-sales-base', 286.9],
    ['fixed-investment-base', 104.3],
    ['industrial-investment-base', 42.2],
    ['service-investment-base', 62.1],
    ['smart-equipment-base', 46.9],
    ['electronics-base', 6.9],
  ])('%s is %d, derived and an expectation', (id, expected) => {
    expect(figureOf(report, id)).toMatchObject({ value: expected, derived: true, est: true, unit: '亿元' })
  })

  it('the parts imply 5.45 % growth of investment against a stated 5.5: rounding, no fault', () => {
    const base = ['industrial-investment-base', 'service-investment-base'].reduce(
      (sum, id) => sum + factOf(report, id, 'derived').exact,
      0,
    )
    expect(roundTo((value('fixed-investment') / base - 1) * 100, 0.01)).toBe(5.45)
    expect(value('fixed-investment#growth')).toBe(5.5)
  })

  it('services grew exactly twice as fast as industry, to 122 and 111', () => {
    expect(value('service-sales#growth')).toBe(2 * value('industrial-sales#growth'))
    expect([value('service-index'), value('industrial-index')]).toEqual([122, 111])
  })

  it('the park’s implied output is below about 120', () => {
    const output = factOf(report, 'implied-output', 'derived')
    expect(output.bound).toBe('less-than')
    expect(output.exact).toBeGreaterThan(118)
    expect(output.exact).toBeLessThan(121)
  })

  it('five events in 27 days', () => {
    expect([value('opening-days'), value('opening-count')]).toEqual([27, 5])
  })

  it('straight lines from the park are what the geodesic says, to 5 km', () => {
    expect([value('distance-nantong'), value('distance-suzhou'), value('distance-shanghai')]).toEqual([20, 70, 80])
  })
})

describe('the comparison itself', () => {
  const entry = { id: 'trade', at: '1.5', value: 5, unit: '亿元', est: true }

  it.each([
    ['value', { ...entry, value: 6 }],
    ['unit', { ...entry, unit: '亿美元' }],
    ['est', { ...entry, est: undefined }],
    ['aim', { ...entry, aim: true }],
    ['bound', { ...entry, bound: 'about' }],
    ['at', { ...entry, at: '1.4' }],
    ['open', { ...entry, open: true }],
    ['ours', { ...entry, ours: true }],
    ['growth_pct', { ...entry, growth_pct: 1 }],
  ])('sees another %s', (field, mine) => {
    const [found] = compareFacts([entry], [mine])
    expect(found?.differences).toHaveLength(1)
    expect(found?.differences[0]).toMatch(new RegExp(`^${field}:`))
  })

  it('sees a fact that is gone, and one that no step lists', () => {
    expect(compareFacts([entry], [])).toEqual([{ id: 'trade', differences: ['not in the pack'] }])
    expect(reachedIds({ scenes: [{ steps: [{ facts: ['sales#growth'] }] }] })).toEqual(new Set(['sales']))
  })
})
