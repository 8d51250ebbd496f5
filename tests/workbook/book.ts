import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Workbook, Worksheet } from 'exceljs'
import { newWorkbook } from '../../electron/workbook/library'
import type { importWorkbook } from '../../electron/workbook'

export const bundled = join(import.meta.dirname, '../../resources/packs/suxitong-2020')

/** Workbooks saved by the programs people have (make.mjs there). */
export const workbooks = join(import.meta.dirname, '../fixtures/workbooks')

/** Every file of a pack by name, byte by byte. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name[0] !== '.')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(file, 'base64')]),
  )

/** Does to a workbook what a person would, and saves it under another name. */
export async function edit(from: string, to: string, change: (book: Workbook) => void): Promise<void> {
  const book = await newWorkbook()
  await book.xlsx.readFile(from)
  change(book)
  await book.xlsx.writeFile(to)
}

export function sheet(book: Workbook, name: string): Worksheet {
  const found = book.getWorksheet(name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** Number of the row whose first cell holds an id or key. */
export function rowOf(found: Worksheet, id: string): number {
  for (let row = 1; row <= found.rowCount; row += 1) if (found.getCell(row, 1).value === id) return row
  throw new Error(`no row ${id} in ${found.name}`)
}

/** Letter of the column with a Chinese heading. */
export function columnOf(found: Worksheet, heading: string): string {
  for (let column = 1; column <= found.columnCount; column += 1)
    if (found.getCell(1, column).value === heading) return found.getColumn(column).letter
  throw new Error(`no column ${heading} in ${found.name}`)
}

/** `指标!D7 what is wrong`, one line a fault. */
export const told = (made: Awaited<ReturnType<typeof importWorkbook>>): readonly string[] =>
  made.ok ? [] : made.error.map(({ sheet, cell, what }) => `${sheet}!${cell} ${what['zh-CN']}`)
