import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { bundled, columnOf, edit, rowOf, sheet } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-messages-'))
const template = join(room, 'a.xlsx')
beforeAll(async () => {
  await writeTemplate(bundled, template)
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** `where what → right`, in both languages, one a fault. */
async function toldAfter(change: (book: Workbook) => void): Promise<readonly (readonly [string, string])[]> {
  await edit(template, join(room, 'b.xlsx'), change)
  const made = await importWorkbook(join(room, 'b.xlsx'), bundled, join(room, 'target'))
  const faults = made.ok ? [] : made.error
  return faults.map(({ sheet: name, cell: at, what, right }) => [
    `${name}!${at} ${what['zh-CN']} → ${right['zh-CN']}`,
    `${what.en} → ${right.en}`,
  ])
}

const cell = (book: Workbook, name: string, id: string, heading: string): Cell => {
  const found = sheet(book, name)
  return found.getCell(`${columnOf(found, heading)}${rowOf(found, id)}`)
}

const dropColumn = (found: Worksheet, heading: string): void => {
  found.spliceColumns(found.getColumn(columnOf(found, heading)).number, 1)
}

/** A firm at the end of its sheet. */
function addFirm(book: Workbook, values: Readonly<Record<string, string>>): void {
  const firms = sheet(book, '企业')
  let row = 3
  while (firms.getCell(row, 1).value !== null) row += 1
  const given = {
    中文名称: '甲公司',
    英文名称: 'First',
    阶段: '龙头企业',
    产业集群: 'auto-parts',
    出处: '2.5',
    ...values,
  }
  for (const [heading, value] of Object.entries(given)) firms.getCell(`${columnOf(firms, heading)}${row}`).value = value
}

describe('one mistake is one message, at its cell, with what may be meant', () => {
  it.each<[string, (book: Workbook) => void, string, string]>([
    [
      'a deleted column',
      (book) => dropColumn(sheet(book, '指标'), '英文名称'),
      '指标! 找不到表头“英文名称” → 表头照模板保留；列的先后可以变',
      'The heading “英文名称” is missing',
    ],
    [
      'a deleted column of texts',
      (book) => dropColumn(sheet(book, '文字'), 'en'),
      '文字! 找不到表头“en” → 表头照模板保留；列的先后可以变',
      'The heading “en” is missing',
    ],
    [
      'a deleted column of settings',
      (book) => dropColumn(sheet(book, '场景'), '值'),
      '场景! 找不到表头“值” → 表头照模板保留；列的先后可以变',
      'The heading “值” is missing',
    ],
    [
      'a renamed sheet',
      (book) => (sheet(book, '指标').name = '指标2021'),
      '指标! 没有“指标”表 → 是不是“指标2021”？把它的名字改回“指标”',
      'Is it “指标2021”? Rename it to “指标”',
    ],
    [
      'a sheet with its English name',
      (book) => (sheet(book, '里程碑').name = 'milestones 2021'),
      '里程碑! 没有“里程碑”表 → 是不是“milestones 2021”？把它的名字改回“里程碑”',
      'Is it “milestones 2021”? Rename it to “里程碑”',
    ],
    [
      'a deleted sheet',
      (book) => book.removeWorksheet(sheet(book, '文字').id),
      '文字! 没有“文字”表 → 在工作台“填表”里重新写出一份表格，把这张表复制过来',
      'Write the workbook once more',
    ],
    [
      'a row that a scene cannot do without',
      (book) => sheet(book, '指标').spliceRows(rowOf(sheet(book, '指标'), 'service-sales'), 1),
      '指标! 删掉了“服务业应税销售”（service-sales）这一行，场景“数说2020”离不开它 → 把这一行加回来（从去年的表格复制），或在“场景”表里让它改用别的',
      'the scene “Figures” cannot do without it',
    ],
    [
      'a date less exact than said',
      (book) => (cell(book, '里程碑', 'innovation-zone', '日期').value = '2020年10月'),
      '里程碑!D6 日期 2020-10 与“精确到”一栏的“到日”不一致 → 照报告原文写全日期，或改选相符的“精确到”',
      'The date 2020-10 is not as exact',
    ],
    [
      'a day without its signs',
      (book) => (cell(book, '里程碑', 'innovation-zone', '日期').value = 20_201_013),
      '里程碑!D6 “20201013”是数，不是日期 → 是不是 2020-10-13？照这样写',
      'Is it 2020-10-13?',
    ],
    [
      'a text that one language lacks',
      (book) => (cell(book, '文字', 'scenes.indicators.steps.growth.title', 'en').value = null),
      '这里还缺内容“标题” → 在这一格补上；每种语言都要有',
      'Something is missing here: title',
    ],
    [
      'a cluster by its name',
      (book) => addFirm(book, { 产业集群: '智能装备' }),
      '表里没有编号“智能装备” → 是不是 smart-equipment（智能装备）？这里填编号',
      'Is it smart-equipment（智能装备）? Ids are written here',
    ],
    [
      'a firm by its name, almost',
      (book) => (cell(book, '里程碑', 'shenma-opening', '企业').value = '神马电器'),
      '里程碑!G7 表里没有编号“神马电器” → 是不是 shenma（',
      'Is it shenma',
    ],
    [
      'a choice that is none',
      (book) => (cell(book, '企业', 'shenma', '阶段').value = '龙头'),
      '没有“龙头”这一项 → 是不是“龙头企业”？从下拉里选：龙头企业、在建、签约',
      'Is it 龙头企业?',
    ],
    [
      'an id that was changed',
      (book) =>
        (sheet(book, '里程碑').getCell(`A${rowOf(sheet(book, '里程碑'), 'shenma-opening')}`).value = 'shenma-start'),
      '里程碑!A7 这一条的编号原来是“shenma-opening” → 改回来；真是另一条，就连名称一起改',
      'The id of this entry was “shenma-opening”',
    ],
    [
      'an id that can be none',
      (book) => (sheet(book, '企业').getCell(`A${rowOf(sheet(book, '企业'), 'shenma')}`).value = '神马'),
      ' 这一条的编号原来是“shenma”',
      'The id of this entry was “shenma”',
    ],
    [
      'a heading that was written over',
      (book) => (sheet(book, '指标').getCell('C1').value = 44_260),
      '指标!C1 不认识表头“44260”，这一列有内容 → 是不是“英文名称”？改回“英文名称”',
      'Is it “英文名称”? Change it back',
    ],
    [
      'a key that was written over',
      (book) => (cell(book, '文字', 'scenes.indicators.steps.growth.title', '键').value = 'growth title'),
      '这一行的键原来是“scenes.indicators.steps.growth.title” → 改回来',
      'The key of this row was “scenes.indicators.steps.growth.title”',
    ],
    [
      'a row of texts that was deleted',
      (book) => sheet(book, '文字').spliceRows(rowOf(sheet(book, '文字'), 'scenes.indicators.name'), 1),
      '文字! 少了一行：数说2020 · 名称（键“scenes.indicators.name”） → 从模板复制这一行，每种语言都填上',
      'A row is missing: Figures · name',
    ],
    [
      'an entry of a list that has no words',
      (book) => (cell(book, '列表', 'keywords', '各项').value = 'as-one、new-energy'),
      ' “new-energy”还没有文字 → 写错了就改；是新的，就在“文字”表加一行，键“facts.keywords.items.new-energy”',
      '“new-energy” has no words yet',
    ],
    [
      'a figure in braces by its name',
      (book) => (cell(book, '文字', 'scenes.indicators.steps.growth.lead', 'zh-CN').value = '增长{服务业应税销售}'),
      ' 文字中提到的数字 {服务业应税销售} 并不存在。 → 是不是 {service-sales}（服务业应税销售）？',
      'Is it {service-sales}',
    ],
    [
      'a figure in braces, almost',
      (book) => (cell(book, '文字', 'scenes.indicators.steps.growth.lead', 'en').value = 'By {service-sale#growth}'),
      ' 文字中提到的数字 {service-sale#growth} 并不存在。 → 是不是 {service-sales#growth}（服务业应税销售）？',
      'Is it {service-sales#growth}',
    ],
    [
      'a paragraph that the report does not have',
      (book) => (cell(book, '里程碑', 'innovation-zone', '出处').value = '1.99'),
      '第 1 部分没有 1.99 这一段 → 这一部分有',
      'Part 1 has no paragraph 1.99',
    ],
  ])('%s', async (_what, change, zh, en) => {
    const told = await toldAfter(change)
    expect(told).toEqual([[expect.stringContaining(zh), expect.stringContaining(en)]])
    expect(told.flat().join()).not.toMatch(/\w\[\d+\]|\.json|schema|undefined/)
  })
})
