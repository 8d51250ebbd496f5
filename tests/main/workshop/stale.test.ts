import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readPack } from '../../../electron/packs'
import { groundAnswer } from '../../../electron/main/workshop/groundTask'
import { Workshop } from '../../../electron/main/workshop/room'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-stale-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
const [pack, base] = [join(room, 'next'), 'resources/packs/suxitong-2020']

/** Goes on with a pack that was made of last year's. */
async function reopened(): Promise<Workshop> {
  const file = join(room, 'project.json')
  const proof = { file: 'proof.pdf', hash: 'ab', confirmedAt: null }
  const key = { id: '0', name: 'Park office', secretFile: 'park.secret.json', publicFile: null }
  writeFileSync(file, JSON.stringify({ folder: pack, base, proof, key }))
  const shop = new Workshop({
    file,
    bundled: resolve('resources/packs/suxitong-2020'),
    play: () => undefined,
    openPreview: () => undefined,
    print: () => Promise.resolve(),
    runWorkbook: () => Promise.reject(new Error('nothing was saved')),
    readPlaying: async (folder) => {
      const read = await readPack(folder)
      const none = { geography: null, notice: null, notes: [] }
      return read.ok ? { ...none, report: read.value.report, written: read.value.written } : { ...none, report: null }
    },
    judge: () => Promise.resolve({ misfits: [], notes: [] }),
    ground: groundAnswer,
    tell: () => undefined,
  })
  await shop.reopen()
  return shop
}

it('nothing stale is proofed or signed unseen; what was confirmed stays so, in the pack’s folder', async () => {
  cpSync(base, pack, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')) as object
  writeFileSync(join(pack, 'manifest.json'), JSON.stringify({ ...manifest, id: 'suxitong-2021', period: '2021' }))
  const shop = await reopened()
  const asked = shop.state.stale
  expect(asked.map(({ where }) => where['zh-CN'])).toContain('招商队伍 · 卡片上的说明')
  for (const { where, why } of asked) expect(`${where.en} ${why.en}`).not.toMatch(/\.|\[|undefined/)
  // That the year was left behind by its events is hard to believe, and asked too.
  const [doubted, ...more] = shop.state.asked
  expect([doubted?.where, more]).toEqual([{ 'zh-CN': '报告 · 报告年度', en: 'The report · reported year' }, []])
  await shop.confirmProof()
  expect(shop.state.problem?.en.what).toContain(`to be confirmed: ${asked.length + 1}`)
  await shop.choose(join(room, 'nowhere'))
  expect(shop.state.problem?.en.what).not.toContain('to be confirmed')
  await shop.signing.sign('passphrase', join(room, 'signed.briefpack'))
  expect(shop.state.problem?.en.what).toContain('to be confirmed')
  expect(shop.state.signed).toBeNull()
  await shop.answers.confirm(asked.slice(1).map(({ token }) => token))
  await shop.answers.confirm(['of nothing'])
  expect(shop.state.stale.map(({ token }) => token)).toEqual([asked[0]?.token])
  const again = await reopened()
  expect(again.state.stale).toEqual(shop.state.stale)
  await again.answers.confirm([asked[0]?.token ?? ''])
  await again.confirmProof()
  expect(again.state.problem?.en.what).toContain('to be confirmed: 1')
  await again.answers.confirm([doubted?.token ?? ''])
  expect((await reopened()).state.asked).toEqual([])
  await again.confirmProof()
  expect(again.state.problem?.en.what).not.toContain('to be confirmed')
})
