import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { formatFigure } from '../../electron/core/figure'
import { figureOf } from '../../electron/core/reading'
import { readPack } from '../../electron/packs'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { writeInlandPort } from '../packs/inlandPort'
import { bundled, columnOf, edit, rowOf, sheet, told } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-units-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const port = writeInlandPort(join(room, 'port'))

let n = 0
/** Writes a pack's workbook, edits it as a person would and reads it back. */
async function after(pack: string, change: (book: Workbook) => void) {
  n += 1
  const [xlsx, saved, target] = [join(room, `${n}.xlsx`), join(room, `${n}-saved.xlsx`), join(room, `${n}-report`)]
  expect(await writeTemplate(pack, xlsx)).toMatchObject({ ok: true })
  await edit(xlsx, saved, change)
  return { made: await importWorkbook(saved, pack, target), target }
}

const put = (book: Workbook, name: string, row: number, cells: Readonly<Record<string, string | number>>): void => {
  const found = sheet(book, name)
  for (const [heading, value] of Object.entries(cells)) found.getCell(`${columnOf(found, heading)}${row}`).value = value
}
const unitCell = (book: Workbook, id: string) => {
  const found = sheet(book, '指标')
  return found.getCell(`${columnOf(found, '单位')}${rowOf(found, id)}`)
}

describe('a unit in the workbook', () => {
  it('is declared by a row of its sheet, and then any figure has it after any scale word', async () => {
    const { made, target } = await after(bundled, (book) => {
      const row = { 单位: '航次', 中文名称: '航次', 英文名称: 'voyages', 量的是: '个数' }
      put(book, '单位', 3, row)
      unitCell(book, 'service-sales').value = '万航次'
    })
    expect(told(made)).toEqual([])
    const read = await readPack(target)
    if (!read.ok) throw new Error('the report does not play')
    const sales = figureOf(read.value.report, 'service-sales')
    expect(formatFigure(sales, 'en').after).toMatch(/voyages$/)
    expect(formatFigure(sales, 'zh-CN').after).toBe('万航次')
  })

  it('goes with its row, and what had it is told', async () => {
    const { made } = await after(port, (book) => sheet(book, '单位').spliceRows(3, 1))
    expect(told(made)).toEqual([expect.stringMatching(/^指标!.\d+ 不认识单位“航次”$/)])
  })

  it.each([
    ['tue', '指标!E', '不认识单位“tue”', 'TEU'],
    ['万航刺', '指标!E', '不认识单位“万航刺”', '航次'],
    ['亿美圆', '指标!E', '不认识单位“亿美圆”', '是不是“亿美元”？'],
    ['亿克朗', '指标!E', '不认识单位“亿克朗”', '“单位”表'],
  ])('%s that nobody knows is told with what may be meant', async (unit, cell, what, right) => {
    const { made } = await after(port, (book) => void (unitCell(book, 'voyages').value = unit))
    expect(told(made).map((line) => line.replace(/\d+/, ''))).toEqual([`${cell} ${what}`])
    expect(made.ok ? '' : made.error[0]?.right['zh-CN']).toContain(right)
  })

  it('is read in small letters, and behind the number where it is the column’s', async () => {
    const { made } = await after(port, (book) => {
      const found = sheet(book, '指标')
      unitCell(book, 'boxes').value = '万teu'
      found.getCell(`${columnOf(found, '数值')}${rowOf(found, 'boxes')}`).value = '142万TEU'
      found.getCell(`${columnOf(found, '数值')}${rowOf(found, 'voyages')}`).value = '8,640 航次'
    })
    expect(made).toEqual({ ok: true, value: { changed: 0, questions: [], mends: [] } })
  })

  it('needs no sheet of its own: workbooks of earlier editions have none', async () => {
    const { made } = await after(port, (book) => book.removeWorksheet(sheet(book, '单位').id))
    expect(made).toEqual({ ok: true, value: { changed: 0, questions: [], mends: [] } })
  })

  it('with digits or brackets in it is refused at its cell', async () => {
    const { made } = await after(bundled, (book) =>
      put(book, '单位', 3, { 单位: '1000吨（标煤）', 中文名称: '吨', 英文名称: 'tonnes', 量的是: '其他' }),
    )
    expect(told(made)).toEqual(['单位!A3 “1000吨（标煤）”不能作单位'])
  })
})
