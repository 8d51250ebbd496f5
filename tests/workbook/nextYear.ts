import type { Workbook } from 'exceljs'
import { columnOf, rowOf, sheet } from './book'

/** What an operator types to make the report of 2020 the one of 2021: figures, dates, four events, two clusters, nine firms. */
const figures: Readonly<Record<string, readonly [value: number, growth?: number]>> = {
  ...{ 'industrial-sales': [171, 14.8], 'service-sales': [434, 24], 'fixed-investment': [128, 16.4] },
  ...{ 'industrial-investment': [54, 20], 'service-investment': [74, 13.8], 'foreign-capital': [2.1], trade: [6.3] },
  ...{ 'smart-equipment-output': [78, 27.9], 'electronics-output': [23, 91.7], 'lead-share': [66] },
  ...{ 'shenma-share': [65], 'xinlin-sales': [12], 'resettlement-investment': [25], 'resettlement-area': [46] },
}
const projects: Readonly<Record<string, number>> = {
  ...{ landed: 268, 'fortune-500': 13, listed: 36, 'tier-10bn': 4, 'tier-1bn': 47, 'tier-100m': 118, started: 21 },
  ...{ 'started-manufacturing': 17, 'started-service': 4, completed: 18 },
}
const dates: Readonly<Record<string, string>> = {
  ...{ 'city-strategy': '2021', 'joint-operation': '2021-03', 'integration-done': '2021' },
  ...{ 'innovation-zone': '2021-05-20', 'shenma-opening': '2021-10-08', 'park-unveiled': '2021-10-15' },
  ...{ 'carthane-start': '2021-11-02', 'xinlin-signing': '2021-11-19', 'karcher-signing': '2021-12-03' },
}
const events = [
  ['综保区封关运行', 'The bonded zone opens', '2021-04-18', '到日'],
  ['隧道贯通', 'The tunnel is broken through', '2021-06', '月中'],
  ['人才公寓交付', 'Talent flats handed over', '2021-09-01', '到日'],
  ['国际学校开学', 'The international school opens', '2021-09-02', '到日'],
] as const
const clusters = [
  ['new-energy', '新能源', 'New energy'],
  ['life-science', '生命健康', 'Life science'],
] as const
const firms = (
  [
    ['签约', 'new-energy'],
    ['在建', 'new-energy'],
    ['签约', 'new-energy'],
    ['龙头企业', 'electronics'],
    ['签约', 'life-science'],
    ['在建', 'life-science'],
    ['龙头企业', 'electronics'],
    ['在建', 'integrated-circuits'],
    ['龙头企业', 'smart-equipment'],
  ] as const
).map(([role, cluster], i) => [`新企业${'甲乙丙丁戊己庚辛壬'[i] ?? ''}`, `New Firm ${i + 1}`, role, cluster] as const)

function put(book: Workbook, name: string, id: string, heading: string, value: string | number): void {
  const found = sheet(book, name)
  found.getCell(`${columnOf(found, heading)}${rowOf(found, id)}`).value = value
}

/** A row below the last one. */
function add(book: Workbook, name: string, cells: Readonly<Record<string, string>>): void {
  const found = sheet(book, name)
  const second = columnOf(found, '中文名称')
  let row = 3
  while (found.getCell(`${second}${row}`).value !== null) row += 1
  for (const [heading, value] of Object.entries(cells)) found.getCell(`${columnOf(found, heading)}${row}`).value = value
}

/** Types the year, its figures and its dates into last year's workbook. */
export function typeFigures(book: Workbook): void {
  const report = sheet(book, '报告')
  report.getCell(`${columnOf(report, '值')}${rowOf(report, 'period')}`).value = '2021'
  for (const [id, [value, growth]] of Object.entries(figures)) {
    put(book, '指标', id, '数值', id.endsWith('share') ? value / 100 : value)
    if (growth !== undefined) put(book, '指标', id, '增速', growth / 100)
  }
  for (const [id, value] of Object.entries(projects)) put(book, '项目', id, '数值', value)
  for (const [id, date] of Object.entries(dates)) put(book, '里程碑', id, '日期', date)
}

/** Types what is new in it below the rest. */
export function typeNames(book: Workbook): void {
  for (const [zh, en, date, precision] of events)
    add(book, '里程碑', { 中文名称: zh, 英文名称: en, 日期: date, 精确到: precision, 出处: '1.4' })
  for (const [id, zh, en] of clusters)
    add(book, '产业集群', { 编号: id, 中文名称: zh, 英文名称: en, 地位: '招引方向', 出处: '2.7' })
  for (const [zh, en, role, cluster] of firms)
    add(book, '企业', { 中文名称: zh, 英文名称: en, 阶段: role, 产业集群: cluster, 出处: '2.7' })
}

/** Types all of it. */
export function makeNextYear(book: Workbook): void {
  typeFigures(book)
  typeNames(book)
}
