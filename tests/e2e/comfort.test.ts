import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Mode } from '../../electron/core/comfort'
import { mmPerU, type Hall } from '../../electron/core/hall'
import { auditStage, auditText } from './audit'
import { landscape, launch, portrait, settled, type Kiosk, type Size } from './harness'
import { tapOn } from './touch'

const setMode = (kiosk: Kiosk, mode: Mode, on = true): Promise<unknown> =>
  kiosk.page.evaluate(([m, o]) => window.kiosk.call('kiosk:send-action', { type: 'mode', mode: m, on: o }), [
    mode,
    on,
  ] as const)
const atRest = (kiosk: Kiosk): Promise<unknown> =>
  kiosk.page.waitForFunction(() => document.getAnimations().every((a) => a.playState !== 'running'))

/** Buttons of the stage as they lie, CSS px; `[data-fact]` on the scene and river stops have the stepper and the menu in reach. */
const buttons = (
  kiosk: Kiosk,
  within: string,
): Promise<{ name: string; top: number; bottom: number; least: number }[]> =>
  kiosk.page.locator(`${within} button:visible`).evaluateAll((all) =>
    all.map((el) => {
      const { top, bottom, width, height } = el.getBoundingClientRect()
      const name = el.ariaLabel ?? el.textContent
      return { name: name.trim(), top, bottom, least: Math.min(width, height) }
    }),
  )

const halls: readonly (readonly [string, Size, Hall])[] = [
  ['a 65-inch portrait standing at 100 mm', portrait, { diagonalInches: 65, bottomMm: 100, distanceMm: 1000 }],
  ['a 55-inch landscape hung at 1100 mm', landscape, { diagonalInches: 55, bottomMm: 1100, distanceMm: 1000 }],
]

describe.each(halls)('low reach on %s', (_name, size, hall) => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(size, ['--lang', 'en', '--scene', 'indicators/1'], { hall })
    await settled(kiosk, 'indicators/1')
    await setMode(kiosk, 'lowReach')
    await atRest(kiosk)
  })
  afterAll(() => kiosk.close())

  const inReach = async (within: string): Promise<void> => {
    await atRest(kiosk)
    const mmPerPx = (mmPerU(hall, size) * 1080) / Math.min(size.width, size.height)
    const found = await buttons(kiosk, within)
    expect(found.length).toBeGreaterThan(0)
    for (const { name, top, bottom, least } of found) {
      const above = (y: number): number => hall.bottomMm + (size.height - y) * mmPerPx
      expect(above(top), `top of ${name} in ${within}, mm`).toBeLessThanOrEqual(1220)
      expect(above(bottom), `foot of ${name} in ${within}, mm`).toBeGreaterThanOrEqual(380)
      expect(least, `${name} in ${within}`).toBeGreaterThanOrEqual(47)
    }
  }

  it('every button lies 380 to 1220 mm above the floor: controls, switches, menu', async () => {
    await inReach('.controls')
    await tapOn(kiosk, '[data-action=comfort]')
    await kiosk.page.waitForSelector('[data-comfort]')
    await inReach('[data-comfort]')
    // Whoever switches it sees at once where buttons stand now, also where they stood there before.
    await tapOn(kiosk, '[data-mode=lowReach]')
    await kiosk.page.waitForSelector('[data-mode=lowReach][aria-pressed=false]')
    await tapOn(kiosk, '[data-mode=lowReach]')
    expect(await kiosk.page.locator('[data-reach-line]').textContent()).toContain('below this line')
    await inReach('[data-comfort]')
    await tapOn(kiosk, '[data-action=comfort-done]')
    await kiosk.page.waitForSelector('[data-comfort]', { state: 'detached' })
    await tapOn(kiosk, '[data-action=menu]')
    await kiosk.page.waitForSelector('[data-menu]')
    await inReach('[data-menu]')
    await kiosk.page.keyboard.press('Escape')
    await kiosk.page.waitForSelector('[data-menu]', { state: 'detached' })
  })

  it('a stepper in reach opens the card of every figure of the step', async () => {
    await tapOn(kiosk, '[data-action=facts]')
    await kiosk.page.waitForSelector('[data-card]')
    const total = await kiosk.page.locator('[data-step-words] tbody tr').count()
    const seen = new Set<string>()
    for (let i = 0; i < total; i += 1) {
      await inReach('[data-card]')
      const ref = await kiosk.page.locator('[data-card]').getAttribute('data-card')
      seen.add(ref ?? '')
      await tapOn(kiosk, '[data-turn="1"]')
      await kiosk.page.waitForFunction(
        (r) => document.querySelector('[data-card]')?.getAttribute('data-card') !== r,
        ref,
      )
    }
    expect(seen.size).toBe(total)
    await tapOn(kiosk, '[data-card] .close')
    await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
  })
})

