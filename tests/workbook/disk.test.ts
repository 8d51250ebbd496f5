import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { settlePlace } from '../../electron/workbook/place'
import { bundleKilled } from '../killing'
import { fixtures } from '../packs/brokenPack'
import { columnOf, edit, filesIn, rowOf, sheet, told } from './book'

/** What a disk, a share or another machine does to a save. */
const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-disk-'))
const base = join(fixtures, 'valid')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let [library, room, n] = ['', '', 0]
const at = (name: string): string => join(room, name)
const target = (): string => at('report-report')

async function bookWith(name: string, amount: number): Promise<string> {
  await edit(at('report.xlsx'), at(name), (book) => {
    const figures = sheet(book, '指标')
    figures.getCell(`${columnOf(figures, '数值')}${rowOf(figures, 'firms')}`).value = amount
  })
  return at(name)
}

beforeAll(async () => {
  library = await bundleKilled(join(import.meta.dirname, 'killedEntry.ts'), join(folder, 'library'))
})
beforeEach(async () => {
  room = join(folder, String((n += 1)))
  cpSync(base, join(room, 'base'), { recursive: true })
  await writeTemplate(base, at('report.xlsx'))
  await importWorkbook(at('report.xlsx'), base, target())
  const file = join(target(), 'texts/en.json')
  const said = JSON.parse(readFileSync(file, 'utf8')) as { park: { name: string } }
  writeFileSync(file, JSON.stringify({ ...said, park: { ...said.park, name: 'Written by hand' } }))
})

async function found(): Promise<string> {
  const read = await readPack(target())
  if (!read.ok) return 'not readable'
  const { texts, facts } = read.value.report
  return `${texts.en?.park.name} ${facts.firms?.kind === 'figure' ? facts.firms.value : '?'}`
}

it('a disk that is full in the middle of a save: told, and everything is as it was', async () => {
  const book = await bookWith('next.xlsx', 77)
  const before = filesIn(target())
  const order = JSON.stringify({ book, base, target: target(), at: 0, half: false })
  // No file may grow beyond two kilobytes.
  const limited = ['-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath]
  const killed = join(import.meta.dirname, '../killed.mjs')
  const { stdout } = await promisify(execFile)('bash', [...limited, killed, library, order])
  expect(stdout).toMatch(/"ok":false.*cannot be written/)
  expect(filesIn(target())).toEqual(before)
  expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([])
})

it('two workshops that save into one folder at the same moment: one of them stands, whole, with what hands wrote', async () => {
  const books = [await bookWith('a.xlsx', 77), await bookWith('b.xlsx', 78)]
  const before = await found()
  expect(before).toMatch(/^Written by hand/)
  const made = await Promise.all(books.map((book) => importWorkbook(book, base, target())))
  const stands = await found()
  expect(stands).toMatch(/^Written by hand (77|78)$/)
  // Whoever's save is not there was told so, or was first.
  for (const one of made) if (!one.ok) expect(told(one).join()).toMatch(/写不进去|一直在变/)
  expect(made.some(({ ok }) => ok)).toBe(true)
  await settlePlace(target())
  expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([])
})

it('a share that is gone: told what is missing, and nothing else happens', async () => {
  const before = filesIn(target())
  const book = await bookWith('next.xlsx', 77)
  rmSync(at('base'), { recursive: true })
  expect(told(await importWorkbook(book, at('base'), target())).length).toBeGreaterThan(0)
  rmSync(book)
  expect(told(await importWorkbook(book, base, target())).length).toBeGreaterThan(0)
  expect(filesIn(target())).toEqual(before)
})
