import type { Cell, Row, Worksheet } from 'exceljs'

const ink = { argb: 'FF123A45' }
const paper = { argb: 'FFF4EFE4' }
const faint = { argb: 'FF6B7C80' }
const shade = { argb: 'FFE4E7E4' }
const wanted = { argb: 'FFFFF6D6' }
const fill = (fgColor: { argb: string }): Cell['fill'] => ({ type: 'pattern', pattern: 'solid', fgColor })
const edge = { style: 'hair', color: { argb: 'FFB9C2C1' } } as const

/** The two rows of headings: Chinese large, English small beneath. */
export function dressHeader(zh: Row, en: Row): void {
  zh.height = 26
  zh.eachCell((cell) => {
    cell.font = { bold: true, color: paper, size: 12 }
    cell.fill = fill(ink)
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  en.eachCell((cell) => {
    cell.font = { color: faint, size: 8 }
    cell.fill = fill(shade)
  })
}

/** Grey: for reading only. Yellow: still to be filled in. */
export type Look = 'grey' | 'wanted' | 'plain'

export function dressCell(cell: Cell, look: Look): void {
  cell.alignment = { vertical: 'top', wrapText: true }
  cell.border = { top: edge, bottom: edge, left: edge, right: edge }
  if (look === 'grey') {
    cell.fill = fill(shade)
    cell.font = { color: faint }
  }
  if (look === 'wanted') cell.fill = fill(wanted)
}

/** Headings stay in sight, and `columns` at the left. */
export function freeze(sheet: Worksheet, columns: number): void {
  sheet.views = [{ state: 'frozen', xSplit: columns, ySplit: 2, showGridLines: true }]
}