describe('what a visitor may switch', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--scene', 'indicators/1'])
    await settled(kiosk, 'indicators/1')
  })
  afterAll(() => kiosk.close())

  it('by touch: each switch does what it says, and all are off for the next visitor', async () => {
    await tapOn(kiosk, '[data-action=comfort]')
    await kiosk.page.waitForSelector('[data-comfort]')
    await atRest(kiosk)
    expect(await auditText(kiosk, '[data-comfort]')).toEqual([])
    expect(await kiosk.page.locator('[data-mode=speech]').count(), 'no voice here: no switch').toBe(0)
    for (const mode of ['large', 'contrast', 'still'] as const) await tapOn(kiosk, `[data-mode=${mode}]`)
    await kiosk.page.waitForFunction(() => {
      const { dataset, style } = document.documentElement
      const scale = Number(style.getPropertyValue('--text-scale'))
      return dataset.contrast === 'high' && dataset.motion === 'still' && scale > 1.2
    })
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
    await settled(kiosk, 'attract')
    const left = await kiosk.page.evaluate(() => {
      const { dataset, style } = document.documentElement
      return [dataset.contrast, dataset.motion, style.getPropertyValue('--text-scale')]
    })
    expect(left).toEqual(['normal', 'full', '1'])
    expect(await kiosk.page.locator('[data-comfort]').count()).toBe(0)
  })

  it('with less motion nothing moves from place to place: steps and cards fade', async () => {
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'jump', scene: 2, step: 0 }))
    await settled(kiosk, 'indicators/1')
    await setMode(kiosk, 'still')
    await atRest(kiosk)
    await kiosk.page.evaluate(() => {
      const names = new Set<string>()
      Object.assign(window, { animated: names })
      const look = (): void => {
        for (const animation of document.getAnimations())
          if (animation.effect instanceof KeyframeEffect && animation.playState === 'running')
            for (const frame of animation.effect.getKeyframes()) for (const name of Object.keys(frame)) names.add(name)
        requestAnimationFrame(look)
      }
      look()
    })
    for (const where of ['indicators/2', 'indicators/3', 'clusters/1', 'clusters/2', 'clusters/3', 'clusters/4']) {
      await kiosk.page.keyboard.press('PageDown')
      await settled(kiosk, where)
    }
    await tapOn(kiosk, '[data-action=facts]')
    await kiosk.page.waitForSelector('[data-fact-list]')
    await atRest(kiosk)
    await kiosk.page.keyboard.press('Escape')
    const animated = await kiosk.page.evaluate(() => [...(window as unknown as { animated: Set<string> }).animated])
    expect(animated).toContain('opacity')
    const own = ['offset', 'computedOffset', 'easing', 'composite', 'opacity', 'color', 'fill', 'stroke']
    expect(animated.filter((name) => !own.includes(name) && !/^(background|border).*color$/i.test(name))).toEqual([])
    await setMode(kiosk, 'still', false)
  })

  it('by keyboard: Tab goes round in a panel, Escape closes it, focus goes back and is always seen', async () => {
    const focused = (): Promise<string> =>
      kiosk.page.evaluate(() => {
        const el = document.activeElement
        return el instanceof HTMLElement ? (el.dataset.action ?? el.dataset.mode ?? el.dataset.arc ?? el.tagName) : ''
      })
    for (const [action, panel] of [
      ['comfort', '[data-comfort]'],
      ['menu', '[data-menu]'],
      ['facts', '[data-fact-list]'],
    ] as const) {
      await kiosk.page.locator(`[data-action=${action}]`).focus()
      await kiosk.page.keyboard.press('Enter')
      await kiosk.page.waitForSelector(panel)
      await atRest(kiosk)
      const count = await kiosk.page.locator(`${panel} button`).count()
      const seen = new Set<string>()
      for (let i = 0; i < count + 2; i += 1) {
        await kiosk.page.keyboard.press('Tab')
        expect(await kiosk.page.evaluate((p) => document.activeElement?.closest(p) !== null, panel), panel).toBe(true)
        const outline = await kiosk.page.evaluate(() => {
          const style = getComputedStyle(document.activeElement ?? document.body)
          return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 3
        })
        expect(outline, `${await focused()} shows its focus`).toBe(true)
        seen.add(
          await kiosk.page
            .evaluate(() =>
              [...document.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement),
            )
            .then(String),
        )
      }
      expect(seen.size, `${panel}: all of it`).toBe(count)
      await kiosk.page.keyboard.press('Escape')
      await kiosk.page.waitForSelector(panel, { state: 'detached' })
      expect(await focused()).toBe(action)
    }
  })

  it('without eyes: the step in words, its figures in a table, and axe finds nothing serious', async () => {
    await kiosk.page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'jump', scene: 2, step: 0 }))
    await settled(kiosk, 'indicators/1')
    const words = kiosk.page.locator('[data-step-words]')
    expect(await words.locator('[data-announced]').textContent()).toBe('服务业的增速是工业的两倍')
    expect(await words.locator('tbody tr').count()).toBeGreaterThan(5)
    expect(await words.locator('tbody').textContent()).toMatch(/预计350亿元[^]*①[^]*第5段/)
    for (const [action, panel] of [
      ['comfort', '[data-comfort]'],
      ['facts', '[data-fact-list]'],
      ['menu', '[data-menu]'],
    ] as const) {
      await tapOn(kiosk, `[data-action=${action}]`)
      await kiosk.page.waitForSelector(panel)
      await atRest(kiosk)
      expect(await auditStage(kiosk, panel), panel).toEqual([])
      await kiosk.page.keyboard.press('Escape')
      await kiosk.page.waitForSelector(panel, { state: 'detached' })
    }
    expect(kiosk.complaints).toEqual([])
  })
})

