import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Misfit } from '../../../electron/core/contracts/workshop'
import { readPack } from '../../../electron/packs'
import { groundAnswer } from '../../../electron/main/workshop/groundTask'
import { Workshop } from '../../../electron/main/workshop/room'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-reopen-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const file = join(room, 'project.json')
let misfits: Misfit[] = []
let broken = false

/** A workshop that was started again. */
const open = (): Workshop =>
  new Workshop({
    file,
    bundled: resolve('resources/packs/suxitong-2020'),
    play: () => undefined,
    openPreview: () => undefined,
    print: () => Promise.resolve(),
    runWorkbook: () => Promise.reject(new Error('nothing was saved')),
    readPlaying: async (folder) => {
      const read = await readPack(folder)
      return { report: read.ok ? read.value.report : null, geography: null, notice: null, notes: [] }
    },
    judge: () => (broken ? Promise.reject(new Error('no thread')) : Promise.resolve({ misfits, notes: [] })),
    ground: groundAnswer,
    tell: () => undefined,
  })

it('a workshop that is opened a third time still knows workbook, proof, key and signature', async () => {
  const [pack = ''] = ['resources/packs/suxitong-2020'].map((folder) => resolve(folder))
  const kept = {
    ...{ folder: pack, base: pack, workbook: join(room, 'next.xlsx'), seen: 'size and time' },
    proof: { file: 'proof.pdf', hash: 'ab', confirmedAt: '2027-01-05T08:00:00.000Z' },
    ...{ questions: [], mends: [], previewed: true },
    key: { id: '0', name: 'Park office', secretFile: 'park.secret.json', publicFile: 'park.public.json' },
    signed: { file: 'a.briefpack', hash: 'cd', from: 'ab', key: '0' },
  }
  writeFileSync(file, JSON.stringify(kept))
  for (let i = 0; i < 3; i += 1) {
    const shop = open()
    await shop.reopen()
    expect(shop.state).toMatchObject({ proof: kept.proof, key: kept.key, signed: kept.signed })
    expect(shop.state.workbook?.file).toBe(kept.workbook)
    shop.desk.rest()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept)
  }
})

it('a pack that is chosen is kept at once', async () => {
  const shop = open()
  await shop.choose('tests/fixtures/packs/valid')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ folder: resolve('tests/fixtures/packs/valid') })
})

it('a report with words that have no room plays, and nobody can stand for it', async () => {
  const told = { where: '指标 第1步', what: '放不下', todo: '写短' }
  misfits = [
    { 'zh-CN': told, en: told, scene: 'indicators', step: 1, locale: 'zh-CN', upright: true, says: '', cell: null },
  ]
  const shop = open()
  await shop.choose('tests/fixtures/packs/valid')
  expect(shop.state).toMatchObject({ misfits, faults: [] })
  expect(shop.state.draft).not.toBeNull()
  await shop.writeProof(join(room, 'proof.pdf'), false)
  await shop.confirmProof()
  expect(shop.state.proof?.confirmedAt).toBeNull()
  expect(shop.state.problem?.en.what).toContain('no room')
  misfits = []
  const again = open()
  await again.reopen()
  await again.confirmProof()
  expect(again.state.proof?.confirmedAt).not.toBeNull()
})

it('pictures that could not be looked at are told, and the work goes on', async () => {
  broken = true
  const shop = open()
  await shop.choose('tests/fixtures/packs/valid')
  expect(shop.state.busy).toBeNull()
  expect(shop.state.misfits[0]?.en.what).toContain('no thread')
  broken = false
})
