import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { allStages, judge } from '../../../src/judge'
import { isPeriod, isWithin, monthsIn } from '../../../electron/core/period'
import { namePeriod } from '../../../electron/core/periodWords'
import { readPack } from '../../../electron/packs'
import type { Report } from '../../../electron/core/report'
import { columnOf, edit, rowOf, sheet } from '../../workbook/book'
import { fillPort } from '../../workbook/portBook'
import { openShop } from './shop'

/** A report of months, of a year that begins in April and of two years: begun, filled in its workbook, and told on into the next one. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-periods-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const names = { 'zh-CN': '内湖港', en: 'Inland Port' }
const scenes = [
  { kind: 'indicators', count: 4 },
  { kind: 'milestones', count: 6 },
] as const

async function reportIn(folder: string): Promise<Report> {
  const read = await readPack(folder)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.report
}

describe.each([
  ['2027-01/2027-06', '2027年1月至6月', 'Jan – Jun 2027', '2028年上半年', '2028-01/2028-06'],
  ['2027-04/2028-03', '2027年4月至2028年3月', 'Apr 2027 – Mar 2028', 'Apr 2028 – Mar 2029', '2028-04/2029-03'],
  ['2027-2028', '2027—2028年', '2027–2028', '2029-2030年', '2029-2030'],
])('a report of %s', (period, zh, en, written, next) => {
  const own = join(room, period.replace('/', '_'))
  const shop = openShop(join(room, `${period.replace('/', '_')}.json`))
  const book = join(own, `inland-port-${period.replace('/', '-')}.xlsx`)

  it('is begun with events inside it, and fits every stage in every language', async () => {
    mkdirSync(own)
    await shop.desk.begin({ names, period, scenes }, own)
    shop.desk.rest()
    expect(shop.state).toMatchObject({ problem: null, isBegun: true, draft: { period } })
    const report = await reportIn(shop.state.folder ?? '')
    expect(['zh-CN', 'en'].map((locale) => namePeriod(period, locale))).toEqual([zh, en])
    for (const fact of Object.values(report.facts))
      if (fact.kind === 'milestone') expect(isWithin(fact.date, period)).toBe(true)
    expect(judge({ report }, allStages).findings).toEqual([])
    // What the program says of it in a sentence has the word for year after a year alone.
    expect(JSON.stringify(report.texts)).not.toMatch(/月年|undefined|NaN|\{period/)
  })

  it('is filled in its workbook, with nothing asked about dates that lie in it', async () => {
    await edit(book, book, (sheets) => {
      fillPort(sheets, {
        indicators: 4,
        dates: monthsIn(period)
          .slice(0, 6)
          .map((month) => `${month}-17`),
      })
    })
    await shop.desk.take(book)
    shop.desk.rest()
    expect(shop.state.workbook?.faults.map(({ sheet: name, cell, what }) => `${name}!${cell} ${what.en}`)).toEqual([])
    expect(shop.state.asked.map(({ what }) => what.en).filter((what) => /period|year/.test(what))).toEqual([])
  })

  it('becomes the next one by its workbook, as somebody writes a period: what still speaks of the last is asked', async () => {
    const made = shop.state.folder ?? ''
    const texts = join(made, 'texts/zh-CN.json')
    expect(readFileSync(texts, 'utf8')).toContain('内湖港')
    const later = openShop(join(room, `${period.replace('/', '_')}-next.json`))
    const nextBook = join(own, 'next.xlsx')
    await later.choose(made)
    await later.desk.write(nextBook, false)
    later.desk.rest()
    await edit(nextBook, nextBook, (sheets) => {
      const found = sheet(sheets, '报告')
      found.getCell(`${columnOf(found, '值')}${rowOf(found, 'period')}`).value = written
      const said = sheet(sheets, '文字')
      said.getCell(`C${rowOf(said, 'attract.slogan[0]')}`).value = '2027年的内湖港'
    })
    await later.desk.take(nextBook)
    later.desk.rest()
    expect(isPeriod(next)).toBe(true)
    expect(later.state.workbook?.faults.map(({ sheet: name, cell, what }) => `${name}!${cell} ${what.en}`)).toEqual([])
    expect(later.state.draft?.period).toBe(next)
    // Six events of the last period are one question, at the period.
    expect(later.state.asked.map(({ what }) => what['zh-CN']).join()).toMatch(/件大事在|不在报告年度/)
    expect([...later.state.asked, ...later.state.stale].map((one) => JSON.stringify(one)).join()).toContain(
      '2027年的内湖港',
    )
  })
})
