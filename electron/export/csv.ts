import { csvOf } from '../core/csv'
import type { Report } from '../core/report'
import { factRows } from './facts'
import { columns, exportWords } from './words'

/** All facts as CSV, for Excel too. */
export function factsCsv(report: Report, locale: string): Uint8Array {
  const heads = exportWords(locale).columns
  return new TextEncoder().encode(
    csvOf([
      columns.map((column) => heads[column]),
      ...factRows(report, locale).map((row) => columns.map((column) => row[column])),
    ]),
  )
}
