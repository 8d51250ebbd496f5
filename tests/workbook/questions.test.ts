import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell, Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { fixtures } from '../packs/brokenPack'
import { columnOf, edit, rowOf, sheet, told } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-questions-'))
const [base, template] = [join(fixtures, 'valid'), join(room, 'a.xlsx')]
beforeAll(async () => {
  await writeTemplate(base, template)
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** What is asked about a workbook that is read. */
async function askedAfter(change: (book: Workbook) => void): Promise<readonly string[]> {
  await edit(template, join(room, 'b.xlsx'), change)
  const made = await importWorkbook(join(room, 'b.xlsx'), base, join(room, 'target'))
  expect(told(made)).toEqual([])
  rmSync(join(room, 'target'), { recursive: true, force: true })
  return made.ok ? made.value.questions.map(({ sheet: name, cell: at, what }) => `${name}!${at} ${what['zh-CN']}`) : []
}

const cell = (book: Workbook, name: string, id: string, heading: string): Cell => {
  const found = sheet(book, name)
  return found.getCell(`${columnOf(found, heading)}${rowOf(found, id)}`)
}
const format = (at: Cell, value: number, numFmt: string): void => {
  at.style = { ...at.style, numFmt }
  at.value = value
}
/** A further row of a sheet. */
function add(book: Workbook, name: string, after: string, values: Readonly<Record<string, string>>): void {
  const found = sheet(book, name)
  const row = rowOf(found, after) + 1
  for (const [heading, value] of Object.entries(values))
    found.getCell(`${columnOf(found, heading)}${row}`).value = value
}
const firm = { 阶段: '签约', 产业集群: 'shipping', 出处: '1.2', 加到哪一步: 'opening/roles' }

describe('what is hard to believe is asked, at its cell, and read all the same', () => {
  it.each<[string, (book: Workbook) => void, readonly string[]]>([
    ['nothing about a workbook nobody edited', () => undefined, []],
    [
      'growth pasted into a percent cell',
      (book) => format(cell(book, '指标', 'port-investment', '增速'), 22, '0%'),
      [expect.stringMatching(/^指标!\w4 增速是 2200%？$/)],
    ],
    [
      'ten times last year’s',
      (book) => (cell(book, '指标', 'firms', '数值').value = 400),
      ['指标!D6 去年是 40个，今年是 400个：差了十倍以上？'],
    ],
    ['less than nothing', (book) => (cell(book, '指标', 'firms', '数值').value = -4), ['指标!D6 数值是负的（-4）？']],
    [
      'digits that are rounded away',
      (book) => format(cell(book, '指标', 'firms', '数值'), 41.6, '#,##0'),
      ['指标!D6 格里存的是 41.6，显示的是 42'],
    ],
    [
      'a firm twice',
      (book) => {
        const name = cell(book, '企业', 'cranes', '中文名称').text
        add(book, '企业', 'cranes', { ...firm, 中文名称: name, 英文名称: 'Another' })
      },
      [expect.stringMatching(/^企业!B4 “.*”在 企业!B3 也有，是同一个？$/)],
    ],
    [
      'Chinese in the English column',
      (book) => add(book, '企业', 'cranes', { ...firm, 中文名称: '甲公司', 英文名称: '甲公司' }),
      ['企业!C4 英语里有汉字：“甲公司”？'],
    ],
    [
      'Chinese in an English text',
      (book) => (cell(book, '文字', 'park.name', 'en').value = '小港口'),
      [expect.stringMatching(/^文字!D\d+ 英语里有汉字：“小港口”？$/)],
    ],
    [
      'a date outside the period',
      (book) => {
        add(book, '里程碑', 'joined', {
          ...{ 中文名称: '隧道贯通', 英文名称: 'Tunnel', 日期: '2025-06-01', 精确到: '到日', 出处: '1.2' },
          加到哪一步: 'opening/roles',
        })
      },
      ['里程碑!D5 日期 2025-06-01 不在报告年度 2024 里？'],
    ],
    [
      'a title of another year',
      (book) => (cell(book, '文字', 'source.title', 'zh-CN').value = '2023年报告'),
      [expect.stringMatching(/^文字!C\d+ 报告年度是 2024，这里写的是另一年：“2023年报告”？$/)],
    ],
    [
      'what is not settled',
      (book) => add(book, '企业', 'cranes', { ...firm, 中文名称: '待定', 英文名称: 'TBD' }),
      ['企业!B4 格里写着“待定”，定了吗？', '企业!C4 格里写着“TBD”，定了吗？'],
    ],
    [
      'a copy of a sheet, in which somebody may have written',
      (book) => {
        book.addWorksheet('指标 (2)').getCell('A1').value = '编号'
        book.addWorksheet('草稿').getCell('A1').value = 1
      },
      ['指标 (2)! “指标 (2)”这张表没有读，读的是“指标”'],
    ],
    [
      'growth of one decimal in a percent cell',
      (book) => format(cell(book, '指标', 'port-investment', '增速'), 14.8, '0.0%'),
      [expect.stringMatching(/^指标!\w4 增速是 1480%？$/)],
    ],
    [
      'a note, and letters struck through',
      (book) => {
        const at = cell(book, '指标', 'firms', '数值')
        at.note = '待定'
        at.style = { ...at.style, font: { strike: true } }
      },
      ['指标!D6 格里有划掉的字，还是照着读了', '指标!D6 这一格有批注：“待定”，定了吗？'],
    ],
  ])('%s', async (_what, change, asked) => {
    expect(await askedAfter(change)).toEqual(asked)
  })

  it('a year left as it was is one question, at the year', async () => {
    const asked = await askedAfter((book) => {
      for (const [id, date] of [
        ['opened', '2025-02-20'],
        ['joined', '2025-03-01'],
      ] as const)
        cell(book, '里程碑', id, '日期').value = date
      add(book, '里程碑', 'joined', {
        ...{ 中文名称: '隧道', 英文名称: 'Tunnel', 日期: '2025-06-01', 精确到: '到日', 出处: '1.2' },
        加到哪一步: 'opening/roles',
      })
    })
    expect(asked).toEqual([expect.stringMatching(/^报告!C\d+ 报告年度是 2024，有 3 件大事在 2025 年：年度忘了改？$/)])
  })
})
