import type { Cell, Worksheet } from 'exceljs'
import type { Report } from '../core/report'
import { textsOf } from '../core/reading'
import { newWorkbook } from '../workbook/library'
import { factRows } from './facts'
import { dayOf } from './day'
import { columns, exportWords, type Column } from './words'
import { timeless } from './zip'

const widths: Readonly<Record<Column, number>> = {
  ...{ id: 24, kind: 9, name: 34, written: 30, value: 12, unit: 10, bound: 9, marks: 12, growth: 10, basis: 14 },
  ...{ stated: 12, statedUnit: 10, asOf: 18, source: 34, address: 9, note: 60 },
}
const top: Partial<Cell['alignment']> = { vertical: 'top', wrapText: true }

function fill(sheet: Worksheet, report: Report, locale: string): void {
  const { columns: heads } = exportWords(locale)
  sheet.columns = columns.map((key) => ({ key, header: heads[key], width: widths[key] }))
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: 1 }]
  const rows = factRows(report, locale)
  // An empty cell, not an empty text: a sheet counts and filters by it.
  for (const row of rows)
    sheet.addRow(Object.fromEntries(columns.map((column) => [column, row[column] === '' ? null : row[column]])))
  sheet.eachRow((row, n) => {
    row.alignment = top
    if (n === 1) row.font = { bold: true }
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  sheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
}

/** All facts as a workbook, a sheet a language. The same pack makes the same bytes. */
export async function factsWorkbook(report: Report, locales: readonly string[]): Promise<Uint8Array> {
  const workbook = await newWorkbook()
  const { source, park } = textsOf(report, locales[0] ?? '')
  workbook.created = workbook.modified = dayOf(report)
  workbook.creator = park.name
  workbook.title = source.title
  for (const locale of locales) fill(workbook.addWorksheet(`${exportWords(locale).facts} ${locale}`), report, locale)
  return timeless(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
