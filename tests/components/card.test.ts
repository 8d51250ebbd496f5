import { beforeAll, describe, expect, it } from 'vitest'
import type { Geography, Report } from '../../electron/core/report'
import { readPack } from '../../electron/packs'
import { cardOf, type CardModel } from '../../src/components/card'
import { i18n } from '../../src/i18n'

let report: Report
let geography: Geography

beforeAll(async () => {
  const pack = await readPack('resources/packs/suxitong-2020')
  if (!pack.ok) throw new Error(pack.error.map((f) => `${f.file} ${f.code}`).join('; '))
  report = pack.value.report
  geography = pack.value.geography ?? {
    landWater: { type: 'FeatureCollection', features: [] },
    rivers: { type: 'FeatureCollection', features: [] },
    places: [],
    crossings: [],
  }
})

const card = (locale: string, ref: string): CardModel => {
  const found = cardOf(report, geography, locale, ref)
  if (!found) throw new Error(`no card for ${ref}`)
  return found
}
const row = (locale: string, ref: string, label: string): string | undefined =>
  card(locale, ref)
    .rows.find((r) => r.label === `card.${label}`)
    ?.text.replaceAll('\u00a0', ' ')

describe.each(['zh-CN', 'en'])('cards of the 2020 report in %s', (locale) => {
  it('every fact has a name and a source, and no text is left unfilled', () => {
    for (const id of Object.keys(report.facts)) {
      const { name, rows, note } = card(locale, id)
      expect(name, id).not.toBe('')
      expect(rows.find((r) => r.label === 'card.source')?.text, id).toMatch(
        locale === 'en' ? /para\.\s\d|Public sources/ : /第\d段|公开资料/,
      )
      for (const text of [name, note ?? '', ...rows.map((r) => r.text)]) {
        expect(text, id).not.toMatch(/[{}]|undefined|NaN/)
      }
    }
  })

  it('every growth rate has a card of its own that also says the amount', () => {
    for (const fact of Object.values(report.facts)) {
      if (fact.kind !== 'figure' || fact.growth_pct === undefined) continue
      const { figure, rows } = card(locale, `${fact.id}#growth`)
      expect(figure?.text).toContain('%')
      expect(rows.some((r) => r.label === 'card.value')).toBe(true)
    }
  })

  it('every estimate, aim, bound, grouping of ours and derivation is spelled out', () => {
    for (const fact of Object.values(report.facts)) {
      const labels = card(locale, fact.id).rows.map((r) => r.label)
      const marked =
        (fact.kind === 'figure' && (fact.est || fact.bound)) ||
        fact.kind === 'derived' ||
        ('aim' in fact && fact.aim) ||
        (fact.kind === 'link' && fact.future)
      expect(labels.includes('card.reading'), fact.id).toBe(Boolean(marked))
      if ('ours' in fact && fact.ours) expect(labels, fact.id).toContain('card.ours')
      if (fact.kind === 'derived') expect(labels, fact.id).toContain('card.formula')
      if (fact.kind === 'milestone') expect(labels, fact.id).toContain('card.date')
    }
  })

  it('every link leads to another card', () => {
    for (const id of Object.keys(report.facts))
      for (const link of card(locale, id).links) {
        expect(link.ref).not.toBe(id)
        expect(card(locale, link.ref).name).not.toBe('')
      }
  })

  it('every label exists among the program’s own words', () => {
    const refs = [...Object.keys(report.facts), ...geography.crossings.map((c) => `crossing:${c.id}`)]
    const labels = new Set(refs.flatMap((ref) => card(locale, ref).rows.map((r) => r.label)))
    for (const label of labels) expect(i18n.global.te(label, locale as 'zh-CN' | 'en'), label).toBe(true)
  })

  it('every place and crossing names public sources', () => {
    for (const { id } of geography.places) expect(row(locale, `place:${id}`, 'source')).toBeTruthy()
    for (const { id } of geography.crossings) expect(row(locale, `crossing:${id}`, 'source')).toBeTruthy()
  })
})

describe('how cards say it', () => {
  it('writes formulas in the report’s own terms', () => {
    expect(row('zh-CN', 'service-sales-base', 'formula')).toBe('350亿元 ÷ (1 + 22%) ≈ 286.9亿元')
    expect(row('en', 'service-sales-base', 'formula')).toBe('RMB 35 bn ÷ (1 + 22%) ≈ RMB 28.69 bn')
    expect(row('zh-CN', 'matrix-total', 'formula')).toBe('3 + 39 + 95 = 137')
    expect(row('zh-CN', 'service-index', 'formula')).toBe('以上年为100：100 + 22 = 122')
    expect(row('zh-CN', 'opening-days', 'formula')).toBe('2020年11月20日至2020年12月16日，首尾两天都算 = 27天')
    expect(row('zh-CN', 'implied-output', 'formula')).toBe('(61亿元 + 12亿元) ÷ 超61% → 不足120亿元')
  })

  it('writes the source address as the report numbers it', () => {
    expect(row('zh-CN', 'service-sales', 'source')).toBe('① 围绕“融合” · 第5段')
    expect(row('en', 'service-sales', 'source')).toBe('① On integration · para. 5')
  })

  it('writes a date as exact as the report is', () => {
    expect(row('zh-CN', 'joint-operation', 'date')).toBe('2020年3月中旬')
    expect(row('en', 'joint-operation', 'date')).toBe('mid-March 2020')
    expect(row('en', 'integration-done', 'date')).toBe('within 2020; the report gives no date')
    expect(row('zh-CN', 'park-unveiled', 'date')).toBe('2020年11月23日')
  })

  it('ends open lists with 等 and counts what is not named', () => {
    expect(row('zh-CN', 'leading-firms', 'items')).toMatch(/东方泵业等$/)
    expect(row('en', 'leading-firms', 'items')).toMatch(/ and others$/)
    expect(row('zh-CN', 'environment-works', 'items')).toContain('共8项，原文列名4项')
  })

  it('says of a crossing what was true at the end of the year, and which length is meant', () => {
    expect(row('zh-CN', 'crossing:sutong', 'status')).toBe('2020年末：已通')
    expect(row('zh-CN', 'crossing:sutong', 'lengths')).toContain('主跨 1,088米')
    expect(row('en', 'crossing:changtai', 'status')).toBe('end of 2020: under construction')
    expect(row('en', 'crossing:changtai', 'opened')).toContain('(later)')
    expect(row('en', 'place:suxitong', 'accuracy')).toBe('within about 3 km; unverified')
  })

  it('says how long the way by car is only where the pack gives minutes and who states them', () => {
    const [place] = geography.places.filter(({ id }) => id === 'nantong')
    const en = report.texts.en
    if (!place || !en) throw new Error('no place')
    const driven = { ...geography, places: [{ ...place, drive_minutes: 45 }] }
    const places = { nantong: { name: 'Nantong', driveSource: 'Road atlas, 2020' } }
    const sourced = { ...report, texts: { en: { ...en, places } } }
    const rowOf = (r: Report, g: Geography): string | undefined =>
      cardOf(r, g, 'en', 'place:nantong')?.rows.find(({ label }) => label === 'card.drive')?.text
    expect(rowOf(sourced, driven)).toBe('About 45 min (Road atlas, 2020)')
    expect(rowOf(report, driven)).toBeUndefined()
    expect(rowOf(sourced, geography)).toBeUndefined()
  })

  it('has no card for what the pack does not have', () => {
    expect(cardOf(report, geography, 'en', 'nothing')).toBeUndefined()
    expect(cardOf(report, null, 'en', 'place:suxitong')).toBeUndefined()
  })
})
