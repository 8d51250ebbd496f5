import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import { diffPacks, tellChange } from '../../electron/packs/diff'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { bundled, columnOf, edit, filesIn, rowOf, sheet, told } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-edits-'))
const [template, next, target] = [join(room, 'a.xlsx'), join(room, 'next.xlsx'), join(room, 'target')]
beforeAll(async () => {
  await writeTemplate(bundled, template)
  await writeTemplate(bundled, next, { nextPeriod: true })
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

async function importAfter(change: (book: Workbook) => void, from = template): ReturnType<typeof importWorkbook> {
  rmSync(target, { recursive: true, force: true })
  await edit(from, join(room, 'edited.xlsx'), change)
  return importWorkbook(join(room, 'edited.xlsx'), bundled, target)
}

/** What the edit came to, as a person would say it. */
async function changesAfter(change: (book: Workbook) => void): Promise<readonly string[]> {
  const made = await importAfter(change)
  expect(told(made)).toEqual([])
  const [before, after] = [await readPack(bundled), await readPack(target)]
  if (!before.ok || !after.ok) throw new Error('a pack cannot be read')
  return diffPacks(before.value.report, after.value.report).map((one) => tellChange(one, 'zh-CN'))
}

const cell = (book: Workbook, name: string, id: string, heading: string) => {
  const found = sheet(book, name)
  return found.getCell(`${columnOf(found, heading)}${rowOf(found, id)}`)
}

describe('an edited workbook', () => {
  it('changes what was edited and nothing else', async () => {
    const changes = await changesAfter((book) => {
      cell(book, '指标', 'foreign-capital', '数值').value = '１．８'
      cell(book, '里程碑', 'innovation-zone', '日期').value = '2020年10月14日'
      cell(book, '文字', 'park.note', 'en').value = 'Not a boundary.'
    })
    expect(changes).toEqual([
      '实际利用外资：1.7 → 预计1.8亿美元 (+5.9 %)',
      expect.stringContaining('日期：2020-10-13 → 2020-10-14'),
      expect.stringContaining('Not a boundary.'),
    ])
    const [before, after] = [filesIn(bundled), filesIn(target)]
    const touched = Object.keys(before).filter((file) => before[file] !== after[file])
    expect(touched.sort()).toEqual(['facts.json', 'texts/en.json'])
  })

  it('reads what a formula came to when it was saved', async () => {
    const changes = await changesAfter((book) => {
      cell(book, '指标', 'trade', '数值').value = { formula: '2+4', result: 6 }
    })
    expect(changes).toEqual(['进出口总额：5 → 预计6亿元 (+20 %)'])
  })

  it('gives a new event an id, a place on the axis and a step; a firm that is gone leaves every list', async () => {
    const made = await importAfter((book) => {
      const events = sheet(book, '里程碑')
      const row = rowOf(events, 'three-year-goal') + 1
      const put = (heading: string, value: string): void => {
        events.getCell(`${columnOf(events, heading)}${row}`).value = value
      }
      put('中文名称', '新桥开工')
      put('英文名称', 'Bridge begun')
      put('日期', '2020-06-01')
      put('精确到', '到日')
      put('出处', '2.1')
      const firms = sheet(book, '企业')
      firms.spliceRows(rowOf(firms, 'jiejie'), 1)
    })
    expect(told(made)).toEqual([])
    const read = await readPack(target)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { facts, tour, texts } = read.value.report
    expect(facts['milestone-1']).toMatchObject({ date: '2020-06-01', precision: 'day', at: '2.1' })
    expect(texts.en?.facts['milestone-1']?.name).toBe('Bridge begun')
    expect(JSON.stringify(tour)).toContain('milestone-1')
    expect(facts.jiejie).toBeUndefined()
    expect(JSON.stringify(tour)).not.toContain('jiejie')
    expect(texts['zh-CN']?.facts.jiejie).toBeUndefined()
  })

  it('takes the braces and signs of a Chinese keyboard for the place of a figure', async () => {
    const changes = await changesAfter((book) => {
      cell(book, '文字', 'scenes.indicators.steps.growth.lead', 'zh-CN').value = '服务业增长｛Service－sales＃growth｝'
    })
    expect(changes).toEqual([expect.stringContaining('服务业增长{service-sales#growth}')])
  })

  it('puts a new firm where its stage belongs: only a leading one on the board of leading firms', async () => {
    const made = await importAfter((book) => {
      const firms = sheet(book, '企业')
      const row = rowOf(firms, 'gaoda') + 1
      ;['签约', '龙头企业', '在建'].forEach((role, i) => {
        const given = { 中文名称: `新${role}`, 英文名称: role, 阶段: role, 产业集群: 'auto-parts', 出处: '2.5' }
        for (const [heading, value] of Object.entries(given))
          firms.getCell(`${columnOf(firms, heading)}${row + i}`).value = value
      })
    })
    expect(told(made)).toEqual([])
    const read = await readPack(target)
    const scene = read.ok ? read.value.report.tour.scenes.find(({ kind }) => kind === 'clusters') : undefined
    if (scene?.kind !== 'clusters') throw new Error('no clusters')
    const factsOf = (view: string): readonly string[] => scene.steps.find((step) => step.view === view)?.facts ?? []
    expect(scene.firms.companies.filter((id) => id.startsWith('firm-'))).toEqual(['firm-2'])
    expect(factsOf('firms').filter((id) => id.startsWith('firm-'))).toEqual(['firm-2'])
    expect(factsOf('targets').filter((id) => id.startsWith('firm-'))).toEqual(['firm-1', 'firm-3'])
  })

  it('widens the scale of a question that its answer has outgrown, and leaves every other one', async () => {
    const made = await importAfter((book) => {
      cell(book, '指标', 'service-sales', '增速').value = 0.35
      cell(book, '指标', 'lead-share', '数值').value = 0.95
    })
    expect(told(made)).toEqual([])
    const tourOf = (folder: string): string => readFileSync(join(folder, 'tour.json'), 'utf8')
    const scales = (folder: string): readonly string[] =>
      [...tourOf(folder).matchAll(/"fact":\s*"([^"]+)",\s*"from":\s*(\S+),\s*"to":\s*(\S+)/g)].map(
        ([, fact = '', from = '', to = '']) => `${fact} ${from} ${parseFloat(to)}`,
      )
    const wider = (one: string): string =>
      one.replace(/^(service-sales#growth 0) 30$/, '$1 50').replace(/^(lead-share 10) 90$/, '$1 100')
    expect(scales(bundled).map(wider)).not.toEqual(scales(bundled))
    expect(scales(target)).toEqual(scales(bundled).map(wider))
  })

  it('takes a row away though its words were changed: they go with it', async () => {
    const made = await importAfter((book) => {
      cell(book, '文字', 'facts.jiejie.note', 'zh-CN').value = '今年没有这一家。'
      const found = sheet(book, '企业')
      found.spliceRows(rowOf(found, 'jiejie'), 1)
    })
    expect(told(made)).toEqual([])
    const read = await readPack(target)
    expect(read.ok && Object.keys(read.value.report.facts)).not.toContain('jiejie')
  })

  it('may replace the very pack it was made from', async () => {
    const pack = join(room, 'own')
    cpSync(bundled, pack, { recursive: true })
    await edit(template, join(room, 'own.xlsx'), (book) => (cell(book, '指标', 'trade', '数值').value = 6))
    expect(await importWorkbook(join(room, 'own.xlsx'), pack, pack)).toEqual({
      ok: true,
      value: { changed: 1, questions: [], mends: [] },
    })
    expect((await readPack(pack)).ok).toBe(true)
    expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('of next year says of every value that it is still missing', async () => {
    const made = await importAfter(() => undefined, next)
    const faults = told(made)
    expect(faults.length).toBeGreaterThan(100)
    expect(faults[0]).toBe('指标!E3 缺“数值”')
  })
})

describe('everything that is wrong is told together, by sheet and cell, and nothing is written', () => {
  it('from one workbook', async () => {
    const made = await importAfter((book) => {
      cell(book, '指标', 'industrial-sales', '数值').value = '149万元'
      cell(book, '指标', 'service-sales', '单位').value = null
      cell(book, '指标', 'trade', '数值').value = { error: '#REF!' }
      cell(book, '指标', 'foreign-capital', '数值').value = { formula: '1+1', date1904: false }
      cell(book, '指标', 'lead-share', '数值').value = 0.61
      cell(book, '指标', 'lead-share', '数值').style = { numFmt: 'General' }
      cell(book, '里程碑', 'innovation-zone', '日期').value = '10月13日'
      cell(book, '企业', 'tongfu', '产业集群').value = 'electronic'
      cell(book, '企业', 'shenma', '阶段').value = '头部'
      cell(book, '产业集群', 'auto-parts', '中文名称').value = null
      sheet(book, '合作联系').getRow(rowOf(sheet(book, '合作联系'), 'sunan')).hidden = true
      sheet(book, '宜居工程').mergeCells('B3:B4')
      sheet(book, '列表').getCell('Z1').value = '备注'
      sheet(book, '列表').getCell('Z5').value = '给张工看'
      cell(book, '文字', 'scenes.opening.name', 'zh-CN').value = '手写2020年'
      cell(book, '场景', 'opening.mission', '值').value = 'misson'
      sheet(book, '陈述').getCell('A4').value = 'mission'
      cell(book, '指标', 'trade', '出处').value = '9.9'
    })
    expect(told(made)).toMatchInlineSnapshot(`
      [
        "陈述!A4 编号“mission”已用在 陈述!A3",
        "指标!D3 格里写的是“万元”，单位列是“亿元”",
        "指标!E4 缺“单位”",
        "指标!D8 公式还没有算出值",
        "指标!D9 公式出错（#REF!）",
        "指标!D12 0.61 是 0.61% 还是 61%？",
        "里程碑!D6 “10月13日”没有年份",
        "产业集群!B5 缺“中文名称”",
        "企业!D4 没有“头部”这一项",
        "合作联系!A5 第 5 行是隐藏的（或被筛选掉），里面有内容",
        "宜居工程!B3 B3:B4 是合并的单元格",
        "列表!Z1 不认识表头“备注”，这一列有内容",
        "企业!E3 表里没有编号“electronic”",
        "场景!C5 表里没有编号“misson”",
        "指标!L9 报告没有第 9 部分",
      ]
    `)
    expect(existsSync(target)).toBe(false)
    expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('where the workbook was made from another pack: that, and nothing that follows from it', async () => {
    const made = await importAfter((book) => {
      cell(book, '报告', 'template', '值').value = 'harbour-2031 1.0.0'
      book.removeWorksheet(sheet(book, '企业').id)
    })
    expect(told(made)).toEqual([
      '报告!C3 这份表格由“harbour-2031 1.0.0”的模板填成，现在的报告包是“suxitong-2020 1.0.0”',
    ])
  })

  it('where the target holds something that is no pack', async () => {
    const made = await importWorkbook(template, bundled, room)
    expect(told(made)[0]).toContain('里有别的文件，不是报告包')
    expect(existsSync(template)).toBe(true)
  })
})
