import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact, Report } from '../../../electron/core/report'
import { readPack } from '../../../electron/packs'
import { staleTexts, type StaleText } from '../../../electron/packs/stale'

const read = await readPack('resources/packs/suxitong-2020')
if (!read.ok) throw new Error('the bundled pack is broken')
const older: Report = { ...read.value.report, texts: read.value.written }

const inYear = (period: string): Report => ({ ...older, manifest: { ...older.manifest, period } })
const withFact = (id: string, change: object): Report => ({
  ...older,
  facts: { ...older.facts, [id]: { ...older.facts[id], ...change } as Fact },
})
const at = (found: readonly StaleText[], locale: string, path: string): StaleText | undefined =>
  found.find((one) => one.locale === locale && one.path.join('.') === path)

describe('sentences that may no longer hold', () => {
  it('are none where nothing changed', () => {
    expect(staleTexts(older, older)).toEqual([])
  })

  it('are all those that speak of the old year by themselves, and none that leave it to the program', () => {
    const found = staleTexts(older, inYear('2021'))
    expect(at(found, 'zh-CN', 'facts.bodies.note')?.reasons).toEqual([{ why: 'year', said: '2020' }])
    expect(at(found, 'en', 'scenes.milestones.labels.window')?.reasons).toEqual([{ why: 'year', said: '2020' }])
    expect(at(found, 'zh-CN', 'scenes.indicators.labels.base')).toBeUndefined()
    const left = Object.entries(older.texts).flatMap(([locale, texts]) =>
      (JSON.stringify(texts).match(/"[^"]*(?<!\d)20(?:19|20|21)(?!\d)[^"]*"(?!:)/g) ?? []).map((text) => [
        locale,
        text,
      ]),
    )
    expect(found).toHaveLength(left.length)
  })

  it('are those with a count that no longer holds, in words of both languages', () => {
    const fewer = withFact('leading-firms', { items: ['tongfu', 'shenma', 'jiejie'] })
    const found = staleTexts(older, fewer)
    expect(at(found, 'en', 'scenes.clusters.steps.firms.answer')?.reasons[0]).toEqual({ why: 'count', said: 'five' })
    const days = staleTexts(older, withFact('opening-count', { value: 6 }))
    expect(at(days, 'zh-CN', 'scenes.milestones.steps.days.guide')?.reasons[0]).toEqual({ why: 'count', said: '五' })
  })

  it('are comparisons of what changed', () => {
    const found = staleTexts(older, withFact('foreign-capital', { value: 1.2 }))
    const record = { why: 'comparison', said: '历史新高' }
    expect(at(found, 'zh-CN', 'scenes.indicators.steps.quiet.title')?.reasons[0]).toEqual(record)
    expect(at(found, 'en', 'attract.captions.foreign-capital')?.reasons[0]).toEqual({
      why: 'comparison',
      said: 'record',
    })
    expect(at(found, 'zh-CN', 'facts.foreign-capital.note')?.reasons.at(-1)).toEqual({
      why: 'fact',
      facts: ['foreign-capital'],
    })
  })

  it('are those of a date that moved: mid-March at an event in June', () => {
    const found = staleTexts(older, withFact('joint-operation', { date: '2020-06' }))
    expect(at(found, 'zh-CN', 'facts.joint-operation.asOf')?.reasons).toEqual([
      { why: 'fact', facts: ['joint-operation'] },
    ])
  })

  it('are those of a step that shows something else now, though no fact changed', () => {
    const changed = structuredClone(older)
    const scene = changed.tour.scenes.find(({ kind }) => kind === 'indicators')
    const step = scene?.steps.find(({ view }) => view === 'quiet')
    step?.facts.pop()
    const found = staleTexts(older, changed).filter(({ reasons }) => reasons.some(({ why }) => why === 'step'))
    expect(found.length).toBeGreaterThan(1)
    for (const { path } of found) expect(path.slice(0, 4)).toEqual(['scenes', scene?.id, 'steps', step?.id])
    expect(found.map(({ path }) => path[4])).toContain('title')
  })

  it('compare what a scene lists otherwise now; what compares nothing is not asked', () => {
    const changed = structuredClone(older)
    for (const scene of changed.tour.scenes) if (scene.kind === 'indicators') scene.amounts.reverse()
    const found = staleTexts(older, changed)
    expect(found.length).toBeGreaterThan(0)
    const all = older.manifest.locales.length * 40
    expect(found.length).toBeLessThan(all)
    for (const { reasons } of found) expect(reasons).toEqual([{ why: 'step' }])
  })

  it('are those about a place that lies elsewhere now, and of the steps that show it', () => {
    const { places = [], crossings = [] } = read.value.geography ?? {}
    const moved = places.map((place) => (place.id === 'hongqiao' ? { ...place, lon: place.lon + 0.1 } : place))
    expect(moved).not.toEqual(places)
    const found = staleTexts({ ...older, places, crossings }, { ...older, places: moved, crossings })
    for (const { reasons } of found) expect(reasons).toEqual([{ why: 'place' }])
    expect(found.some(({ path }) => path[0] === 'scenes' && path[4] === 'title')).toBe(true)
    expect(staleTexts({ ...older, places, crossings }, { ...older, places, crossings })).toEqual([])
  })

  it('are asked again when the fact changes again, and not when another does', () => {
    const token = (value: number, other: number): string | undefined => {
      const now = withFact('foreign-capital', { value })
      const trade = { ...now.facts['shenma-share'], value: other } as Fact
      const facts = { ...now.facts, 'shenma-share': trade }
      return at(staleTexts(older, { ...now, facts }), 'zh-CN', 'facts.foreign-capital.note')?.token
    }
    expect(token(1.2, 60)).toBe(token(1.2, 61))
    expect(token(1.2, 60)).not.toBe(token(1.3, 60))
  })

  it('leave alone what only the program says', () => {
    const found = staleTexts(older, withFact('foreign-capital', { value: 1.2 }))
    expect(older.texts.en?.facts['foreign-capital']?.asOf).toBe('{period}')
    expect(found.length).toBeGreaterThan(5)
    expect(found.map(({ text }) => text).filter((text) => /^\{[^{}]*\}年?$/.test(text))).toEqual([])
  })

  it('whatever figure changes, each sentence of a step that shows it is among them', () => {
    const figures = Object.values(older.facts).filter(({ kind }) => kind === 'figure')
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: 1, max: 9000 }), (fact, value) => {
        fc.pre(fact.kind === 'figure' && fact.value !== value)
        const found = staleTexts(older, withFact(fact.id, { value }))
        for (const { id, steps } of older.tour.scenes)
          for (const step of steps)
            if (step.facts.includes(fact.id))
              expect(
                at(found, 'en', `scenes.${id}.steps.${step.id}.title`),
                `${fact.id} in ${id}/${step.id}`,
              ).toBeDefined()
      }),
    )
  })
})
