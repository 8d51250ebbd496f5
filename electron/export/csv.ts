import type { Report } from '../core/report'
import { factRows } from './facts'
import { columns, exportWords } from './words'

/** A text that a spreadsheet would run as a formula is kept a text: its sign gets an apostrophe before it. */
const harmless = (text: string): string => (/^[=@\t\r]|^[+-](?![\d.]+%?$)/.test(text) ? `'${text}` : text)

const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** All facts as CSV (RFC 4180), with a mark at its head by which Excel knows that it is UTF-8. */
export function factsCsv(report: Report, locale: string): Uint8Array {
  const heads = exportWords(locale).columns
  const lines = [
    columns.map((column) => heads[column]),
    ...factRows(report, locale).map((row) => columns.map((column) => row[column])),
  ]
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`)
}
