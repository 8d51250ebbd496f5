import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodes, type Pixels } from '../readCodes'
import { auditStage, auditText } from './audit'
import { landscape, launch, settled, whereIs, type Kiosk } from './harness'
import { drag, middleOf, swipe, tap, tapBoth, tapOn } from './touch'

/** The picture on the screen as pixels; main decodes the PNG. A code is black and white, so that the order of colours does not matter. */
async function pixelsOf({ page, electron }: Kiosk): Promise<Pixels> {
  const png = (await page.screenshot({ type: 'png' })).toString('base64')
  const { width, height, raw } = await electron.evaluate(({ nativeImage }, text) => {
    const image = nativeImage.createFromBuffer(Buffer.from(text, 'base64'))
    return { ...image.getSize(), raw: image.toBitmap().toString('base64') }
  }, png)
  return { width, height, data: new Uint8ClampedArray(Buffer.from(raw, 'base64')) }
}

describe('ways through the tour', () => {
  let kiosk: Kiosk
  /** As a hand presses: what types faster is a reader of codes. */
  const press = (key: string): Promise<void> => kiosk.page.keyboard.press(key, { delay: 50 })
  const at = (where: string): Promise<void> => settled(kiosk, where)

  beforeAll(async () => {
    kiosk = await launch(landscape)
    await at('attract')
  })
  afterAll(() => kiosk.close())

  it('attract: the first scene and the controls are set up before anybody touches, and nobody sees it', async () => {
    await kiosk.page.addInitScript(() => {
      const seen = { rehearsed: 0, visible: 0 }
      Object.assign(window, { seen })
      new MutationObserver(() => {
        const parts = [...document.querySelectorAll('.rehearsed, .rehearsed *')]
        seen.rehearsed = Math.max(seen.rehearsed, parts.length)
        seen.visible += parts.filter((part) => getComputedStyle(part).visibility === 'visible').length
      }).observe(document, { childList: true, subtree: true })
    })
    await kiosk.page.reload()
    await kiosk.page.waitForFunction(() => document.documentElement.dataset.rehearsed !== undefined)
    await at('attract')
    const seen = await kiosk.page.evaluate(
      () => (window as unknown as { seen: { rehearsed: number; visible: number } }).seen,
    )
    expect(seen.rehearsed).toBeGreaterThan(50)
    expect(seen.visible).toBe(0)
    expect(await kiosk.page.locator('.rehearsed').count()).toBe(0)
  })

  it('attract: a way in any direction begins, and of a double tap the second is not meant for what comes', async () => {
    // In no frame do the tour's controls stand over attract; its scene rises as attract goes, and never are both well seen.
    await kiosk.page.evaluate(() => {
      const seen = { over: 0 }
      Object.assign(window, { seen })
      const inkOf = (part: Element): number => {
        const { visibility, opacity } = getComputedStyle(part)
        return visibility === 'visible' ? Number(opacity) : 0
      }
      const look = (): void => {
        const attract = document.querySelector('.attract')
        const most = (parts: string): number => Math.max(0, ...[...document.querySelectorAll(parts)].map(inkOf))
        if (attract && (most('nav') > 0 || Math.min(most('[data-scene]'), inkOf(attract)) > 0.3)) seen.over += 1
        if (document.documentElement.dataset.settled !== 'opening/1') requestAnimationFrame(look)
      }
      look()
    })
    await drag(kiosk, { x: 900, y: 800 }, { x: 930, y: 300 })
    await at('opening/1')
    expect(await kiosk.page.evaluate(() => (window as unknown as { seen: { over: number } }).seen.over)).toBe(0)
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await at('attract')
    // Where the button for the next step will be.
    const next = { x: 1760, y: 940 }
    await tap(kiosk, next)
    await tap(kiosk, next)
    await at('opening/1')
    await press('PageDown')
    await at('opening/2')
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await at('attract')
  })

  it('attract: a hand pushes the ring together; let go before half way it springs back', async () => {
    const half = (i: number): Promise<string> =>
      kiosk.page
        .locator('.half')
        .nth(i)
        .evaluate((one) => getComputedStyle(one).transform)
    const rest = await half(0)
    const disc = await middleOf(kiosk, '[data-action=start]')
    const by = (u: number): { x: number; y: number } => ({ x: disc.x + 0.6 * u, y: disc.y - 0.8 * u })
    // The half goes with the finger while it is down, and with it only.
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...points: { x: number; y: number }[]
    ): Promise<unknown> => kiosk.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    await touch('touchStart', disc)
    await touch('touchMove', by(20))
    await touch('touchMove', by(40))
    await expect.poll(() => half(0)).not.toBe(rest)
    const [, , , , x0 = 0, y0 = 0] = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    const [, , , , x = 0, y = 0] = ((await half(0)).match(/-?[\d.]+/g) ?? []).map(Number)
    expect(Math.hypot(x - x0, y - y0)).toBeCloseTo(40, 0)
    await touch('touchEnd')
    await expect.poll(() => half(0)).toBe(rest)
    expect(await kiosk.page.locator('[data-phase=attract]').count()).toBe(1)
    await drag(kiosk, disc, by(70))
    await at('opening/1')
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await at('attract')
  })

  it('clicker and keyboard: steps, both ends, digits for scenes', async () => {
    await press('PageDown')
    await at('opening/1')
    await press('PageDown')
    await at('opening/2')
    await press('ArrowRight')
    await at('opening/3')
    await press('Space')
    await at('milestones/1')
    await press('PageUp')
    await at('opening/3')
    await press('ArrowLeft')
    await at('opening/2')
    await press('End')
    await at('outlook/4')
    await press('Home')
    await at('opening/1')
    await press('6')
    await at('map/1')
    // No scene of this route: Enter ends the number, and is no start.
    await press('9')
    await press('Enter')
    await at('map/1')
  })

  it('swipes go on and back', async () => {
    await press('3')
    await at('indicators/1')
    await swipe(kiosk, 'left')
    await at('indicators/2')
    await swipe(kiosk, 'right')
    await at('indicators/1')
  })

  it('b hangs a black curtain, which a touch lifts and does nothing else by that', async () => {
    await press('b')
    await kiosk.page.waitForSelector('[data-curtain=black]')
    await swipe(kiosk, 'left')
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
    await tapOn(kiosk, '[data-action=next]')
    await at('indicators/2')
    await press('PageUp')
    await at('indicators/1')
  })

  it('l and the language button change the language without losing the place', async () => {
    await press('l')
    await kiosk.page.waitForFunction(() => document.documentElement.lang === 'en')
    await at('indicators/1')
    await tapOn(kiosk, '[data-action=language]')
    await kiosk.page.waitForFunction(() => document.documentElement.lang === 'zh-CN')
    await at('indicators/1')
  })

  it('the ring menu names every scene and leads to each', async () => {
    await tapOn(kiosk, '[data-action=menu]')
    await kiosk.page.waitForSelector('[data-arc]')
    await kiosk.page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))
    expect(await kiosk.page.locator('[data-arc]').count()).toBe(8)
    expect(await auditText(kiosk, '[role=dialog]')).toEqual([])
    await tapOn(kiosk, '[data-arc=projects]')
    await at('projects/1')
  })

  it('river stops lead to scenes, and dragging the river scrubs', async () => {
    await tapOn(kiosk, '[data-stop=clusters]')
    await at('clusters/1')
    const from = await middleOf(kiosk, '[data-stop=clusters]')
    await drag(kiosk, from, await middleOf(kiosk, '[data-stop=livability]'), 20)
    await at('livability/1')
  })

  it('a tapped figure proves itself on a card that stays on the screen, and closes', async () => {
    await press('3')
    await at('indicators/1')
    await tapOn(kiosk, '[data-scene=indicators] [data-fact="service-sales#growth"]')
    const card = kiosk.page.locator('[data-card]')
    await card.waitFor()
    await kiosk.page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))
    expect(await card.innerText()).toMatch(/①.*第\s*5\s*段/s)
    const box = await card.boundingBox()
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1920 && box.y + box.height <= 1080).toBe(true)
    await tap(kiosk, { x: 960, y: 20 })
    await card.waitFor({ state: 'detached' })
  })

  it('a card goes along on a phone: its figure, estimate and source stand in a code that two decoders read', async () => {
    await tapOn(kiosk, '[data-scene=indicators] [data-fact="service-sales#growth"]')
    await tapOn(kiosk, '[data-card] [data-action=take]')
    await kiosk.page.waitForSelector('[data-card] [role=img]')
    await kiosk.page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))
    expect(await auditText(kiosk, '[data-card]')).toEqual([])
    const { zbar, zxing } = await readCodes(await pixelsOf(kiosk))
    expect(zbar).toEqual(zxing)
    expect(zbar.join('\n')).toMatch(/预计\+22%[\s\S]*预计350亿元[\s\S]*①/)
    await tapOn(kiosk, '[data-card] [data-action=take]')
    await kiosk.page.waitForSelector('[data-card] [data-row]')
    await tap(kiosk, { x: 960, y: 20 })
    await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
  })

  it('a second finger or a long press does nothing by itself', async () => {
    const before = await whereIs(kiosk)
    await kiosk.cdp.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [
        { x: 500, y: 300, id: 0 },
        { x: 900, y: 320, id: 1 },
        { x: 1200, y: 340, id: 2 },
      ],
    })
    await kiosk.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    expect(await whereIs(kiosk)).toBe(before)
    expect(await kiosk.page.evaluate(() => [window.getSelection()?.toString(), window.visualViewport?.scale])).toEqual([
      '',
      1,
    ])
  })

  it('one group of a population is chosen by touch, mouse and keyboard, and nothing of it is left at reset', async () => {
    const { page } = kiosk
    /** The large figure's fact, once the picture is at rest with that place pressed. */
    const chosen = async (id: string): Promise<string | null> => {
      await page.waitForSelector(`[data-switch="only:${id}"][aria-pressed=true]`)
      await at('projects/2')
      return page.getAttribute('[data-words=hero] [data-fact]', 'data-fact')
    }
    await press('5')
    await at('projects/1')
    await press('PageDown')
    await at('projects/2')
    expect(await chosen('landed')).toBe('landed')
    await tapOn(kiosk, '[data-switch="only:listed"]')
    expect(await chosen('listed')).toBe('listed')
    expect(await page.locator('[data-card]').count()).toBe(0)
    expect(await auditText(kiosk)).toEqual([])
    // Kept on the way and back, and beside a card.
    await swipe(kiosk, 'left')
    await at('projects/3')
    await press('PageUp')
    expect(await chosen('listed')).toBe('listed')
    await page.click('[data-switch="only:fortune-500"]')
    expect(await chosen('fortune-500')).toBe('fortune-500')
    // By keys: Tab to the first of them, arrows to the next, Enter; past the last an arrow turns the page.
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['switch'])
    for (let i = 0; i < 40 && (await focused()) !== 'only:landed'; i += 1) await press('Tab')
    await press('Enter')
    expect(await chosen('landed')).toBe('landed')
    await press('ArrowRight')
    await press('ArrowRight')
    await press('Enter')
    expect(await chosen('listed')).toBe('listed')
    await press('ArrowRight')
    await at('projects/3')
    await page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await at('attract')
    await press('Enter')
    await at('opening/1')
    await press('5')
    await at('projects/1')
    await press('PageDown')
    await at('projects/2')
    expect(await chosen('landed')).toBe('landed')
  })

  it('an answer is given by touch and keys, told beside the truth, and gone at reset', async () => {
    const { page } = kiosk
    const asked = (): Promise<void> => page.waitForSelector('[data-slider]').then(() => at('indicators/1'))
    const said = (): Promise<string | null> => page.getAttribute('[data-slider]', 'aria-valuetext')
    await press('3')
    await at('indicators/1')
    // On a guide's laptop nothing is hidden: the question is asked at a touch.
    expect(await page.locator('[data-slider]').count()).toBe(0)
    expect(await page.locator('[data-words="growth:service-sales"]').count()).toBe(1)
    await tapOn(kiosk, '[data-switch="ask:growth"]')
    await asked()
    expect(await page.locator('[data-fact="service-sales#growth"]').count()).toBe(0)
    const from = await middleOf(kiosk, '[data-slider]')
    await drag(kiosk, from, { x: from.x, y: from.y - 150 }, 12)
    await asked()
    const before = await said()
    expect(before).toMatch(/^\+\d+%$/)
    // It followed the finger, and beyond its end it rests there.
    const to = await middleOf(kiosk, '[data-slider]')
    expect(Math.abs(from.y - to.y - 150)).toBeLessThan(20)
    expect(await auditText(kiosk)).toEqual([])
    await press('l')
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    await asked()
    expect(await said()).toBe(before)
    await press('l')
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN')
    await drag(kiosk, to, { x: to.x, y: 4 }, 12)
    await page.waitForFunction(
      () => document.querySelector('[data-slider]')?.getAttribute('aria-valuetext') === '+30%以上',
    )
    await page.focus('[data-slider]')
    for (let i = 0; i < 17; i += 1) await press('ArrowDown')
    expect(await said()).toBe('+13%')
    await press('Enter')
    await page.waitForSelector('[data-slider]', { state: 'detached' })
    await at('indicators/1')
    expect(await page.textContent('[data-words="guess-said:0"]')).toBe('您猜+13%，少了9个百分点')
    expect(await page.locator('[data-words="growth:service-sales"]').count()).toBe(1)
    expect(await auditText(kiosk)).toEqual([])
    await page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await at('attract')
    await press('Enter')
    await at('opening/1')
    await press('3')
    await at('indicators/1')
    expect(await page.locator('[data-words^="guess-said"]').count()).toBe(0)
    await press('5')
    await at('projects/1')
    await press('PageDown')
    await at('projects/2')
  })

  it('two bars are held against each other by touch, mouse and keys, and let go at reset', async () => {
    const { page } = kiosk
    const bar = (id: string): string => `[data-switch="hold:${id}"]`
    const lead = (): Promise<string | null> => page.textContent('[data-words=lead]')
    const come = async (): Promise<void> => {
      await press('3')
      await at('indicators/1')
      await press('PageDown')
      await at('indicators/2')
    }
    await come()
    expect(await lead()).toContain('点两条，比一比。')
    await tapOn(kiosk, bar('industrial-sales'))
    await page.waitForSelector(`${bar('industrial-sales')}[aria-pressed=true]`)
    expect(await page.locator('[data-card]').count()).toBe(0)
    await page.click(bar('service-sales'))
    await page.waitForSelector(`${bar('service-sales')}[aria-pressed=true]`)
    await at('indicators/2')
    expect(await lead()).toContain('2.3倍，多201亿元')
    expect(await auditStage(kiosk)).toEqual([])
    // A third begins anew, by keys; sales are not set against investment.
    await page.focus(bar('service-sales'))
    await press('Enter')
    await page.waitForSelector(`${bar('service-sales')}[aria-pressed=false]`)
    await page.focus(bar('fixed-investment'))
    await press('Enter')
    await page.waitForSelector(`${bar('fixed-investment')}[aria-pressed=true]`)
    await at('indicators/2')
    expect(await lead()).toContain('两件事')
    // Two fingers at one moment mean both, near as the bars are; the same bars by their growth, in points.
    await tapBoth(
      kiosk,
      await middleOf(kiosk, bar('industrial-investment')),
      await middleOf(kiosk, bar('service-investment')),
    )
    await page.waitForSelector(`${bar('service-investment')}[aria-pressed=true]`)
    await at('indicators/2')
    expect(await page.locator('[data-switch^="hold:"][aria-pressed=true]').count()).toBe(2)
    await tapOn(kiosk, '[data-switch="scale:growth"]')
    await page.waitForSelector('[data-fact="service-investment#growth"]')
    await at('indicators/2')
    expect(await page.textContent('[data-words=ratio]')).toBe('2.1个百分点')
    // Arrows go from one to the next.
    await page.focus(bar('service-sales'))
    await press('ArrowDown')
    await press('ArrowDown')
    await press('Enter')
    await page.waitForSelector(`${bar('fixed-investment')}[aria-pressed=true]`)
    await at('indicators/2')
    await page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await at('attract')
    await press('Enter')
    await at('opening/1')
    await come()
    expect(await page.locator('[data-switch^="hold:"][aria-pressed=true]').count()).toBe(0)
    await press('5')
    await at('projects/1')
    await press('PageDown')
    await at('projects/2')
  })

  it('the state outlives a reloaded window', async () => {
    await kiosk.page.reload()
    await at('projects/2')
  })

  it('left no complaint and asked nothing from outside', () => {
    expect(kiosk.complaints).toEqual([])
    expect(kiosk.requests.filter((url) => !url.startsWith('kiosk://stage/'))).toEqual([])
  })
})
