import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPack, type Pack } from '../../electron/packs'
import { flatten, pathOf } from '../../electron/packs/check/textKeys'
import { staleTexts } from '../../electron/packs/stale'
import { braces } from '../../electron/packs/words/placeholders'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { stageOf } from '../../src/picture/stage'
import { judge, tellFinding } from '../../src/judge'
import { bundled, columnOf, edit, rowOf, sheet, told } from './book'
import { makeNextYear } from './nextYear'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-next-year-'))
const template = join(room, 'a.xlsx')
let [last, next]: Pack[] = []
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** The pack that a workbook makes of the bundled one. */
async function made(name: string, change: (book: Workbook) => void): Promise<Pack> {
  const [book, target] = [join(room, `${name}.xlsx`), join(room, name)]
  await edit(template, book, change)
  expect(told(await importWorkbook(book, bundled, target))).toEqual([])
  const read = await readPack(target)
  if (!read.ok) throw new Error('the report does not play')
  return read.value
}

beforeAll(async () => {
  await writeTemplate(bundled, template)
  const read = await readPack(bundled)
  last = read.ok ? read.value : undefined
  next = await made('next', makeNextYear)
})

const written = (pack: Pack | undefined) => {
  if (!pack) throw new Error('no pack')
  return { ...pack.report, texts: pack.written }
}
const both = [stageOf(1920, 1080, { text: 1 }), stageOf(1080, 1920, { text: 1 })]

describe('of the report of 2020 made the one of 2021', () => {
  it('no sentence with an old year or an old count is left unasked, in either language', () => {
    const found = new Set(
      staleTexts(written(last), written(next)).map(({ locale, path }) => `${locale} ${path.join('.')}`),
    )
    // 五年规划 and 五公里 count nothing of this report.
    const old = /(?<!\d)20(?:19|20)(?!\d)|二十七天|五家|点名五|[Tt]wenty-seven|\bnames five\b|\bFive firms\b/
    const left = Object.entries(written(next).texts).flatMap(([locale, texts]) =>
      [...flatten(texts).leaves].flatMap(([key, text]) => {
        const name = `${locale} ${pathOf(key).join('.')}`
        return old.test(text.replace(braces, ' ')) && !found.has(name) ? [`${name}: ${text}`] : []
      }),
    )
    expect(left).toEqual([])
    expect(found.size).toBeGreaterThan(100)
  })

  it('no growth of one decimal and no new event breaks a picture, wide or upright', () => {
    const report = next?.report ?? written(next)
    const { findings, shortened } = judge({ report }, both)
    expect([...findings, ...shortened].map((one) => Object.values(tellFinding(report, one, 'en')).join(' '))).toEqual(
      [],
    )
  })
})

it('a title three times as long is told by its step, in both shapes', async () => {
  const pack = await made('long', (book) => {
    const texts = sheet(book, '文字')
    const row = rowOf(texts, 'scenes.indicators.steps.growth.title')
    texts.getCell(`${columnOf(texts, 'zh-CN')}${row}`).value =
      '这一年服务业的销售比工业又多涨了一大截，\n同前两年相比差距拉得更开，\n大家说起来都觉得提气，明年还要接着干'
    texts.getCell(`${columnOf(texts, 'en')}${row}`).value =
      'This year sales of services rose by far more than\nthose of industry, as they had in the years before it,\nand everybody who was asked expects the same of the next one'
  })
  const { findings, shortened } = judge(pack, both)
  const seen = [...findings, ...shortened]
  expect(new Set(seen.map(({ scene }) => scene))).toEqual(new Set(['indicators']))
  expect(new Set(seen.flatMap((one) => one.seen.map(({ locale }) => locale)))).toEqual(new Set(['zh-CN', 'en']))
  expect(new Set(seen.flatMap((one) => one.seen.map(({ stage }) => stage.portrait)))).toEqual(new Set([true, false]))
})
