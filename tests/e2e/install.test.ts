import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hashPin } from '../../electron/main/staff/pin'
import { usualHall } from '../../electron/core/settings'
import type { Pointer } from '../../electron/packs/store'
import { readRuntime, runtimeFlags, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { landscape, launch, root, settled, type Kiosk } from './harness'
import { plugIn, pullAll } from './pretendSticks'
import { dropInto, packIn, plays, publicKey, resultIn, until } from './signedPacks'

const work = mkdtempSync(join(tmpdir(), 'briefing-kiosk-install-'))
const home = join(work, 'home')
const pack = packIn.bind(undefined, work)
const drop = dropInto.bind(undefined, join(home, 'inbox'))
const willPlay = (kiosk: Kiosk, what: string): Promise<unknown> =>
  vi.waitFor(async () => expect(await plays(kiosk)).toBe(what), until)
const resultOf = resultIn.bind(undefined, home)
const pointer = (): Pointer => JSON.parse(readFileSync(join(home, 'packs/current.json'), 'utf8')) as Pointer
const stored = (): readonly string[] =>
  ['versions', 'staging'].flatMap((name) =>
    readdirSync(join(home, 'packs', name)).map((one) => one.split('@')[1] ?? one),
  )

beforeAll(() => {
  mkdirSync(join(home, 'keys'), { recursive: true })
  writeFileSync(join(home, 'park.public.json'), publicKey)
  writeFileSync(join(home, 'staff-pin.json'), JSON.stringify(hashPin('2468')))
})
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }))

describe('report packs in the hall', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    const asked = ['--pack', await pack('0.9.0', false), '--trust-key', join(home, 'park.public.json')]
    kiosk = await launch(landscape, ['--profile', 'kiosk', ...asked], { hall: usualHall }, home)
  })
  afterAll(() => kiosk.close())

  it('do not play unsigned: the notice says why, and what came with the program plays', async () => {
    await settled(kiosk, 'attract')
    expect(await plays(kiosk)).toMatch(/^suxitong-2020 /)
    expect(await kiosk.page.textContent('[data-notice]')).toContain('没有签名')
  })

  it('install themselves out of the drop folder once they were tried unseen, and are proved when they have painted', async () => {
    const name = await drop(await pack('1.0.0', true))
    await willPlay(kiosk, 'harbour-2031 1.0.0')
    expect(await resultOf('done', name)).toContain('已安装')
    await vi.waitFor(() => expect(pointer()).toMatchObject({ current: { version: '1.0.0' }, proven: true }), until)
    await settled(kiosk, 'attract')
    expect(await kiosk.page.textContent('main')).toContain('Trade')
  })

  it('are found on a stick when it is plugged in, with the keys beside them, for staff only', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'briefing-kiosk-stick-'))
    try {
      await plugIn(kiosk, stick)
      cpSync(join(work, 'harbour-1.0.0.briefpack'), join(stick, 'harbour.briefpack'))
      writeFileSync(join(stick, 'park.public.json'), publicKey)
      expect(await kiosk.page.evaluate(async () => (await window.kiosk.call('kiosk:get-installs')).ok)).toBe(false)
      await kiosk.page.evaluate(() => window.kiosk.call('kiosk:enter-staff', '2468'))
      await vi.waitFor(async () => {
        const seen = await kiosk.page.evaluate(() => window.kiosk.call('kiosk:get-installs'))
        const found = seen.ok ? seen.value.sticks.find(({ path }) => path.endsWith(stick)) : undefined
        expect(found?.packs[0]?.is).toMatchObject({ version: '1.0.0', signed: true })
        expect(found?.keys[0]?.name).toBe('Park office')
      }, until)
      const stranger = await kiosk.page.evaluate(() => window.kiosk.call('kiosk:install-pack', '/etc/passwd', false))
      expect(stranger).toEqual({ ok: false, error: 'no such pack on a stick' })
    } finally {
      await kiosk.page.evaluate(() => window.kiosk.call('kiosk:leave-staff'))
      await pullAll(kiosk)
      rmSync(stick, { recursive: true, force: true, maxRetries: 5 })
    }
  })

  it('are refused unsigned, older or not painted; the text beside them says why, nothing is left, the old one plays on', async () => {
    const broken = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"></svg>'
    const spoilt = await pack('1.0.2', true, (folder) => writeFileSync(join(folder, 'media/basin.svg'), broken))
    const names = [await pack('1.0.1', false), await pack('0.8.0', true), spoilt].map(drop)
    const [unsigned = '', older = '', unpainted = ''] = await Promise.all(names)
    expect(await resultOf('refused', unsigned)).toMatch(/没有签名[^]*not signed/)
    expect(await resultOf('refused', older)).toMatch(/旧[^]*older/)
    expect(await resultOf('refused', unpainted)).toMatch(/“basin\/1”没有画出来[^]*was not painted/)
    await vi.waitFor(() => expect(readdirSync(join(home, 'inbox')).sort()).toEqual(['done', 'refused']), until)
    expect(stored()).toEqual(['1.0.0'])
    expect(await plays(kiosk)).toBe('harbour-2031 1.0.0')
  })

  it('are rolled back by staff and by nobody else', async () => {
    const rollBack = (): Promise<object> => kiosk.page.evaluate(() => window.kiosk.call('kiosk:roll-back-pack'))
    expect(await rollBack()).toMatchObject({ ok: false })
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:enter-staff', '2468'))
    expect(await rollBack()).toEqual({ ok: true, value: null })
    await vi.waitFor(async () => expect(await plays(kiosk)).toMatch(/^suxitong-2020 /), until)
    expect(pointer()).toMatchObject({ current: null, previous: { version: '1.0.0' } })
    expect(kiosk.complaints.filter((line) => !/404|without staff|no such/.test(line))).toEqual([])
  })
})

