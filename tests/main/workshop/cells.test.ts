import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { cellOf, readCells } from '../../../electron/main/workshop/cells'
import { readPack } from '../../../electron/packs'
import { importWorkbook, writeTemplate } from '../../../electron/workbook'
import { newWorkbook } from '../../../electron/workbook/library'
import { stageOf } from '../../../src/picture/stage'
import { judge } from '../../../src/judge'
import { bundled, edit, sheet } from '../../workbook/book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-cells-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const both = [stageOf(1920, 1080), stageOf(1080, 1920)]

it('a picture’s fault names the cell its words come from: in the language that has no room', async () => {
  const [file, target] = [join(room, 'a.xlsx'), join(room, 'a')]
  await writeTemplate(bundled, file)
  // Words that a picture shows in one line only, in both languages, eight times as long.
  await edit(file, file, (book) => {
    const texts = sheet(book, '文字')
    for (let row = 3; row <= texts.rowCount; row += 1)
      if (/^scenes\.[a-z]+\.labels\./.test(texts.getCell(row, 1).text))
        for (let column = 2; column <= texts.columnCount; column += 1) {
          const cell = texts.getCell(row, column)
          if (typeof cell.value === 'string' && !cell.value.includes('{')) cell.value = cell.value.repeat(8)
        }
  })
  const made = await importWorkbook(file, bundled, target)
  expect(made.ok).toBe(true)
  const [read, cells] = [await readPack(target), await readCells(target)]
  if (!read.ok) throw new Error('the report does not play')
  const { report, geography } = read.value
  const { findings } = judge({ report, geography }, both)
  const misfits = findings.map((one) => ({
    ...{
      scene: one.scene,
      step: one.step,
      says: one.what,
      locale: one.seen[0]?.locale ?? '',
      upright: false,
      cell: null,
    },
    ...{ 'zh-CN': { what: '', where: '', todo: '' }, en: { what: '', where: '', todo: '' } },
  }))
  expect(misfits.length).toBeGreaterThan(0)
  const book = await newWorkbook()
  await book.xlsx.readFile(file)
  const plain = (text: string): string => text.replace(/[\s…]+/g, '')
  const told = misfits.flatMap((misfit) => {
    const [name = '', cell = 'A1'] = cellOf(misfit, report, cells)?.split('!') ?? []
    if (name === '') return []
    const [text, says] = [plain(sheet(book, name).getCell(cell).text), plain(misfit.says)]
    return [{ says, cell, fits: text.includes(says) || says.includes(text) }]
  })
  expect(told.filter(({ fits }) => !fits)).toEqual([])
  // What a picture sets together of several cells has none of its own.
  expect(told.length).toBeGreaterThan(misfits.length / 2)
  const [one] = misfits
  expect(one && cellOf({ ...one, says: 'said by nobody' }, report, cells)).toBeNull()
  expect(await readCells(bundled)).toEqual({})
})
