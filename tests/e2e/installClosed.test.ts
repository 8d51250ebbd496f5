import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { localMoment } from '../../electron/core/welcome'
import { hashPin } from '../../electron/main/staff/pin'
import type { Pointer } from '../../electron/packs/store'
import { landscape, launch, settled, type Kiosk } from './harness'
import { dropInto, packIn, plays, publicKey, resultIn, until } from './signedPacks'

const work = mkdtempSync(join(tmpdir(), 'briefing-kiosk-closed-'))
const [home, share] = [join(work, 'home'), join(work, 'share')]
const [today = ''] = localMoment(new Date()).split('T')
const hours = {
  week: Array.from({ length: 7 }, () => ({ from: '00:00', to: '24:00' })),
  days: [{ date: today, opening: null }],
}
const open = { hall: usualHall, dropFolder: share, idle: { touchSeconds: 600, warningSeconds: 60 } }

const pointer = (): Pointer => JSON.parse(readFileSync(join(home, 'packs/current.json'), 'utf8')) as Pointer
const versions = (): readonly string[] =>
  readdirSync(join(home, 'packs/versions')).map((name) => name.split('@')[1] ?? '')
const start = (settings: object): Promise<Kiosk> => launch(landscape, ['--profile', 'kiosk'], settings, home)

describe('a pack that comes over night from a share', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    mkdirSync(join(home, 'keys'), { recursive: true })
    mkdirSync(share)
    const { id } = JSON.parse(publicKey) as { id: string }
    writeFileSync(join(home, 'keys', `${id}.json`), publicKey)
    writeFileSync(join(home, 'staff-pin.json'), JSON.stringify(hashPin('258013')))
    kiosk = await start({ ...open, hours })
  })
  afterAll(async () => {
    await kiosk.close()
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  })

  it('is tried and installed while the hall is closed, whose black proves nothing', async () => {
    await settled(kiosk, 'closed')
    const name = await dropInto(share, await packIn(work, '1.0.0', true))
    expect(await resultIn(home, 'done', name)).toContain('已安装')
    await kiosk.close()
    kiosk = await start({ ...open, hours })
    await settled(kiosk, 'closed')
    expect(await plays(kiosk)).toBe('harbour-2031 1.0.0')
    expect(pointer()).toMatchObject({ current: { version: '1.0.0' }, proven: false, starts: 0 })
  })

  it('is proved by the first picture after the hall has opened', async () => {
    const opened = await kiosk.page.evaluate(async () => {
      const entered = await window.kiosk.call('kiosk:enter-staff', '258013')
      if (!entered.ok) return entered
      return window.kiosk.call('kiosk:save-settings', { ...entered.value.settings, hours: null })
    })
    expect(opened).toMatchObject({ ok: true })
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:leave-staff'))
    await settled(kiosk, 'attract')
    await vi.waitFor(() => expect(pointer().proven).toBe(true), until)
    const log = await vi.waitFor(() => {
      const said = readFileSync(join(home, 'logs/main.log'), 'utf8')
      expect(said).toContain('care: the hall is open')
      return said
    }, until)
    expect(log).not.toMatch(/recovery: (wrong-picture|hung)/)
  })

  it('stays whole under a visitor while two others come: its pictures are there, and it is what is gone back to', async () => {
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'jump', scene: 0, step: 0 }))
    for (const version of ['1.0.1', '1.0.2'])
      await resultIn(home, 'done', await dropInto(share, await packIn(work, version, true)))
    expect(await plays(kiosk)).toBe('harbour-2031 1.0.0')
    const width = await kiosk.page.evaluate(async () => {
      const picture = Object.assign(new Image(), { src: '/pack/media/basin.svg' })
      await picture.decode()
      return picture.naturalWidth
    })
    expect(width).toBeGreaterThan(0)
    expect(versions()).toEqual(['1.0.0', '1.0.2'])
    expect(pointer()).toMatchObject({ current: { version: '1.0.2' }, previous: { version: '1.0.0' } })
  })

  it('is refused for what its page says on the console', async () => {
    await kiosk.electron.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.on('dom-ready', () => void contents.executeJavaScript('console.error("planted")'))
      })
    })
    const name = await dropInto(share, await packIn(work, '1.0.3', true))
    expect(await resultIn(home, 'refused', name)).toMatch(/planted/)
  })

  it('is told as damaged, not as unsigned, when it was changed after it was installed; the one before plays, and the same file mends it', async () => {
    await kiosk.close()
    const { current } = pointer()
    const facts = join(home, 'packs/versions', current?.folder ?? '', 'facts.json')
    writeFileSync(facts, `${readFileSync(facts, 'utf8')}\n`)
    rmSync(join(share, 'harbour-1.0.3.briefpack'))
    kiosk = await start(open)
    await settled(kiosk, 'attract')
    expect(await plays(kiosk)).toBe('harbour-2031 1.0.0')
    const told = (await kiosk.page.textContent('[data-notice]')) ?? ''
    expect(told).toMatch(/facts\.json[^]*改动或损坏|改动或损坏[^]*facts\.json|changed or damaged/)
    expect(told).not.toMatch(/没有签名|not signed/)
    await dropInto(join(home, 'inbox'), join(work, 'harbour-1.0.2'))
    await vi.waitFor(async () => expect(await plays(kiosk)).toBe('harbour-2031 1.0.2'), until)
  })
})
