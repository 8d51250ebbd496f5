import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../electron/cli/program'
import { writtenFigure } from '../../electron/core/written'
import { findFigure } from '../../electron/core/reading'
import type { Report } from '../../electron/core/report'
import { factsCsv } from '../../electron/export/csv'
import { factRows } from '../../electron/export/facts'
import { makeAll } from '../../electron/export'
import { newWorkbook } from '../../electron/workbook/library'
import { readPack } from '../../electron/packs'

const pack = 'resources/packs/suxitong-2020'
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-export-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

let report: Report
beforeAll(async () => {
  const read = await readPack(pack)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
})

/** A verb's exit code and what it says. */
async function tool(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (text: string) => said.push(text) > 0
  const code = await run(args, { preview: () => Promise.resolve(0) }).finally(() => (process.stdout.write = write))
  return { code, said: said.join('') }
}

describe('the table of all facts', () => {
  it('has every fact once, and writes every figure as the stage does, in each language', () => {
    for (const locale of ['zh-CN', 'en']) {
      const rows = factRows(report, locale)
      expect(rows.map((row) => row.id)).toEqual(Object.keys(report.facts))
      for (const row of rows) {
        const id = String(row.id)
        expect(row.name, id).not.toBe('')
        expect(row.source, id).not.toBe('')
        if (findFigure(report.facts, id)) {
          expect(row.written, id).toBe(writtenFigure(report, locale, id).text)
          expect(typeof row.value, id).toBe('number')
        }
      }
    }
  })

  it('tells an aim, an estimate and what was worked out by their marks', () => {
    const marks = new Map(factRows(report, 'en').map((row) => [row.id, String(row.marks)]))
    for (const [id, fact] of Object.entries(report.facts)) {
      if (fact.kind === 'derived') expect(marks.get(id), id).toContain('derived')
      else if (fact.aim === true) expect(marks.get(id), id).toMatch(/^aim/)
    }
    expect([...marks.values()].filter((mark) => mark.includes('estimate')).length).toBeGreaterThan(5)
  })

  it('is the same in a workbook, and the same pack makes the same bytes', async () => {
    const sheet = { theme: 'paper', size: { width: 1920, height: 1080 } } as const
    const wanted = { formats: ['xlsx'], locales: ['zh-CN', 'en'], sheet } as const
    const [made = [], again = []] = [(await makeAll(report, wanted))?.made, (await makeAll(report, wanted))?.made]
    expect(Buffer.from(made[0]?.bytes ?? []).equals(Buffer.from(again[0]?.bytes ?? [1]))).toBe(true)
    const book = await newWorkbook()
    await book.xlsx.load(Buffer.from(made[0]?.bytes ?? []) as unknown as ArrayBuffer)
    expect(book.worksheets.map((sheet) => sheet.rowCount)).toEqual([
      Object.keys(report.facts).length + 1,
      Object.keys(report.facts).length + 1,
    ])
    const english = factRows(report, 'en')
    book.worksheets[1]?.eachRow((row, n) => {
      const stated = english[n - 2]
      if (stated) expect([row.getCell(1).value, row.getCell(4).value ?? '']).toEqual([stated.id, stated.written])
    })
  })

  it('keeps commas, quotes and line ends in their cells, and lets no text become a formula', () => {
    const first = Object.keys(report.facts)[0] ?? ''
    const texts = report.texts.en
    if (!texts) throw new Error('no English')
    const name = '=HYPERLINK("x"), two\nlines'
    const facts = { ...texts.facts, [first]: { ...texts.facts[first], name, full: name } } as typeof texts.facts
    const csv = new TextDecoder().decode(
      factsCsv({ ...report, texts: { ...report.texts, en: { ...texts, facts } } }, 'en'),
    )
    expect(csv).toContain(`"'=HYPERLINK(""x""), two\nlines"`)
  })
})

describe('npm run export', () => {
  it('writes the files it names, and nothing else', async () => {
    const out = join(room, '报告 2020')
    expect(
      await tool('--lang', 'zh-CN,en', 'export', '--pack', pack, '--format', 'xlsx,csv', '--out', out),
    ).toMatchObject({
      code: 0,
    })
    expect(readdirSync(out).sort()).toHaveLength(3)
    expect(readFileSync(join(out, readdirSync(out).find((name) => name.endsWith('zh-CN.csv')) ?? ''), 'utf8')).toMatch(
      /^\uFEFF编号/,
    )
  })

  it('says what is wrong with how it is asked, and leaves nothing', async () => {
    const out = join(room, 'none')
    const asked = ['export', '--pack', pack, '--out', out]
    expect((await tool('--lang', 'en', ...asked, '--format', 'doc')).said).toContain('one of: xlsx, csv, pdf')
    expect((await tool('--lang', 'zh-CN,de', ...asked)).said).toContain('de')
    expect((await tool('--lang', 'en', 'export', '--pack', join(room, 'nowhere'), '--out', out)).code).toBe(1)
    for (const [option, wrong, right] of [
      ['--theme', 'dusk', 'paper, night'],
      ['--size', '1920', 'WIDTHxHEIGHT'],
      ['--size', '100x100', 'WIDTHxHEIGHT'],
      ['--route', 'nowhere', 'one of'],
    ] as const)
      expect((await tool('--lang', 'en', ...asked, '--format', 'pdf', option, wrong)).said).toContain(right)
    expect(readdirSync(room)).not.toContain('none')
  })

  it('takes back what it has written where a later file cannot be', async () => {
    const out = join(room, 'half')
    await tool('--lang', 'en', 'export', '--pack', pack, '--format', 'xlsx', '--out', out)
    const [name = ''] = readdirSync(out)
    rmSync(join(out, name))
    const csv = name.replace('.xlsx', '.en.csv')
    // A folder stands where the second file goes.
    writeFileSync(join(out, 'kept'), '')
    mkdirSync(join(out, csv, 'full'), { recursive: true })
    const { code, said } = await tool('--lang', 'en', 'export', '--pack', pack, '--format', 'xlsx,csv', '--out', out)
    expect(code).toBe(1)
    expect(said).toContain(csv)
    expect(readdirSync(out).sort()).toEqual([csv, 'kept'].sort())
    // An older export is not lost with it.
    await tool('--lang', 'en', 'export', '--pack', pack, '--format', 'xlsx', '--out', out)
    await tool('--lang', 'en', 'export', '--pack', pack, '--format', 'xlsx,csv', '--out', out)
    expect(readdirSync(out).sort()).toEqual([csv, name, 'kept'].sort())
  })
})