describe('a new report on a machine that dies before it has painted, every time', () => {
  /** Starts the kiosk as a supervisor would and ends it as soon as something is so. */
  async function endOnce(isSo: () => boolean, by: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const display = await startVirtualDisplay(landscape)
    const args = [...runtimeFlags(), process.env['KIOSK_E2E_APP'] ?? root, `--user-data-dir=${home}`]
    const app = spawn(readRuntime().executable, [...args, '--profile', 'kiosk'], {
      env: { ...process.env, DISPLAY: display.display, BRIEFING_KIOSK_SUPERVISED: '1' },
      stdio: 'ignore',
    })
    const gone = once(app, 'exit')
    await vi.waitFor(() => expect(isSo()).toBe(true), { ...until, interval: 5 })
    app.kill(by)
    await gone
    await display.stop()
  }

  it('is given up after two starts: what played before plays again, and the log says why', async () => {
    const name = await drop(await pack('1.2.0', true))
    await endOnce(() => pointer().current?.version === '1.2.0', 'SIGKILL')
    expect(pointer().proven).toBe(false)
    await endOnce(() => pointer().starts === 1, 'SIGKILL')
    await endOnce(() => pointer().starts === 2, 'SIGKILL')
    const kiosk = await launch(landscape, ['--profile', 'kiosk'], undefined, home)
    try {
      await settled(kiosk, 'attract')
      expect(await plays(kiosk)).toMatch(/^suxitong-2020 /)
      // It still lies in the drop folder.
      expect(await resultOf('refused', name)).toMatch(/本机装过[^]*did not paint/)
      expect(stored()).toEqual([])
      const log = readFileSync(join(home, 'logs/main.log'), 'utf8')
      expect(log).toContain('rolled back by itself to the bundled pack: no picture in 2 starts')
      const again = join(home, 'inbox/refused', name)
      const install = (): Promise<boolean> =>
        kiosk.page.evaluate(async (file) => (await window.kiosk.call('kiosk:install-pack', file, true)).ok, again)
      expect(await install()).toBe(false)
      await kiosk.page.evaluate(() => window.kiosk.call('kiosk:enter-staff', '2468'))
      await vi.waitFor(async () => expect(await install()).toBe(true), until)
      await willPlay(kiosk, 'harbour-2031 1.2.0')
    } finally {
      await kiosk.close()
    }
  })

  it('does not count a start that somebody ended before there was a picture', async () => {
    await drop(await pack('1.3.0', true))
    await endOnce(() => pointer().current?.version === '1.3.0', 'SIGKILL')
    writeFileSync(join(home, 'packs/current.json'), JSON.stringify({ ...pointer(), starts: 1 }))
    await endOnce(() => pointer().starts === 2, 'SIGTERM')
    const kiosk = await launch(landscape, ['--profile', 'kiosk'], undefined, home)
    try {
      await settled(kiosk, 'attract')
      expect(await plays(kiosk)).toBe('harbour-2031 1.3.0')
    } finally {
      await kiosk.close()
    }
  })
})

describe('an unsigned report on a laptop', () => {
  it('plays with a mark in both languages', async () => {
    const kiosk = await launch(landscape, ['--pack', await pack('0.9.1', false)])
    try {
      await settled(kiosk, 'attract')
      expect(await plays(kiosk)).toBe('harbour-2031 0.9.1')
      expect(await kiosk.page.textContent('[data-mark]')).toMatch(/未签名的报告包\s*Unsigned report pack/)
    } finally {
      await kiosk.close()
    }
  })
})
