import type { Worksheet } from 'exceljs'
import { cleanText } from '../cells/cell'
import type { Base } from '../base'
import { textRows } from '../sheets/leaves'
import { reportRows, sceneRows, type Setting, type SettingRow } from '../sheets/settings'
import { whose } from '../sheets/whose'
import { heading } from './entries'
import { dressCell, freeze } from './look'

const keyColumn = { zh: '键', en: 'Key', width: 44, note: '程序用的地址，别改' }
const whereColumn = { zh: '所属', en: 'Where', width: 30 }

/** The sheet 文字: every text that is no entry's name, by address, one column a language. */
export function fillTexts(sheet: Worksheet, base: Base): void {
  const { locales } = base.manifest
  heading(sheet, [keyColumn, whereColumn, ...locales.map((locale) => ({ zh: locale, en: 'text', width: 60 }))])
  freeze(sheet, 2)
  for (const { key, path, texts } of textRows(base)) {
    const row = sheet.addRow([key, whose(path, base)[0], ...locales.map((locale) => texts[locale] ?? null)])
    row.numFmt = '@'
    row.eachCell({ includeEmpty: true }, (cell, column) => dressCell(cell, column <= 2 ? 'grey' : 'plain'))
  }
}

const told = (value: Setting | undefined): string | number | null => {
  if (value === undefined || typeof value === 'number') return value ?? null
  return typeof value === 'string' ? cleanText(value) : value.join('、')
}

function fillSettings(sheet: Worksheet, rows: readonly SettingRow[]): void {
  heading(sheet, [
    keyColumn,
    whereColumn,
    { zh: '值', en: 'Value', width: 70 },
    { zh: '说明', en: 'English', width: 40 },
  ])
  freeze(sheet, 2)
  for (const { key, zh, en, value } of rows) {
    const row = sheet.addRow([key, zh, told(value), en])
    row.getCell(3).numFmt = typeof value === 'number' ? 'General' : '@'
    row.eachCell({ includeEmpty: true }, (cell, column) => dressCell(cell, column === 3 ? 'plain' : 'grey'))
  }
}

/** The sheet 报告; `made` says which pack the workbook was made from, `values` what next year's begins with. */
export function fillReport(sheet: Worksheet, base: Base, made: string, values: ReadonlyMap<string, string>): void {
  const rows = reportRows(base).map((row) => ({ ...row, value: values.get(row.key) ?? row.value }))
  const origin = {
    key: madeKey,
    path: [],
    file: 'manifest',
    value: made,
    zh: '模板来自（别改）',
    en: 'Made from (leave)',
  } as const
  fillSettings(sheet, [origin, ...rows])
}

/** Key of the row that says which pack a workbook was made from. */
export const madeKey = 'template'

/** The sheet 场景. */
export const fillScenes = (sheet: Worksheet, base: Base): void => fillSettings(sheet, sceneRows(base))
