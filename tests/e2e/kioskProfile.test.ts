import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WindowAction } from '../../electron/core/contract'
import { usualHall } from '../../electron/core/settings'
import { auditStage } from './audit'
import { landscape, launch, settled, whereIs, type Kiosk } from './harness'
import { holdKey, pressKeys } from './realKeys'
import { middleOf, swipe, tap, tapBoth, tapOn } from './touch'

describe('the kiosk profile', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--profile', 'kiosk', '--scene', 'map/2'], {
      hall: usualHall,
      idle: { touchSeconds: 20, warningSeconds: 20 },
    })
    await settled(kiosk, 'map/2')
  })
  afterAll(() => kiosk.close())

  it('fills the screen and cannot be left by the keys of the laptop', async () => {
    const bounds = await kiosk.page.evaluate(() => [innerWidth, innerHeight])
    expect(bounds).toEqual([1920, 1080])
    await kiosk.page.keyboard.press('Escape')
    await kiosk.page.keyboard.press('F11')
    await kiosk.page.keyboard.press('Control+q')
    expect(await kiosk.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1920, 1080])
    const state = await kiosk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())
    expect(state).toBe(true)
  })

  it('warns an absent visitor, goes on at one touch, and returns to a fresh attract when nobody answers', async () => {
    await tapOn(kiosk, '[data-action=language]')
    await kiosk.page.waitForFunction(() => document.documentElement.lang === 'en')
    await kiosk.page.waitForSelector('[data-warning]', { timeout: 90_000 })
    await tap(kiosk, { x: 960, y: 540 })
    await kiosk.page.waitForSelector('[data-warning]', { state: 'detached' })
    expect(await whereIs(kiosk)).toBe('map/2')
    // A key that is stuck is nobody; behind a curtain the clock runs on.
    await pressKeys(kiosk, '.')
    await kiosk.page.waitForSelector('[data-curtain=black]')
    const letGo = await holdKey(kiosk, 'PageDown')
    await kiosk.page.waitForSelector('[data-warning]', { state: 'attached', timeout: 90_000 })
    await settled(kiosk, 'attract')
    await letGo()
    expect(await kiosk.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    expect(await kiosk.page.locator('[data-curtain=black]').count()).toBe(1)
    await tap(kiosk, { x: 960, y: 540 })
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    await settled(kiosk, 'attract')
    expect(kiosk.complaints).toEqual([])
  })

  it('offers a hand its doors: one leads through its own route, the arrow through the whole, a key past them', async () => {
    const route = (): Promise<string | undefined> =>
      kiosk.page.evaluate(async () => {
        const boot = await window.kiosk.call('kiosk:get-boot')
        return boot.ok ? boot.value.tour.walk.route : undefined
      })
    const leave = async (): Promise<void> => {
      await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
      await settled(kiosk, 'attract')
    }
    await tap(kiosk, { x: 960, y: 540 })
    await settled(kiosk, 'doors')
    expect(await auditStage(kiosk)).toEqual([])
    await tapOn(kiosk, '[data-action=next]')
    await settled(kiosk, 'opening/1')
    expect(await route()).toBe('full')
    await leave()
    await kiosk.page.keyboard.press('PageDown')
    await settled(kiosk, 'opening/1')
    await leave()
    await tap(kiosk, { x: 960, y: 540 })
    await settled(kiosk, 'doors')
    await tapOn(kiosk, '[data-switch="door:invest"]')
    await settled(kiosk, 'indicators/1')
    expect(await route()).toBe('invest')
  })

  it('asks a hand before it tells: by mouse, through a change of language, beside a second finger; left half way, nothing stays', async () => {
    const { page } = kiosk
    const said = (): Promise<string | null> => page.getAttribute('[data-slider]', 'aria-valuetext')
    const asked = (): Promise<void> => page.waitForSelector('[data-slider]').then(() => settled(kiosk, 'indicators/1'))
    await asked()
    expect(await page.locator('[data-words="growth:service-sales"]').count()).toBe(0)
    const from = await middleOf(kiosk, '[data-slider]')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y - 90, { steps: 4 })
    await page.waitForFunction(() =>
      /^\+\d/.test(document.querySelector('[data-slider]')?.getAttribute('aria-valuetext') ?? ''),
    )
    const before = await said()
    await page.keyboard.press('l')
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    expect(await said()).toBe(before)
    await page.mouse.move(from.x, from.y - 180, { steps: 4 })
    await page.mouse.up()
    await asked()
    const mine = await said()
    expect(mine).not.toBe(before)
    // A second finger beside the one on the knob turns no page and moves nothing.
    const on = await middleOf(kiosk, '[data-slider]')
    await tapBoth(kiosk, on, { x: on.x + 300, y: on.y + 40 })
    await asked()
    expect(await said()).toBe(mine)
    // Whoever goes on while he is asked sees the answer first.
    await tapOn(kiosk, '[data-action=next]')
    await page.waitForSelector('[data-words="guess-said:0"]', { state: 'attached' })
    await settled(kiosk, 'indicators/1')
    await tapOn(kiosk, '[data-action=next]')
    await settled(kiosk, 'clusters/1')
    await page.waitForSelector('[data-slider]')
    // Turned away from in the middle, a question is not asked again.
    await tapOn(kiosk, '[data-action=previous]')
    await settled(kiosk, 'indicators/1')
    await swipe(kiosk, 'left')
    await settled(kiosk, 'clusters/1')
    expect(await page.locator('[data-slider]').count()).toBe(0)
    await tapOn(kiosk, '[data-switch="ask:share"]')
    await page.waitForSelector('[data-slider]')
    await settled(kiosk, 'clusters/1')
    const knob = await middleOf(kiosk, '[data-slider]')
    await page.mouse.move(knob.x, knob.y)
    await page.mouse.down()
    await page.mouse.move(knob.x + 120, knob.y, { steps: 3 })
    await page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await settled(kiosk, 'attract')
    await page.mouse.move(knob.x + 200, knob.y)
    await page.mouse.up()
    await page.keyboard.press('PageDown')
    await settled(kiosk, 'opening/1')
    await page.keyboard.press('4')
    await settled(kiosk, 'clusters/1')
    expect(await page.locator('[data-words^="guess-said"]').count()).toBe(0)
    expect(kiosk.complaints).toEqual([])
  })

  it('ends with the visitor’s own ring, begins anew at a touch, and keeps nothing of him', async () => {
    const { page } = kiosk
    const send = (action: WindowAction): Promise<unknown> =>
      page.evaluate((one) => window.kiosk.call('kiosk:send-action', one), action)
    const seen = (): Promise<string | null> => page.textContent('[data-words="own:count"]')
    await send({ type: 'leave' })
    await settled(kiosk, 'attract')
    await tap(kiosk, { x: 960, y: 540 })
    await settled(kiosk, 'doors')
    await tapOn(kiosk, '[data-switch="door:invest"]')
    await settled(kiosk, 'indicators/1')
    await tapOn(kiosk, '[data-switch="tell:growth"]')
    await tapOn(kiosk, '[data-stop=outlook]')
    await settled(kiosk, 'outlook/1')
    await tapOn(kiosk, '[data-action=next]')
    await settled(kiosk, 'outlook/2')
    expect(await seen()).toBe('3步')
    expect(await auditStage(kiosk)).toEqual([])
    await tapOn(kiosk, '[data-action=again]')
    await settled(kiosk, 'attract')
    // Led by keys it ends as ever.
    await page.keyboard.press('PageDown')
    await settled(kiosk, 'opening/1')
    await page.keyboard.press('End')
    await settled(kiosk, 'outlook/4')
    expect(await page.locator('[data-words^="own:"]').count()).toBe(0)
    expect(await page.locator('[data-action=again]').count()).toBe(0)
    expect(kiosk.complaints).toEqual([])
  })
})

describe('calls from elsewhere', () => {
  it('are refused when the page is not ours', async () => {
    const kiosk = await launch(landscape)
    try {
      await settled(kiosk, 'attract')
      const answer = await kiosk.electron.evaluate(async ({ app, BrowserWindow }) => {
        const preload = `${app.getAppPath()}/out/preload/index.cjs`
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await stranger.loadURL('about:blank')
        const result: unknown = await stranger.webContents.executeJavaScript(
          `window.kiosk.call('kiosk:send-action', { type: 'next' }).then(() => 'answered', (e) => String(e))`,
        )
        stranger.destroy()
        return result
      })
      expect(answer).toContain('unknown sender')
      expect(await whereIs(kiosk)).toBe('attract')
    } finally {
      await kiosk.close()
    }
  })
})
