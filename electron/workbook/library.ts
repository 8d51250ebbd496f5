import type { Workbook } from 'exceljs'

/**
 * An empty workbook. Only when one is wanted is the library read, and of it only this part: its streaming half brings
 * an unzipper of its own, one of whose packages has no licence.
 */
export async function newWorkbook(): Promise<Workbook> {
  const { default: Library } = await import('exceljs/lib/doc/workbook.js')
  return new Library()
}
