import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { hashPin } from '../../electron/main/staff/pin'
import { keepPin } from '../../electron/main/staff/pinFile'
import { launch, settled, type Kiosk } from './harness'
import { nextYearStory } from './nextYearStory'
import { Operator } from './operator'
import { portStory } from './portStory'
import { plugIn } from './pretendSticks'
import { plays } from './signedPacks'
import { tapOn } from './touch'

const work = mkdtempSync(join(tmpdir(), 'briefing-kiosk-story-'))
const [keys, stick, home] = ['keys', 'stick', 'home'].map((name) => join(work, name)) as [string, string, string]

let workshop: Kiosk

beforeAll(async () => {
  for (const folder of [keys, stick, home]) mkdirSync(folder)
  workshop = await launch({ width: 1600, height: 900 }, ['--workshop'])
  await workshop.page.waitForSelector('[data-action=choose]')
  await plugIn(workshop, stick)
})
afterAll(async () => {
  await workshop.close()
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
})

const places = { work, keys, stick, passphrase: 'a long passphrase' }
const operator = (): Operator => new Operator(workshop)
nextYearStory(operator, places)
portStory(operator, places)

describe('in the hall', () => {
  let kiosk: Kiosk
  const until = { timeout: 90_000, interval: 200 }
  const willPlay = (what: string): Promise<unknown> =>
    vi.waitFor(async () => expect(await plays(kiosk)).toBe(what), until)
  beforeAll(async () => {
    keepPin(home, hashPin('2580'))
    kiosk = await launch({ width: 1366, height: 768 }, ['--profile', 'kiosk'], { hall: usualHall }, home)
    // Nothing here is about motion, which would take the machine from what is waited for.
    await kiosk.page.emulateMedia({ reducedMotion: 'reduce' })
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  it.each([
    ['suxitong-2021', '1.0.0', '2021年'],
    ['inland-port-2027', '1.0.0', '内湖港'],
  ])('staff trust the key on the stick, install %s and see it play', async (id, version, says) => {
    const { page } = kiosk
    await plugIn(kiosk, stick)
    await page.keyboard.press('Control+Alt+Shift+KeyP')
    await page.waitForFunction(() => document.querySelectorAll('[data-digit]').length === 10)
    for (const digit of '2580') await tapOn(kiosk, `[data-digit="${digit}"]`)
    await tapOn(kiosk, '[data-action=enter]')
    await page.click('[data-page=packs]')
    await page.waitForSelector('[data-install]', { timeout: 30_000 })
    const trust = page.locator('[data-trust]')
    const keys = await trust.count()
    if (keys > 0) {
      await trust.first().click()
      // Whoever is not trusted yet is refused.
      await page.waitForFunction((n) => document.querySelectorAll('[data-trust]').length < n, keys)
    }
    await page.click(`[data-install*="${id}-${version}"]`)
    await willPlay(`${id} ${version}`)
    await page.click('[data-action=staff-close]').catch(() => undefined)
    await settled(kiosk, 'attract')
    expect(await page.textContent('main')).toContain(says)
  })

  it('is rolled back by staff', async () => {
    const back = await kiosk.page.evaluate(async () => {
      await window.kiosk.call('kiosk:enter-staff', '2580')
      return window.kiosk.call('kiosk:roll-back-pack')
    })
    expect(back).toMatchObject({ ok: true })
    await willPlay('suxitong-2021 1.0.0')
  })
})
