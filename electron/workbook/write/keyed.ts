import type { Worksheet } from 'exceljs'
import { cleanText } from '../cells/cell'
import type { Base } from '../base'
import { textRows, type Path } from '../sheets/leaves'
import { reportRows, sceneRows, type Setting, type SettingRow } from '../sheets/settings'
import { heading } from './entries'
import { dressCell, freeze } from './look'

const keyColumn = { zh: '键', en: 'Key', width: 44, note: '程序用的地址，别改' }
const whereColumn = { zh: '所属', en: 'Where', width: 30 }

const wordOf: Readonly<Record<string, string>> = {
  ...{ name: '名称', short: '简称', full: '全称', note: '注', status: '状态', asOf: '截至', called: '原文称谓' },
  ...{ title: '标题', lead: '导语', guide: '讲解词', kicker: '眉题', labels: '标签', captions: '说明', items: '各项' },
  ...{ fields: '领域', partners: '伙伴', slogan: '口号', park: '园区', source: '来源', parts: '部分', routes: '路线' },
  ...{ places: '地点', crossings: '过江通道', waters: '水域', attribution: '地图署名', driveSource: '车程来源' },
}

/** Whose text it is, as a person would say. */
function whereOf(path: Path, base: Base): string {
  const texts = base.texts['zh-CN'] ?? base.texts[base.manifest.locales[0] ?? '']
  const [room = '', id = '', ...rest] = path.map(String)
  const last = rest.at(-1) ?? id
  const word = wordOf[last] ?? rest.map((part) => wordOf[part]).find((found) => found !== undefined) ?? ''
  const named = room === 'facts' ? texts?.facts[id]?.name : room === 'scenes' ? texts?.scenes[id]?.name : wordOf[room]
  return [cleanText(named ?? ''), word].filter((part) => part !== '').join(' · ')
}

/** The sheet 文字: every text that is no entry's name, by address, one column a language. */
export function fillTexts(sheet: Worksheet, base: Base): void {
  const { locales } = base.manifest
  heading(sheet, [keyColumn, whereColumn, ...locales.map((locale) => ({ zh: locale, en: 'text', width: 60 }))])
  freeze(sheet, 2)
  for (const { key, path, texts } of textRows(base)) {
    const row = sheet.addRow([key, whereOf(path, base), ...locales.map((locale) => texts[locale] ?? null)])
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
