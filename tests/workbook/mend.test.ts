import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cell, Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook, writeTemplate, type CellFault, type PlacedMend } from '../../electron/workbook'
import { bundled, columnOf, edit, rowOf, sheet, told } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-mend-'))
const [template, book, target] = ['a.xlsx', 'b.xlsx', 'target'].map((name) => join(room, name)) as [
  string,
  string,
  string,
]
beforeAll(async () => {
  await writeTemplate(bundled, template)
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

const cell = (found: Workbook, name: string, id: string, heading: string): Cell => {
  const table = sheet(found, name)
  return table.getCell(`${columnOf(table, heading)}${rowOf(table, id)}`)
}

async function readAs(mends: readonly PlacedMend[]): ReturnType<typeof importWorkbook> {
  rmSync(target, { recursive: true, force: true })
  return importWorkbook(book, bundled, target, mends)
}

/** What would mend the faults of which that can be said. */
const mendsOf = (faults: readonly CellFault[]): readonly PlacedMend[] =>
  faults.flatMap(({ sheet: name, cell: at, mend }) => (mend ? [{ sheet: name, cell: at, ...mend }] : []))

/** Ids last: the others find their rows by them. */
const slips: readonly (readonly [string, (book: Workbook) => void, Partial<PlacedMend>])[] = [
  [
    'a renamed sheet',
    (found) => (sheet(found, '指标').name = '指标2021'),
    { sheet: '指标', cell: '', from: '指标2021', to: '指标' },
  ],
  [
    'a heading that was written over',
    (found) => (sheet(found, '指标').getCell('C1').value = 44_260),
    { cell: 'C1', from: '44260', to: '英文名称' },
  ],
  [
    'a key that was written over',
    (found) => (cell(found, '文字', 'scenes.indicators.steps.growth.title', '键').value = 'growth title'),
    { from: 'growth title', to: 'scenes.indicators.steps.growth.title' },
  ],
  [
    'a day without its signs',
    (found) => (cell(found, '里程碑', 'innovation-zone', '日期').value = 20_201_014),
    { from: '20201014', to: '2020-10-14' },
  ],
  [
    'a number in words',
    (found) => (cell(found, '项目', 'landed', '数值').value = '二百四十三'),
    { from: '二百四十三', to: '243' },
  ],
  [
    'a source with a comma',
    (found) => (cell(found, '里程碑', 'shenma-opening', '出处').value = '2，5'),
    { from: '2，5', to: '2.5' },
  ],
  [
    'a source in words',
    (found) => (cell(found, '里程碑', 'park-unveiled', '出处').value = '第2部分第5段'),
    { from: '第2部分第5段', to: '2.5' },
  ],
  [
    'a choice that is none',
    (found) => (cell(found, '企业', 'shenma', '阶段').value = '龙头'),
    { from: '龙头', to: '龙头企业' },
  ],
  [
    'one of several ids in a cell, by its name',
    (found) => {
      cell(found, '里程碑', 'innovation-zone', '企业').value = 'karcher、神马电器'
    },
    { from: 'karcher、神马电器', to: 'karcher、shenma' },
  ],
  [
    'a figure in braces by its name',
    (found) => (cell(found, '文字', 'scenes.indicators.steps.growth.lead', 'zh-CN').value = '增长{服务业应税销售}多'),
    { from: '增长{服务业应税销售}多', to: '增长{service-sales}多' },
  ],
  [
    'an id that was changed',
    (found) =>
      (sheet(found, '里程碑').getCell(`A${rowOf(sheet(found, '里程碑'), 'shenma-opening')}`).value = 'shenma-start'),
    { from: 'shenma-start', to: 'shenma-opening' },
  ],
  [
    'an id that can be none',
    (found) => (sheet(found, '企业').getCell(`A${rowOf(sheet(found, '企业'), 'shenma')}`).value = '神马'),
    { from: '神马', to: 'shenma' },
  ],
]

describe('a slip that can mean one thing alone', () => {
  it.each(slips)('%s is read as that, once it is said so', async (_what, slip, expected) => {
    await edit(template, book, slip)
    const refused = await readAs([])
    const mends = refused.ok ? [] : mendsOf(refused.error)
    expect(mends).toEqual([expect.objectContaining(expected)])
    const made = await readAs(mends)
    expect(told(made)).toEqual([])
    expect(made.ok && made.value.mends).toEqual(mends)
  })

  it('all together are mended at one go, and the workbook’s own bytes are left alone', async () => {
    await edit(template, book, (found) => {
      for (const [, slip] of slips.filter(([what]) => !what.includes('sheet'))) slip(found)
    })
    let mends: readonly PlacedMend[] = []
    let made = await readAs(mends)
    for (let turn = 0; turn < 4 && !made.ok; turn += 1) {
      mends = [...mends, ...mendsOf(made.error)]
      made = await readAs(mends)
    }
    expect(told(made)).toEqual([])
    expect((await readAs([])).ok).toBe(false)
  })

  it('is read as it is written as soon as that is something else', async () => {
    await edit(template, book, (found) => (cell(found, '项目', 'landed', '数值').value = '二百四十三'))
    const refused = await readAs([])
    const mends = refused.ok ? [] : mendsOf(refused.error)
    await edit(template, book, (found) => (cell(found, '项目', 'landed', '数值').value = 268))
    const made = await readAs(mends)
    expect(made.ok && made.value).toMatchObject({ changed: 1, mends: [] })
  })
})

it.each<[string, (book: Workbook) => void]>([
  ['a word that is like nothing', (found) => (cell(found, '项目', 'landed', '数值').value = '很多')],
  ['a word that is like two things', (found) => (cell(found, '企业', 'shenma', '产业集群').value = 'e')],
  ['a day that might be another', (found) => (cell(found, '里程碑', 'innovation-zone', '日期').value = '03/04/2020')],
  ['a formula that fails', (found) => (cell(found, '项目', 'landed', '数值').value = { error: '#REF!' })],
  ['merged cells', (found) => sheet(found, '指标').mergeCells('B3:B4')],
])('%s has no mend that anybody could press', async (_what, slip) => {
  await edit(template, book, slip)
  const refused = await readAs([])
  expect(refused.ok).toBe(false)
  expect(refused.ok ? [] : mendsOf(refused.error)).toEqual([])
})
