import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Visit } from '../../../electron/core/visits'
import { daysUntil, VisitStore } from '../../../electron/main/visits/store'
import { writeTable } from '../../../electron/workbook'
import { newWorkbook } from '../../../electron/workbook/library'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-visits-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const visit: Visit = {
  ...{ start: '2027-02-17T14:05', seconds: 10, locale: 'en', switches: 0, route: 'full', taps: [], end: 'left' },
  steps: [{ scene: 'a', step: 'a1', seconds: 10 }],
}
const now = new Date(2027, 1, 17, 14, 6)

describe('kept visits', () => {
  it('are read again day by day; a line that was cut off costs itself alone', async () => {
    const folder = join(room, 'days')
    const store = new VisitStore(folder, () => undefined)
    await store.add(visit, now)
    appendFileSync(join(folder, '2027-02-17.jsonl'), '{"start":"2027-02-17T14:0')
    expect(await store.read(['2027-02-16', '2027-02-17'])).toEqual([visit])
    await store.add(visit, new Date(0))
    expect(readdirSync(folder).sort()).toEqual(['2027-02-17.jsonl', 'undated.jsonl'])
  })

  it('are forgotten when they are old enough, and never by a clock that cannot be believed', async () => {
    const folder = join(room, 'old')
    mkdirSync(folder)
    for (const name of ['2026-01-01.jsonl', '2027-02-11.jsonl', '2027-02-10.jsonl', 'undated.jsonl', 'other.txt'])
      writeFileSync(join(folder, name), '')
    const store = new VisitStore(folder, () => undefined)
    await store.forget(7, new Date(0))
    expect(readdirSync(folder)).toHaveLength(5)
    for (let day = 10; day <= 17; day += 1) await store.forget(7, new Date(2027, 1, day, 9))
    expect(readdirSync(folder).sort()).toEqual(['2027-02-11.jsonl', 'lived.json', 'other.txt', 'undated.jsonl'])
    expect(daysUntil(new Date(2027, 2, 1), 2)).toEqual(['2027-02-28', '2027-03-01'])
  })

  it.each([new Date(2036, 1, 7), new Date(2099, 0, 1)])('outlive a clock that leaps to %s', async (leap) => {
    const folder = join(room, String(leap.getFullYear()))
    cpSync('tests/fixtures/visits-before-leap', folder, { recursive: true })
    const store = new VisitStore(folder, () => undefined)
    // A flat battery wakes there every morning, and is set right an hour later.
    for (let day = 21; day <= 27; day += 1) {
      await store.forget(400, leap)
      await store.forget(400, new Date(2026, 10, day))
    }
    expect(await store.readAll()).toHaveLength(4)
    await store.add({ ...visit, start: `${leap.getFullYear()}-01-01T10:00` }, leap)
    await store.add(visit, new Date(0))
    const right = new Date(2026, 10, 28)
    await store.forget(400, right)
    expect(await store.countMisdated(right)).toBe(2)
    expect(await store.readAll()).toHaveLength(6)
  })

  it('that cannot be written are told of once, and hurt nobody', async () => {
    writeFileSync(join(room, 'file'), '')
    const told: string[] = []
    const store = new VisitStore(join(room, 'file', 'below'), (line) => told.push(line))
    for (let i = 0; i < 5; i += 1) await store.add(visit, now)
    expect(told).toHaveLength(1)
    expect(await store.read(['2027-02-17'])).toEqual([])
  })

  it('go into a workbook as text', async () => {
    const file = join(room, 'a.xlsx')
    expect(
      await writeTable(file, 'visits', [
        ['name', 'seconds'],
        ['=1+1', 3],
      ]),
    ).toEqual({ ok: true, value: { sheets: 1 } })
    const book = await newWorkbook()
    await book.xlsx.readFile(file)
    expect(book.getWorksheet('visits')?.getCell('A2').value).toBe('=1+1')
    expect((await writeTable(join(room, 'no', 'such.xlsx'), 'visits', [])).ok).toBe(false)
  })
})
