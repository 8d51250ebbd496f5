import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { allStages, judge } from '../../../src/judge'
import type { Workshop } from '../../../electron/main/workshop/room'
import { readPack } from '../../../electron/packs'
import { edit } from '../../workbook/book'
import { fillPort } from '../../workbook/portBook'
import { openShop } from './shop'

/**
 * Another park, by the window and its workbook alone: an inland port with twelve indicators in eight units, fifteen
 * events over two years and no bridge, from nothing to a stick.
 */
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-new-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** Answers all that is asked, as somebody would who has read it. */
async function answerAll(shop: Workshop): Promise<void> {
  await shop.answers.confirm([...shop.state.stale, ...shop.state.asked].map(({ token }) => token))
}

it('begins an inland port’s report, fills it by its workbook, and carries it signed to a stick', async () => {
  const shop = openShop(join(room, 'project.json'))
  const names = { 'zh-CN': '内湖港', en: 'Inland Port' }
  const scenes = [
    { kind: 'indicators', count: 12 },
    { kind: 'milestones', count: 15 },
    { kind: 'story', count: 1 },
  ] as const
  await shop.desk.begin({ names, period: '2027', scenes }, room)
  expect(shop.state).toMatchObject({ problem: null, isBegun: true, draft: { id: 'inland-port-2027', scenes: 3 } })
  const workbook = join(room, 'inland-port-2027.xlsx')
  expect(shop.state.workbook).toMatchObject({ file: workbook, state: 'written', faults: [] })
  shop.desk.rest()
  // Nothing was filled: every empty cell is told, and there is no pack yet.
  await shop.desk.take(workbook)
  shop.desk.rest()
  expect(shop.state.workbook?.faults.length).toBeGreaterThan(20)
  expect(shop.state.workbook?.faults.filter(({ cell }) => cell === '')).toEqual([])
  await edit(workbook, workbook, fillPort)
  await shop.desk.take(workbook)
  shop.desk.rest()
  expect(shop.state.workbook?.faults.map(({ sheet, cell, what }) => `${sheet}!${cell} ${what.en}`)).toEqual([])
  expect(shop.state).toMatchObject({
    folder: join(room, 'inland-port-2027-report'),
    faults: [],
    changes: [],
    stale: [],
  })
  const read = await readPack(shop.state.folder ?? '')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(Object.values(read.value.report.facts).filter(({ kind }) => kind === 'milestone')).toHaveLength(15)
  expect(JSON.stringify(read.value.report.texts)).not.toMatch(/待定|TBD/)
  expect(judge({ report: read.value.report }, allStages).findings).toEqual([])
  await answerAll(shop)
  await shop.signing.makeKey('Port office', join(room, 'keys'), 'a long passphrase')
  await shop.writeProof(join(room, 'proof.pdf'), true)
  await shop.confirmProof()
  await shop.preview()
  await shop.signing.sign('a long passphrase', join(room, 'signed', 'port.briefpack'))
  const stick = join(room, 'stick')
  mkdirSync(stick)
  await shop.signing.carry(stick)
  expect(shop.state).toMatchObject({ problem: null, carried: stick })
  expect(existsSync(join(stick, 'port.briefpack'))).toBe(true)
  expect(readFileSync(join(stick, 'port.briefpack')).length).toBeGreaterThan(1000)
  // Whoever begins it again loses nothing of it.
  await shop.desk.begin({ names, period: '2027', scenes }, room)
  expect(shop.state.problem?.en.what).toContain('something in this folder')
})
