import type { Workbook, Worksheet } from 'exceljs'
import { columnOf, sheet } from './book'

const indicators: readonly (readonly [number, string, number | null, string, string])[] = [
  [3860, '万吨', 8.1, '货物吞吐量', 'Cargo handled'],
  [1240, '万吨', 5.2, '矿石', 'Ore'],
  [960, '万吨', null, '粮食', 'Grain'],
  [236, '亿元', null, '临港产业产值', 'Output of port industry'],
  [18, '亿元', null, '港区投资', 'Investment in the port'],
  [6.4, '亿欧元', null, '对欧贸易额', 'Trade with Europe'],
  [142, '万TEU', null, '集装箱吞吐量', 'Containers handled'],
  [8640, '航次', null, '到港船舶', 'Calls at the port'],
  [48_200, '人', null, '在册船员', 'Crew on the register'],
  [1850, '公顷', null, '港区面积', 'Area of the port'],
  [75, '公里', null, '深水航道', 'Deep channel'],
  [43, '%', null, '岸电使用率', 'Berths on shore power'],
]

/** Every name that is still to be given is given: what the sheet calls it, without the word for not yet. */
function nameAll(found: Worksheet): void {
  found.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.value = cell.value.replace(/待定：|TBD: /g, '')
    }),
  )
}

function fillIndicators(found: Worksheet, count: number): void {
  const [zh, en] = ['名称', 'Name'].map((word) => nameColumn(found, word))
  indicators.slice(0, count).forEach(([value, unit, growth, name, english], i) => {
    const row = i + 3
    found.getCell(`${zh}${row}`).value = name
    found.getCell(`${en}${row}`).value = english
    found.getCell(`${columnOf(found, '数值')}${row}`).value = value
    found.getCell(`${columnOf(found, '单位')}${row}`).value = unit
    if (growth !== null) found.getCell(`${columnOf(found, '增速')}${row}`).value = growth / 100
    if (growth !== null) found.getCell(`${columnOf(found, '增速')}${row}`).numFmt = '0.0%'
    found.getCell(`${columnOf(found, '出处')}${row}`).value = '1.1'
  })
}

function nameColumn(found: Worksheet, word: string): string {
  for (let column = 1; column <= found.columnCount; column += 1) {
    const letter = found.getColumn(column).letter
    if ([1, 2].some((row) => found.getCell(`${letter}${row}`).text.includes(word === 'Name' ? '英' : '中')))
      return letter
  }
  throw new Error(`no column for ${word}`)
}

/** Fifteen days over two years. */
const twoYears = Array.from({ length: 15 }, (_, i) =>
  new Date(Date.UTC(2026, i * 1.6, 3 + i)).toISOString().slice(0, 10),
)

function fillEvents(found: Worksheet, dates: readonly string[]): void {
  dates.forEach((date, i) => {
    const row = i + 3
    found.getCell(`${columnOf(found, '日期')}${row}`).value = date
    found.getCell(`${columnOf(found, '精确到')}${row}`).value = '到日'
    found.getCell(`${columnOf(found, '出处')}${row}`).value = '1.1'
  })
}

/** Fills the empty workbook of an inland port: every name, twelve indicators in eight units, fifteen events over two years, a unit of its own; fewer of them, and other days, where that is asked. */
export function fillPort(
  book: Workbook,
  asked: { readonly dates?: readonly string[]; readonly indicators?: number } = {},
): void {
  book.worksheets.forEach((found) => {
    if (found.name !== '选项') nameAll(found)
  })
  fillIndicators(sheet(book, '指标'), asked.indicators ?? indicators.length)
  fillEvents(sheet(book, '里程碑'), asked.dates ?? twoYears)
  const units = sheet(book, '单位')
  units.getCell(3, 1).value = '航次'
  units.getCell(`${nameColumn(units, '名称')}3`).value = '航次'
  units.getCell(`${nameColumn(units, 'Name')}3`).value = 'calls'
  units.getCell(`${columnOf(units, '量的是')}3`).value = '个数'
}
