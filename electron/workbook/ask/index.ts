import type { Origins } from '../blame'
import { columnNumber, type Table } from '../open/table'
import type { CellFault } from '../said'
import { askDigits, askMarks, type ReadArea } from './cells'
import { askDates, askTitles } from './dates'
import { askFigures } from './figures'
import { askNames, askTexts } from './names'

/**
 * What is asked about a workbook that can be read: nothing of it is wrong for certain, and nothing is refused for it.
 * Of what is as it was in the base nothing is asked.
 */
export function questionsOf(
  tables: readonly Table[],
  { base, rows, texts, report, scenes }: Origins,
): readonly CellFault[] {
  const questions = [
    ...askDigits(tables, rows),
    ...askFigures(rows, base),
    ...askDates(rows, report, base),
    ...askNames(rows, base),
    ...askTitles(texts, report, base),
    ...askTexts(texts, base),
    ...askMarks(tables, [
      ...rows.map(({ sheet, row, columns }): ReadArea => ({ sheet, row, columns: [...columns.values()] })),
      ...texts.map(({ cells }) => areaOf('文字', [...cells.values()])),
      ...report.map(({ cell }) => areaOf('报告', [cell])),
      ...scenes.map(({ cell }) => areaOf('场景', [cell])),
    ]),
  ]
  return questions
}

function areaOf(sheet: string, cells: readonly string[]): ReadArea {
  return {
    sheet,
    row: Number(/\d+/.exec(cells[0] ?? '')?.[0] ?? 0),
    columns: cells.map((cell) => columnNumber(/^[A-Z]+/.exec(cell)?.[0] ?? '')),
  }
}
