import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { askedOf } from '../../../electron/main/workshop/asked'
import type { Workshop } from '../../../electron/main/workshop/room'
import { readPack } from '../../../electron/packs'
import { writeTemplate } from '../../../electron/workbook'
import { fixtures } from '../../packs/brokenPack'
import { columnOf, edit, rowOf, sheet } from '../../workbook/book'
import { openShop } from './shop'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-asked-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const [base, file, template] = [join(room, 'last'), join(room, 'project.json'), join(room, 'a.xlsx')]

/** Last year's workbook with a figure below zero, and a note at its cell. */
const save = (value: number, note: string): Promise<void> =>
  edit(template, join(room, 'b.xlsx'), (book) => {
    const found = sheet(book, '指标')
    const cell = found.getCell(`${columnOf(found, '数值')}${rowOf(found, 'firms')}`)
    cell.value = value
    cell.note = note
  })

const told = (shop: Workshop): readonly string[] =>
  shop.state.asked.map(({ where, what }) => `${where['zh-CN']} ${what['zh-CN']}`)

it('what a workbook asks stands at its cell, outlives the program, and is asked again only of another value', async () => {
  cpSync(join(fixtures, 'valid'), base, { recursive: true })
  writeFileSync(file, JSON.stringify({ folder: base, base, proof: null }))
  await writeTemplate(base, template)
  const shop = openShop(file)
  await shop.reopen()
  await save(-4, '待核实')
  await shop.choose(join(room, 'b.xlsx'))
  const both = ['指标!D6 数值是负的（-4）？', '指标!D6 这一格有批注：“待核实”，定了吗？']
  expect(told(shop)).toEqual(both)
  shop.desk.rest()

  const again = openShop(file)
  await again.reopen()
  expect(told(again)).toEqual(both)
  await again.answers.confirm(again.state.asked.map(({ token }) => token))
  expect(told(again)).toEqual([])
  await again.choose(join(room, 'b.xlsx'))
  expect(told(again)).toEqual([])
  // Else the desk may see it first, and is busy with it.
  again.desk.rest()
  await save(-5, '待核实')
  await again.choose(join(room, 'b.xlsx'))
  expect(told(again)).toEqual(both.map((text) => text.replace('-4', '-5')))
  again.desk.rest()
})

it('without a workbook, the question about the report’s id says that it is about that', async () => {
  const read = await readPack(join(fixtures, 'valid'))
  if (!read.ok) throw new Error('no report')
  const { report } = read.value
  const now = { ...report, manifest: { ...report.manifest, id: 'harbour-2019' } }
  const where = askedOf(now, report, [], []).map((one) => one.where)
  expect(where).toContainEqual({ 'zh-CN': '报告 · 编号', en: 'The report · id' })
})
