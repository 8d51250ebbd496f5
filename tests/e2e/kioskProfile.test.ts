import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { landscape, launch, settled, whereIs, type Kiosk } from './harness'
import { holdKey, pressKeys } from './realKeys'
import { tap, tapOn } from './touch'

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
