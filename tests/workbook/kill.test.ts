import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { settlePlace } from '../../electron/workbook/place'
import { bundleKilled, deathsOf, runAndDie } from '../killing'
import { fixtures } from '../packs/brokenPack'
import { columnOf, edit, rowOf, sheet, told } from './book'

/** `npm run killtest` also cuts every write in two; here the process dies before each one. */
const thorough = process.env.KILL_HALVES === '1'
const atOnce = 2

const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-kill-'))
const [base, template] = [join(fixtures, 'valid'), join(folder, 'template')]
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let library = ''

/** A workbook with an amount and, beside it, the pack made of it; there a title was then written by hand, and a sentence confirmed. */
beforeAll(async () => {
  const book = join(template, 'report.xlsx')
  await writeTemplate(base, join(folder, 'last.xlsx'))
  cpSync(join(folder, 'last.xlsx'), book)
  expect(told(await importWorkbook(book, base, join(template, 'report-report')))).toEqual([])
  const texts = join(template, 'report-report/texts/en.json')
  const said = JSON.parse(readFileSync(texts, 'utf8')) as { park: { name: string } }
  said.park.name = 'Written by hand'
  writeFileSync(texts, JSON.stringify(said))
  writeFileSync(join(template, 'report-report/.answers.json'), '{"confirmed":{"a":"2027-01-01T00:00:00.000Z"}}')
  await edit(book, book, (sheets) => {
    const figures = sheet(sheets, '指标')
    figures.getCell(`${columnOf(figures, '数值')}${rowOf(figures, 'firms')}`).value = 77
  })
  library = await bundleKilled(join(import.meta.dirname, 'killedEntry.ts'), join(folder, 'library'))
})

/** What the window finds when it is opened again: whether hands' work and answers are there, and which amount. */
async function found(target: string): Promise<string> {
  const read = await readPack(target)
  if (!read.ok) return 'not readable'
  const { texts, facts } = read.value.report
  const firms = facts.firms
  const answers = readFileSync(join(target, '.answers.json'), 'utf8').includes('2027')
  return `${texts.en?.park.name} ${answers} ${firms?.kind === 'figure' ? firms.value : '?'}`
}

it(
  'whatever write of a save the power is cut at, neither the old nor the new state, nor what hands wrote, is lost',
  async () => {
    const seen = new Set<string>()
    const die = async (at: number, half: boolean): Promise<number> => {
      const room = join(folder, `${at}-${half}`)
      cpSync(template, room, { recursive: true })
      const [book, target] = [join(room, 'report.xlsx'), join(room, 'report-report')]
      const ended = await runAndDie(library, { book, base, target }, at, half)
      expect(ended.killed, `step ${at}`).toBe(at > 0)
      await settlePlace(target)
      const now = await found(target)
      expect(now, `killed at step ${at}${half ? ', half-way' : ''}`).toMatch(/^Written by hand true \d+$/)
      seen.add(now)
      // The next save, which the window makes of the same workbook, takes all of it.
      expect(told(await importWorkbook(book, base, target))).toEqual([])
      expect(await found(target)).toBe('Written by hand true 77')
      expect(readdirSync(room).filter((name) => name.endsWith('.old'))).toEqual([])
      rmSync(room, { recursive: true, force: true })
      return ended.steps
    }
    const deaths = deathsOf(await die(0, false), thorough)
    expect(deaths.length).toBeGreaterThan(5)
    const worker = async (): Promise<void> => {
      for (let next = deaths.shift(); next; next = deaths.shift()) await die(...next)
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    // Both must have been seen: else the switch was never among the steps.
    expect(seen.size).toBe(2)
  },
  thorough ? 600_000 : undefined,
)

it('what a hand saves while a workbook is read is taken along', async () => {
  const room = join(folder, 'meanwhile')
  cpSync(template, room, { recursive: true })
  const target = join(room, 'report-report')
  const texts = join(target, 'texts/en.json')
  const said = JSON.parse(readFileSync(texts, 'utf8')) as { park: { name: string } }
  // Written last into the staged copy: then what is written here is not in it.
  rmSync(join(target, '.cells.json'))
  const work = importWorkbook(join(room, 'report.xlsx'), base, target)
  const isStaged = (name: string): boolean => name.endsWith('.part') && existsSync(join(room, name, '.cells.json'))
  while (!readdirSync(room).some(isStaged)) await new Promise((done) => setImmediate(done))
  writeFileSync(texts, JSON.stringify({ ...said, park: { ...said.park, name: 'Written meanwhile' } }))
  expect(told(await work)).toEqual([])
  expect(await found(target)).toBe('Written meanwhile true 77')
})
