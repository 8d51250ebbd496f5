import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Workshop } from '../../../electron/main/workshop/room'
import { writeTemplate } from '../../../electron/workbook'
import { fixtures } from '../../packs/brokenPack'
import { columnOf, edit, rowOf, sheet } from '../../workbook/book'
import { openShop } from './shop'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-mended-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const [base, file, book] = [join(room, 'last'), join(room, 'project.json'), join(room, 'b.xlsx')]

const faults = (shop: Workshop): readonly string[] =>
  (shop.state.workbook?.faults ?? []).map(({ sheet: name, cell }) => `${name}!${cell}`)
const firms = (): unknown =>
  (
    JSON.parse(readFileSync(join(room, 'b-report/facts.json'), 'utf8')) as { figures: { id: string; value: number }[] }
  ).figures.find(({ id }) => id === 'firms')?.value

it('what a workbook was refused for is told when the window is opened again; what it is read as outlives the window, and is taken back', async () => {
  cpSync(join(fixtures, 'valid'), base, { recursive: true })
  writeFileSync(file, JSON.stringify({ folder: base, base, proof: null }))
  await writeTemplate(base, book)
  await edit(book, book, (sheets) => {
    const found = sheet(sheets, '指标')
    found.getCell(`${columnOf(found, '数值')}${rowOf(found, 'firms')}`).value = '四十一'
  })
  const bytes = readFileSync(book)
  const shop = openShop(file)
  await shop.reopen()
  await shop.choose(book)
  expect(faults(shop)).toEqual(['指标!D6'])
  shop.desk.rest()

  const again = openShop(file)
  await again.reopen()
  await expect.poll(() => faults(again)).toEqual(['指标!D6'])
  // What is not wrong there cannot be mended.
  await again.desk.mend(['指标!D5'])
  expect(faults(again)).toEqual(['指标!D6'])
  await again.desk.mend(['指标!D6'])
  expect(again.state.workbook).toMatchObject({ faults: [], mends: [{ cell: 'D6', from: '四十一', to: '41' }] })
  expect(firms()).toBe(41)
  expect(readFileSync(book)).toEqual(bytes)
  again.desk.rest()

  const third = openShop(file)
  await third.reopen()
  await third.desk.take(book)
  expect(faults(third)).toEqual([])
  await third.desk.unmend('指标!D6')
  expect(faults(third)).toEqual(['指标!D6'])
  expect(firms()).toBe(41)
  third.desk.rest()
})