describe('the installer’s questions', () => {
  let kiosk: Kiosk | undefined
  afterEach(async () => {
    await kiosk?.close()
    kiosk = undefined
  })

  it('come by themselves in a new kiosk, are answered by touch, and are kept', async () => {
    kiosk = await launch(landscape, ['--profile', 'kiosk'])
    await kiosk.page.waitForSelector('[data-setup]')
    await settled(kiosk, 'attract')
    await atRest(kiosk)
    expect(await auditText(kiosk, '[data-setup]')).toEqual([])
    await tapOn(kiosk, '[data-field=diagonalInches] [data-nudge="1"]')
    await tapOn(kiosk, '[data-field=bottomMm] [data-nudge="-1"]')
    for (let i = 0; i < 9; i += 1) await tapOn(kiosk, '[data-field=distanceMm] [data-nudge="1"]')
    await kiosk.page.waitForFunction(() => /偏小/.test(document.querySelector('[data-verdict]')?.textContent ?? ''))
    await tapOn(kiosk, '[data-setup-save]')
    await kiosk.page.waitForSelector('[data-setup]', { state: 'detached' })
    const folder = await kiosk.electron.evaluate(({ app }) => app.getPath('userData'))
    const stored: unknown = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))
    expect(stored).toMatchObject({ hall: { diagonalInches: 56, bottomMm: 750, distanceMm: 2400 } })
    await kiosk.page.reload()
    await settled(kiosk, 'attract')
    expect(await kiosk.page.locator('[data-setup]').count()).toBe(0)
    expect(kiosk.complaints).toEqual([])
  })

  it('stay away where they are answered, and come where they are asked for', async () => {
    const hall: Hall = { diagonalInches: 55, bottomMm: 800, distanceMm: 1000 }
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall })
    await settled(kiosk, 'attract')
    expect(await kiosk.page.locator('[data-setup]').count()).toBe(0)
    await kiosk.close()
    kiosk = await launch(portrait, ['--setup', '--lang', 'en'], { hall })
    await kiosk.page.waitForSelector('[data-setup]')
    await settled(kiosk, 'attract')
    await atRest(kiosk)
    expect(await auditText(kiosk, '[data-setup]')).toEqual([])
    await kiosk.page.keyboard.press('PageDown')
    await tapOn(kiosk, '[data-setup-later]')
    await kiosk.page.waitForSelector('[data-setup]', { state: 'detached' })
    expect(await kiosk.page.evaluate(() => document.documentElement.dataset.settled)).toBe('attract')
  })

  it('refuse a hall out of bounds', async () => {
    kiosk = await launch(landscape)
    await settled(kiosk, 'attract')
    const answer = await kiosk.page.evaluate(() =>
      window.kiosk.call('kiosk:save-hall', { diagonalInches: 9999, bottomMm: 0, distanceMm: 1000 }),
    )
    expect(answer).toEqual({ ok: false, error: 'hall.diagonalInches: a number from 10 to 220 is wanted' })
  })
})
