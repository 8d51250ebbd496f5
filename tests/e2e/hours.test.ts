import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { localMoment } from '../../electron/core/welcome'
import { hashPin } from '../../electron/main/staff/pin'
import { keepPin } from '../../electron/main/staff/pinFile'
import { landscape, launch, settled, type Kiosk } from './harness'
import { tap } from './touch'

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-hours-'))
const [today = ''] = localMoment(new Date()).split('T')
const shut = {
  week: Array.from({ length: 7 }, () => ({ from: '00:00', to: '24:00' })),
  days: [{ date: today, opening: null }],
}

/** Whether anything keeps the display awake: blockers are numbered from 0. */
const isAwake = ({ electron }: Kiosk): Promise<boolean> =>
  electron.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, i) => i).some((id) => powerSaveBlocker.isStarted(id)),
  )

describe('a hall that is closed today', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    keepPin(home, hashPin('258013'))
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall: usualHall, hours: shut }, home)
  })
  afterAll(async () => {
    await kiosk.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })

  it('is black, moves nothing, wakes at no touch, and lets the display sleep', async () => {
    await settled(kiosk, 'closed')
    await tap(kiosk, { x: 960, y: 540 })
    await kiosk.page.keyboard.press('Enter')
    expect(await kiosk.page.locator('main').count()).toBe(0)
    // What was shown while the stage came up fades once; nothing begins anew.
    await kiosk.page.waitForFunction(() => document.getAnimations().length === 0)
    expect(await isAwake(kiosk)).toBe(false)
    const seen = await kiosk.page.screenshot({ type: 'png' })
    // One colour: a picture of nothing is small.
    expect(seen.length).toBeLessThan(20_000)
  })

  it('opens when staff say so, in attract, and then stays awake', async () => {
    const { page } = kiosk
    const answer = await page.evaluate(async () => {
      const entered = await window.kiosk.call('kiosk:enter-staff', '258013')
      if (!entered.ok) return entered
      return window.kiosk.call('kiosk:save-settings', { ...entered.value.settings, hours: null })
    })
    expect(answer).toMatchObject({ ok: true })
    await settled(kiosk, 'attract')
    await expect.poll(() => isAwake(kiosk), { timeout: 20_000 }).toBe(true)
    expect(readFileSync(join(home, 'logs', 'main.log'), 'utf8')).toMatch(/error care: the hall is closed/)
  })
})
