import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualHall } from '../../electron/core/settings'
import { hashPin } from '../../electron/main/staff/pin'
import { keepPin } from '../../electron/main/staff/pinFile'
import { landscape, launch, portrait, settled, type Kiosk } from './harness'
import { openPorts } from './openPorts'
import { tap, tapOn } from './touch'

const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-staff-'))
const pin = '258013'

/** A volume as a stick is: mounted where sticks are. Only root may; without it the writing itself is not tried here. */
function plugIn(): string | undefined {
  const place = `/mnt/briefing-kiosk-${process.pid}`
  try {
    mkdirSync(place)
    if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', place]).status === 0) return place
    rmSync(place, { recursive: true })
  } catch {
    // Not root.
  }
  return undefined
}
const stick = plugIn()
afterAll(() => {
  if (stick !== undefined) {
    spawnSync('umount', [stick])
    rmSync(stick, { recursive: true, force: true, maxRetries: 5 })
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
})

/** Four taps in the upper left corner, and a fifth touch that stays until the pad is there; again where a busy machine was too slow for it. */
async function knock({ cdp, page }: Kiosk): Promise<void> {
  const point = { x: 30, y: 30 }
  const touch = (down: boolean): Promise<unknown> =>
    cdp.send('Input.dispatchTouchEvent', {
      type: down ? 'touchStart' : 'touchEnd',
      touchPoints: down ? [point] : [],
    })
  const opens = (timeout: number): Promise<boolean> =>
    page.waitForSelector('[data-pad]', { timeout }).then(
      () => true,
      () => false,
    )
  let open = false
  for (let tries = 0; !open && tries < 5; tries += 1) {
    for (let i = 0; i < 4; i += 1) {
      await touch(true)
      await touch(false)
    }
    await touch(true)
    open = await opens(6000)
    await touch(false)
  }
  // The pad has asked main.
  await page.waitForFunction(() => document.querySelectorAll('[data-digit]').length === 10)
}

async function type(kiosk: Kiosk, digits: string): Promise<void> {
  for (const digit of digits) await tapOn(kiosk, `[data-digit="${digit}"]`)
  await tapOn(kiosk, '[data-action=enter]')
}

const message = ({ page }: Kiosk): Promise<string> => page.locator('[data-pad-message]').innerText()
const says = ({ page }: Kiosk, words: string): Promise<unknown> =>
  page.waitForFunction((w) => document.querySelector('[data-pad-message]')?.textContent.includes(w), words)

describe('a machine without a PIN', () => {
  it('shows the pad, says what to do, and lets nobody in', async () => {
    const kiosk = await launch(portrait, ['--profile', 'kiosk', '--lang', 'en'], { hall: usualHall })
    try {
      await settled(kiosk, 'attract')
      await knock(kiosk)
      await says(kiosk, '--set-pin')
      expect(await kiosk.page.locator('[data-digit]:not([disabled])').count()).toBe(0)
      const answers = await kiosk.page.evaluate(async () => [
        await window.kiosk.call('kiosk:enter-staff', '0000'),
        await window.kiosk.call('kiosk:quit-app'),
      ])
      expect(answers).toMatchObject([{ ok: false }, { ok: false, error: 'staff only' }])
    } finally {
      await kiosk.close()
    }
  })
})

describe('staff', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    expect(keepPin(home, hashPin(pin))).toMatchObject({ ok: true })
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall: usualHall, shuffledPad: true }, home)
    await settled(kiosk, 'attract')
  })

  it('come in by the corner and the PIN; a slip costs nothing', async () => {
    await knock(kiosk)
    await type(kiosk, '1111')
    await says(kiosk, '不对')
    await type(kiosk, pin)
    await kiosk.page.waitForSelector('[data-staff-panel]')
  })

  it('greet guests: typed by touch and by keyboard, at once in attract, in both languages', async () => {
    const { page } = kiosk
    await tapOn(kiosk, '[data-line=zh-CN]')
    await page.keyboard.insertText('欢迎 新客人')
    await tapOn(kiosk, '[data-line=en]')
    for (const key of 'hello') await tapOn(kiosk, `[data-key=${key}]`)
    await tapOn(kiosk, '[data-action=add-welcome]')
    await page.waitForFunction(() => document.querySelector('.welcome li')?.textContent.includes('hello'))
    await tapOn(kiosk, '[data-page=start]')
    await tapOn(kiosk, '[data-setting=theme] [data-value=paper]')
    await tapOn(kiosk, '[data-setting=locale] [data-value=en]')
    await tapOn(kiosk, '[data-setting=route] [data-value=brief]')
    await tapOn(kiosk, '[data-action=staff-close]')
    await settled(kiosk, 'attract')
    await page.waitForFunction(() => document.querySelector('[data-welcome]')?.textContent === 'hello')
    const state = await page.evaluate(async () => {
      const boot = await window.kiosk.call('kiosk:get-boot')
      return boot.ok ? { ...boot.value.tour, walk: boot.value.tour.walk.route } : undefined
    })
    expect(state).toMatchObject({ locale: 'en', theme: 'paper', walk: 'brief', phase: 'attract' })
  })

  it('see the visits, and take them and the logs along on a stick that is plugged in', async () => {
    const { page } = kiosk
    await knock(kiosk)
    await type(kiosk, pin)
    await tapOn(kiosk, '[data-page=visits]')
    await page.waitForSelector('[data-visits]')
    expect(Number(await page.locator('[data-visits] b').first().innerText())).toBeGreaterThan(0)
    const take = (what: 'csv' | 'xlsx' | 'logs', to: string): Promise<{ ok: boolean }> =>
      page.evaluate(([kind, path]) => window.kiosk.call('kiosk:export-kept', kind, path), [what, to] as const)
    expect(await take('csv', home)).toEqual({ ok: false, error: 'ENODEV' })
    if (stick !== undefined) {
      for (const what of ['csv', 'xlsx', 'logs'] as const) expect(await take(what, stick)).toMatchObject({ ok: true })
      const written = readdirSync(stick).map((name) => name.replace(/-.*\./, '.'))
      expect(written.sort()).toEqual(['logs.zip', 'visits.csv', 'visits.xlsx'])
    }
    await tapOn(kiosk, '[data-action=staff-close]')
    await settled(kiosk, 'attract')
  })

  it('take the report home on a stick, and what is called off leaves nothing there', async () => {
    const { page } = kiosk
    await knock(kiosk)
    await type(kiosk, pin)
    // Whatever pages there are, what closes the panel is whole on the screen.
    const done = await page.locator('[data-action=staff-close]').boundingBox()
    expect((done?.y ?? Infinity) + (done?.height ?? 0)).toBeLessThanOrEqual(landscape.height - 20)
    await tapOn(kiosk, '[data-page=takeHome]')
    await page.waitForSelector('[data-setting=formats]')
    const order = { formats: ['xlsx'], locales: ['en'], theme: 'paper', shape: 'wide', route: null, tellIn: 'en' }
    const asked = await page.evaluate(
      ([given, path]) => window.kiosk.call('kiosk:take-home', { ...given, stick: path } as never),
      [order, home] as const,
    )
    expect(asked).toEqual({ ok: false, error: 'ENODEV' })
    if (stick !== undefined) {
      const folder = join(stick, 'suxitong-2020-1.0.0')
      for (const format of ['handout', 'png']) await tapOn(kiosk, `[data-setting=formats] [data-value=${format}]`)
      await tapOn(kiosk, `[data-write="${stick}"]`)
      await page.waitForSelector('[data-writing]')
      await tapOn(kiosk, '[data-writing] [data-action=cancel]')
      await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.includes('Cancelled'))
      expect(existsSync(folder)).toBe(false)
      for (const format of ['handout', 'png', 'xlsx'])
        await tapOn(kiosk, `[data-setting=formats] [data-value=${format}]`)
      await tapOn(kiosk, '[data-setting=locales] [data-value=en]')
      await tapOn(kiosk, '[data-setting=route] [data-value=brief]')
      await tapOn(kiosk, `[data-write="${stick}"]`)
      await page.waitForFunction(() => document.querySelector('[data-told]')?.textContent.includes('2 files written'))
      expect(readdirSync(folder).sort()).toEqual([
        'suxitong-2020-1.0.0-facts.xlsx',
        'suxitong-2020-1.0.0-tour.zh-CN.pdf',
      ])
    }
    await tapOn(kiosk, '[data-action=staff-close]')
    await settled(kiosk, 'attract')
  })

  it('look the machine over: what it says, and a grid that fingers rub out', async () => {
    const { page, cdp } = kiosk
    await knock(kiosk)
    await type(kiosk, pin)
    await tapOn(kiosk, '[data-page=check]')
    await page.waitForSelector('[data-check=fonts][data-verdict=good]')
    expect(await page.getAttribute('[data-check=disk]', 'data-verdict')).toBe('good')
    expect(await page.getAttribute('[data-check=signature]', 'data-verdict')).toBe('good')
    expect(await page.getAttribute('[data-check=grid]', 'data-verdict')).toBe('unknown')
    await tapOn(kiosk, '[data-action=rub]')
    await page.waitForSelector('[data-touch-grid]')
    for (let y = 60; y < 1080; y += 135) {
      const at = (x: number): { touchPoints: { x: number; y: number }[] } => ({ touchPoints: [{ x, y }] })
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(20) })
      for (let x = 100; x < 1920; x += 160) await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x) })
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await page.waitForSelector('[data-check=grid][data-verdict=good]')
    await tapOn(kiosk, '[data-page=control]')
    await page.waitForSelector('[data-setting=control] [data-value=off][aria-pressed=true]')
    expect(await page.locator('[data-door]').count()).toBe(0)
    await tapOn(kiosk, '[data-action=staff-close]')
    await settled(kiosk, 'attract')
  })

  it('let the hall’s control in and shut it out again: no port is open before, and none after', async () => {
    const { page } = kiosk
    const ports = async (): Promise<readonly string[]> => openPorts(kiosk.electron.process().pid ?? 0)
    const ask = (what: string): Promise<number> =>
      fetch(`http://127.0.0.1:9002/kiosk/${what}`).then(({ status }) => status)
    /** Staff at the panel, without their hands. */
    const turn = (on: boolean): Promise<boolean> =>
      page.evaluate(
        async ([word, to]) => {
          const view = await window.kiosk.call('kiosk:enter-staff', word)
          if (!view.ok) return false
          const { settings } = view.value
          const kept = await window.kiosk.call('kiosk:save-settings', {
            ...settings,
            control: { ...settings.control, on: to },
          })
          return kept.ok
        },
        [pin, on] as const,
      )
    expect(await ports()).toEqual([])
    expect(await turn(true)).toBe(true)
    await expect.poll(ports).toEqual(['tcp 9001', 'tcp 9002', 'udp 9000', 'udp 9001'])
    // Staff are at work.
    expect(await ask('next')).toBe(409)
    await page.evaluate(() => window.kiosk.call('kiosk:leave-staff'))
    expect(await ask('route/short')).toBe(200)
    expect(await ask('scene/map/2')).toBe(200)
    await settled(kiosk, 'map/2')
    expect(await ask('play')).toBe(200)
    await page.waitForSelector('[data-leading=on] .leads[data-action=next]')
    // A hand on the glass stops it, and the picture stays.
    await tap(kiosk, { x: 960, y: 300 })
    await page.waitForSelector('[data-leading=held]')
    expect(await ask('stop')).toBe(200)
    await page.waitForSelector('[data-leading=off]')
    expect(await ask('shutdown')).toBe(403)
    expect(await ask('language/fr')).toBe(404)
    expect(await ask('attract')).toBe(200)
    await settled(kiosk, 'attract')
    expect(await turn(false)).toBe(true)
    await expect.poll(ports).toEqual([])
    await page.evaluate(() => window.kiosk.call('kiosk:leave-staff'))
    await settled(kiosk, 'attract')
  })

  it('leave the program, which then is gone', async () => {
    await knock(kiosk)
    await type(kiosk, pin)
    await tapOn(kiosk, '[data-page=machine]')
    const gone = new Promise((resolve) => kiosk.electron.process().once('exit', resolve))
    await tapOn(kiosk, '[data-action=quit]')
    await tapOn(kiosk, '[data-action=quit].asked')
    expect(await gone).toBe(0)
    await kiosk.close()
  })

  it('find what they have set after a restart, and are locked out after three wrong PINs', async () => {
    kiosk = await launch(landscape, ['--profile', 'kiosk'], undefined, home)
    await settled(kiosk, 'attract')
    expect(await kiosk.page.locator('[data-welcome]').innerText()).toBe('hello')
    await knock(kiosk)
    for (const wrong of ['1111', '2222', '3333']) {
      await type(kiosk, wrong)
      await kiosk.page.waitForFunction(() => document.querySelector('.dots .full') === null)
    }
    await says(kiosk, 'Wait 0:')
    await kiosk.close()
  })

  it('stay locked out over another restart, even with the right PIN', async () => {
    kiosk = await launch(landscape, ['--profile', 'kiosk'], undefined, home)
    await settled(kiosk, 'attract')
    await knock(kiosk)
    await says(kiosk, 'Wait 0:')
    expect(await message(kiosk)).toMatch(/Wait 0:[0-3]\d/)
    const answer = await kiosk.page.evaluate((p) => window.kiosk.call('kiosk:enter-staff', p), pin)
    expect(answer).toMatchObject({ ok: false, error: { why: 'locked' } })
    await kiosk.close()
  })
})
