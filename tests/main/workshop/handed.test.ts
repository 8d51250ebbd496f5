import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { judge, tellFinding } from '../../../src/judge'
import { stageOf } from '../../../src/picture/stage'
import type { Workshop } from '../../../electron/main/workshop/room'
import { writeTemplate } from '../../../electron/workbook'
import { bundled, edit, rowOf, sheet } from '../../workbook/book'
import { makeNextYear } from '../../workbook/nextYear'
import { openShop } from './shop'

/** Reports that once could not be shown, played through from what an operator has to a signed stick; every picture is looked at on the way. */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-handed-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const both = [stageOf(1920, 1080), stageOf(1080, 1920)]
const parks = join(import.meta.dirname, '../../fixtures/parks')
let [own, runs] = ['', 0]
let shop: Workshop

beforeEach(() => {
  own = join(room, String((runs += 1)))
  mkdirSync(own)
  shop = openShop(join(own, 'project.json'), (judged) => {
    const { findings } = judge(judged, both)
    const misfits = findings.map((one) => ({
      ...{ 'zh-CN': tellFinding(judged.report, one, 'zh-CN'), en: tellFinding(judged.report, one, 'en') },
      ...{ scene: one.scene, step: one.step, says: one.what, cell: null, locale: '', upright: false },
    }))
    return Promise.resolve({ misfits, notes: [] })
  })
})

/** What still stands between the report and a stick, as the operator is told it. */
const toldOf = ({ state }: Workshop): readonly string[] => [
  ...(state.workbook?.faults ?? []).map(({ sheet, cell, what }) => `${sheet}!${cell} ${what.en}`),
  ...[...state.faults, ...state.misfits].map(({ en }) => `${en.where} ${en.what}`),
]

async function carried(): Promise<string> {
  await shop.answers.confirm([...shop.state.stale, ...shop.state.asked].map(({ token }) => token))
  await shop.signing.makeKey('Park office', join(own, 'keys'), 'a long passphrase')
  await shop.writeProof(join(own, 'proof.pdf'), false)
  await shop.confirmProof()
  await shop.preview()
  await shop.signing.sign('a long passphrase', join(own, 'signed', 'report.briefpack'))
  const stick = join(own, 'stick')
  mkdirSync(stick)
  await shop.signing.carry(stick)
  return shop.state.problem?.en.what ?? (existsSync(join(stick, 'report.briefpack')) ? 'on the stick' : 'not there')
}

it('next year’s figures with growth of one decimal, and a title three times as long', async () => {
  const file = join(own, 'next.xlsx')
  await writeTemplate(bundled, file)
  await edit(file, file, (book) => {
    makeNextYear(book)
    const texts = sheet(book, '文字')
    const row = rowOf(texts, 'scenes.clusters.steps.firms.title')
    for (const column of [2, 3, 4]) {
      const cell = texts.getCell(row, column)
      if (typeof cell.value === 'string' && cell.value.length > 6) cell.value = cell.value.repeat(3)
    }
  })
  await shop.choose(bundled)
  await shop.desk.take(file)
  shop.desk.rest()
  expect(toldOf(shop)).toEqual([])
  expect(shop.state.stale.length).toBeGreaterThan(50)
  expect(await carried()).toBe('on the stick')
})

it.each(['as it came', 'tour-mixed.json'])(
  'another park’s report, its measures on scales of their own: %s',
  async (tour) => {
    const pack = join(own, 'pack')
    cpSync(join(parks, 'wanhu-2026'), pack, { recursive: true })
    if (tour.endsWith('.json')) cpSync(join(parks, 'wanhu-2026-other-tours', tour), join(pack, 'tour.json'))
    await shop.choose(pack)
    expect(toldOf(shop)).toEqual([])
    expect(await carried()).toBe('on the stick')
  },
)

it('a count that is taken for a share plays nowhere, and is not signed', async () => {
  const pack = join(own, 'pack')
  cpSync(join(parks, 'wanhu-2026'), pack, { recursive: true })
  cpSync(join(parks, 'wanhu-2026-other-tours', 'tour-share.json'), join(pack, 'tour.json'))
  await shop.choose(pack)
  expect(shop.state.draft).toBeNull()
  expect(await carried()).not.toBe('on the stick')
})
