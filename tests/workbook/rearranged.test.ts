import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CellValue, Workbook, Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { diffPacks } from '../../electron/packs/diff'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { bundled, columnOf, edit, filesIn, rowOf, sheet, told } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-rearranged-'))
const [template, edited, target] = [join(room, 'a.xlsx'), join(room, 'b.xlsx'), join(room, 'target')]
beforeAll(async () => {
  await writeTemplate(bundled, template)
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

async function importAfter(change: (book: Workbook) => void): ReturnType<typeof importWorkbook> {
  rmSync(target, { recursive: true, force: true })
  await edit(template, edited, change)
  return importWorkbook(edited, bundled, target)
}

/** A cell as a spreadsheet moves it: with its number format. */
interface Moved {
  readonly value: CellValue
  readonly numFmt: string
}

/** A sheet row by row, cells from 1. */
const cellsOf = (found: Worksheet): Moved[][] =>
  Array.from({ length: found.rowCount }, (_, row) =>
    Array.from({ length: found.columnCount }, (_, column) => {
      const { value, numFmt } = found.getCell(row + 1, column + 1)
      return { value, numFmt }
    }),
  )

function put(found: Worksheet, rows: readonly (readonly Moved[])[]): void {
  for (const [row, cells] of rows.entries())
    for (const [column, { value, numFmt }] of cells.entries()) {
      const cell = found.getCell(row + 1, column + 1)
      // Cells may share one style.
      cell.style = { ...cell.style, numFmt }
      cell.value = value
    }
}

/** The rows below the two headings, rearranged. */
function rearrange(found: Worksheet, order: (rows: Moved[][]) => Moved[][]): void {
  const all = cellsOf(found)
  const below = all.slice(2).filter((row) => row[0]?.value !== null)
  put(found, [...all.slice(0, 2), ...order(below), ...all.slice(2 + below.length)].slice(0, all.length))
}

describe('what people do to a workbook without meaning anything by it', () => {
  it.each<[string, (book: Workbook) => void]>([
    ['rows sorted another way', (book) => rearrange(sheet(book, '指标'), (rows) => rows.reverse())],
    ['texts sorted another way', (book) => rearrange(sheet(book, '文字'), (rows) => rows.reverse())],
    [
      'columns moved',
      (book) => {
        const found = sheet(book, '企业')
        put(
          found,
          cellsOf(found).map((row) => row.reverse()),
        )
      },
    ],
    ['a title above the headings', (book) => sheet(book, '指标').insertRow(1, ['二〇二〇年指标'])],
    ['a heading merged with its English', (book) => sheet(book, '指标').mergeCells('D1:D2')],
    ['an empty row between', (book) => sheet(book, '里程碑').insertRow(5, [])],
    [
      'a sheet of notes, and the sheets in another order',
      (book) => {
        const notes = book.addWorksheet('草稿')
        notes.getCell('A1').value = '问一下张江那边'
        ;(notes as unknown as { orderNo: number }).orderNo = -1
      },
    ],
    [
      'headings and ids with blanks around them',
      (book) => {
        const found = sheet(book, '指标')
        found.getCell(`${columnOf(found, '数值')}1`).value = ' 数值 '
        found.getCell(rowOf(found, 'trade'), 1).value = 'trade '
      },
    ],
    ['a sheet’s name with a blank after it', (book) => (sheet(book, '指标').name = '指标 ')],
  ])('%s: the same report', async (_what, change) => {
    const made = await importAfter(change)
    expect(told(made)).toEqual([])
    const [before, after] = [await readPack(bundled), await readPack(target)]
    if (!before.ok || !after.ok) throw new Error('a pack cannot be read')
    expect(diffPacks(before.value.report, after.value.report)).toEqual([])
  })

  it('rows sorted another way leave every file as it was', async () => {
    await importAfter((book) => rearrange(sheet(book, '指标'), (rows) => rows.reverse()))
    expect(filesIn(target)).toEqual(filesIn(bundled))
  })
})

describe('what cannot be understood is told where it is', () => {
  it.each<[string, (book: Workbook) => void, readonly string[]]>([
    [
      'a heading under another name',
      (book) => (sheet(book, '指标').getCell(`${columnOf(sheet(book, '指标'), '单位')}1`).value = '计量单位'),
      ['指标!E1 不认识表头“计量单位”，这一列有内容'],
    ],
    [
      'a heading twice',
      (book) => {
        const found = sheet(book, '指标')
        found.getCell(1, found.columnCount + 1).value = '数值'
      },
      [expect.stringMatching(/^指标!\w+1 .*数值/)],
    ],
    ['headings that were merged', (book) => sheet(book, '指标').mergeCells('A1:B1'), ['指标!A1 A1:B1 是合并的单元格']],
    [
      'cells that were merged side by side',
      (book) => sheet(book, '指标').mergeCells('C4:D4'),
      ['指标!C4 C4:D4 是合并的单元格'],
    ],
    [
      'cells that were merged one above the other',
      (book) => sheet(book, '指标').mergeCells('D4:D6'),
      ['指标!D4 D4:D6 是合并的单元格'],
    ],
    ['a hidden sheet', (book) => (sheet(book, '企业').state = 'hidden'), ['企业! 整张表是隐藏的']],
    [
      'a hidden column',
      (book) => (sheet(book, '指标').getColumn(columnOf(sheet(book, '指标'), '数值')).hidden = true),
      ['指标!D1 这一列是隐藏的，里面有内容'],
    ],
    ['a sheet under another name', (book) => (sheet(book, '指标').name = '指标（2021）'), ['指标! 没有“指标”表']],
  ])('%s', async (_what, change, faults) => {
    expect(told(await importAfter(change))).toEqual(faults)
  })
})
