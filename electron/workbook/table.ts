import { ok, type Result } from '../core/result'
import { newWorkbook } from './library'
import type { CellFault } from './said'
import { cellFault, problem, said } from './said'

/** Writes a workbook of one sheet; texts stay texts, whatever they look like. */
export async function writeTable(
  file: string,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<Result<{ readonly sheets: number }, readonly CellFault[]>> {
  try {
    const book = await newWorkbook()
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    for (const row of rows) sheet.addRow([...row])
    sheet.getRow(1).font = { bold: true }
    await book.xlsx.writeFile(file)
    return ok({ sheets: 1 })
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const what = said(`表格没有写成（${reason}）`, `The workbook was not written (${reason})`)
    const right = said('核对磁盘空间', 'See to room on the disk')
    return { ok: false, error: [cellFault('', '', problem(what, right))] }
  }
}
