import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workbook, Worksheet } from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { bundled, edit, rowOf, sheet, told } from './book'

/** A workbook that was filled in before the pack got its newest scenes, routes and sorts of text. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-earlier-'))
const [template, earlier, target] = ['template.xlsx', 'earlier.xlsx', 'target'].map((name) => join(room, name)) as [
  string,
  string,
  string,
]
beforeAll(() => writeTemplate(bundled, template))
afterAll(() => rmSync(room, { recursive: true, force: true }))

const without = (found: Worksheet, isGone: (key: string) => boolean): void => {
  for (let row = found.rowCount; row > 1; row -= 1) if (isGone(found.getCell(row, 1).text)) found.spliceRows(row, 1)
}

async function imported(change: (book: Workbook) => void): ReturnType<typeof importWorkbook> {
  rmSync(target, { recursive: true, force: true })
  await edit(template, earlier, change)
  return importWorkbook(earlier, bundled, target)
}

it('leaves what it does not know as it is', async () => {
  const made = await imported((book) => {
    const isLater = (key: string): boolean =>
      /^(routes\.invest|scenes\.outlook|outlook)\b/.test(key) || key.endsWith('.ask')
    for (const name of ['文字', '场景']) without(sheet(book, name), isLater)
  })
  expect(told(made)).toEqual([])
  expect(made.ok && [made.value.changed, made.value.questions]).toEqual([0, []])
  const [before, after] = [await readPack(bundled), await readPack(target)]
  expect(before.ok && after.ok && after.value.report.texts).toEqual(before.ok && before.value.report.texts)
})

/** Takes whatever an entry is named by off every sheet, as if it had come later. */
function never(book: Workbook, id: string): void {
  const names = new RegExp(`(^|[^a-z0-9-])${id}($|[^a-z0-9-])`)
  for (const found of book.worksheets)
    for (let row = found.rowCount; row > 2; row -= 1) {
      const said = (found.getRow(row).values as unknown[]).map((value) => (typeof value === 'string' ? value : ''))
      if (!said.some((text) => names.test(text))) continue
      if (found.name !== '选项') found.spliceRows(row, 1)
      else found.getRow(row).eachCell((cell) => (names.test(cell.text) ? (cell.value = null) : undefined))
    }
}

it.each(['keywords', 'hospital-branch', 'started-service'])(
  'leaves %s, which no cell of it names, and asks once; of a row that somebody deleted the other cells still speak',
  async (id) => {
    const isLater = (key: string): boolean => /^(routes\.invest|scenes\.outlook|outlook)\b/.test(key)
    const older = (book: Workbook): void => {
      for (const name of ['文字', '场景']) without(sheet(book, name), isLater)
    }
    const facts = async (): Promise<readonly string[]> => {
      const read = await readPack(target)
      return read.ok ? Object.keys(read.value.report.facts) : []
    }
    const made = await imported((book) => {
      older(book)
      never(book, id)
    })
    expect(told(made)).toEqual([])
    expect(await facts()).toContain(id)
    const asked = made.ok ? made.value.questions.map(({ what }) => what['zh-CN']) : []
    expect(asked).toEqual([expect.stringContaining('报告里才有的1项，表里没有，照旧留着')])
    // The same row alone, with what else names it still there, was deleted.
    const other = await imported((book) => {
      older(book)
      for (const found of book.worksheets) if (found.name !== '选项') without(found, (key) => key === id)
    })
    expect(other.ok && (await facts())).not.toContain(id)
  },
)

it('is asked once about what the pack has no more, and none of it is read', async () => {
  const made = await imported((book) => {
    sheet(book, '场景').addRow(['outlook.once', 'gdp'])
    sheet(book, '场景').addRow(['derived.once.formula.of', 'gdp'])
    sheet(book, '文字').addRow(['facts.once.name', '', '从前的', 'Former'])
  })
  expect(told(made)).toEqual([])
  if (!made.ok) return
  expect(made.value.changed).toBe(0)
  expect(made.value.questions.map(({ sheet: name, what }) => `${name}: ${what['zh-CN']}`)).toEqual([
    '场景: 键“outlook.once”现在的报告里没有了，这一行没有读',
    '场景: 键“derived.once.formula.of”现在的报告里没有了，这一行没有读',
    '文字: 键“facts.once.name”现在的报告里没有了，这一行没有读',
  ])
})

it('is told of a row that somebody deleted, and of a key that never was', async () => {
  const made = await imported((book) => {
    const texts = sheet(book, '文字')
    texts.spliceRows(rowOf(texts, 'routes.invest.name'), 1)
    sheet(book, '场景').addRow(['outlok.target', 'gdp'])
  })
  expect(told(made).map((line) => line.replace(/!\w*/, ''))).toEqual([
    '场景 不认识键“outlok.target”',
    expect.stringContaining('键“routes.invest.name”'),
  ])
})
