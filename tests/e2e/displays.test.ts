import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPluggableDisplay, type PluggableDisplay } from '../../build/runtime/index.mjs'
import { usualHall } from '../../electron/core/settings'
import { hashPin } from '../../electron/main/staff/pin'
import { keepPin } from '../../electron/main/staff/pinFile'
import { auditText } from './audit'
import { landscape, launch, settled, type Kiosk } from './harness'
import { swipe, tapOn } from './touch'

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-displays-'))
const pin = '258013'
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

describe('a hall with three displays', () => {
  let screen: PluggableDisplay
  let kiosk: Kiosk
  beforeAll(async () => {
    expect(keepPin(home, hashPin(pin))).toMatchObject({ ok: true })
    screen = await startPluggableDisplay(landscape, { width: 1280, height: 800 }, { width: 1024, height: 768 })
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall: usualHall }, home, screen)
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  /** Waits until the stage is as wide as a display, and looks whether it stands where that display stands. */
  async function fills(width: number): Promise<void> {
    await kiosk.page.waitForFunction((w) => window.innerWidth === w, width)
    const [stage, display] = await kiosk.electron.evaluate(({ BrowserWindow, screen: system }, w) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds()
      return [bounds, system.getAllDisplays().find(({ size }) => size.width === w)?.bounds]
    }, width)
    expect(stage).toEqual(display)
  }

  it('stands on the first', async () => {
    expect(await kiosk.electron.evaluate(({ screen: system }) => system.getAllDisplays().length)).toBe(3)
    await fills(1920)
  })

  it('goes where staff send it', async () => {
    await kiosk.page.keyboard.press('Control+Alt+Shift+KeyP')
    await kiosk.page.waitForFunction(() => document.querySelectorAll('[data-digit]').length === 10)
    for (const digit of pin) await tapOn(kiosk, `[data-digit="${digit}"]`)
    await tapOn(kiosk, '[data-action=enter]')
    await kiosk.page.waitForSelector('[data-staff-panel]')
    await tapOn(kiosk, '[data-page=screen]')
    await tapOn(kiosk, '[data-setting=display] button:has-text("1280")')
    await fills(1280)
    await tapOn(kiosk, '[data-action=staff-close]')
    await settled(kiosk, 'attract')
  })

  it('plays on another while that one is pulled out, and goes back when it is there again', async () => {
    screen.plug(1, null)
    await kiosk.page.waitForFunction(() => window.innerWidth !== 1280)
    expect([1920, 1024]).toContain(await kiosk.page.evaluate(() => window.innerWidth))
    screen.plug(1, '1280x800+1920+0')
    await fills(1280)
    await settled(kiosk, 'attract')
    expect(kiosk.complaints).toEqual([])
  })
})

describe('a display of 800 × 600', () => {
  it('shows the tour with nothing cut or laid over', async () => {
    const kiosk = await launch({ width: 800, height: 600 }, ['--profile', 'kiosk'], { hall: usualHall })
    try {
      await settled(kiosk, 'attract')
      expect(await auditText(kiosk)).toEqual([])
      await swipe(kiosk, 'left')
      await settled(kiosk, 'opening/1')
      expect(await auditText(kiosk)).toEqual([])
    } finally {
      await kiosk.close()
    }
  })
})
