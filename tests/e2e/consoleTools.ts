import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { auditConsole } from './consoleAudit'
import { drawLine, expectSameMap, halfALine, inkOn } from './consoleAids'
import { settled, type Kiosk } from './harness'
import { pressKeys } from './realKeys'

/** What a guide does at the console beyond going from step to step, in an app that stands at map/3; it is left at map/2. */
export function toolTests(at: () => { readonly kiosk: Kiosk; readonly desk: Page }): void {
  it('draws on the stage while the hand moves, never beyond its edge, and the lines go with the step', async () => {
    const { kiosk, desk } = at()
    await pressKeys(kiosk, 'a')
    await halfALine(desk, [0.25, 0.5], [0.5, 0.25])
    await inkOn(kiosk.page, 1, 'M480 540')
    await desk.mouse.up()
    await drawLine(desk, [0.5, 0.5], [-3, 0.5])
    await inkOn(kiosk.page, 2, ' 0 540')
    await pressKeys(kiosk, 'u')
    await Promise.all([inkOn(kiosk.page, 1, 'M480 540'), inkOn(desk, 1, 'M480 540')])
    await desk.click('[data-action=wipe]')
    await inkOn(kiosk.page, 0)
    await drawLine(desk, [0.25, 0.5], [0.5, 0.25])
    await inkOn(kiosk.page, 1, 'M480 540')
    await pressKeys(kiosk, 'PageDown', 'PageUp')
    await settled(kiosk, 'map/3')
    await Promise.all([inkOn(kiosk.page, 0), inkOn(desk, 0)])
    await pressKeys(kiosk, 'Escape')
    await desk.waitForSelector('[data-surface]', { state: 'detached' })
  })

  it('is the same to the pixel on a display of any scale, and its hand draws in the same place', async () => {
    const { kiosk, desk } = at()
    const laid = (): Promise<readonly number[]> =>
      desk.evaluate(() =>
        ['[data-action=next]', '[data-here] [data-live]', '[data-action=more]'].flatMap((name) => {
          const box = document.querySelector(name)?.getBoundingClientRect()
          return [box?.x, box?.y, box?.width, box?.height].map((n = NaN) => n * devicePixelRatio)
        }),
      )
    const before = await laid()
    await pressKeys(kiosk, 'a')
    // As a window is that is dragged to a display of that scale: X11 has one scale for all of them.
    for (const [i, scale] of [1.25, 1.5, 2, 1].entries()) {
      await kiosk.electron.evaluate(({ webContents }, factor) => {
        const pages = webContents.getAllWebContents().filter((page) => page.getURL().endsWith('/console.html'))
        for (const page of pages) page.setZoomFactor(factor)
      }, scale)
      await desk.waitForFunction((factor) => devicePixelRatio === factor, scale)
      await expect
        .poll(async () => Math.max(...(await laid()).map((n, at) => Math.abs(n - (before[at] ?? NaN)))))
        .toBeLessThan(1)
      await drawLine(desk, [0.25, 0.5], [0.5, 0.25])
      await inkOn(kiosk.page, i + 1, 'M480 540')
    }
    await pressKeys(kiosk, 'e', 'Escape')
    await inkOn(kiosk.page, 0)
  })

  it('opens a card for all, in their language, until it is closed on either side', async () => {
    const { kiosk, desk } = at()
    await pressKeys(kiosk, 'i')
    const name = async (): Promise<string> => (await kiosk.page.locator('[data-card] .name').textContent()) ?? ''
    await desk.locator('[data-figure]').first().click()
    await kiosk.page.waitForSelector('[data-card]')
    const chinese = await name()
    await pressKeys(kiosk, 'l')
    await kiosk.page.waitForFunction(
      (before) => document.querySelector('[data-card] .name')?.textContent !== before,
      chinese,
    )
    expect(await name()).toMatch(/[A-Za-z]{3}/)
    await pressKeys(kiosk, 'l')
    await kiosk.page.keyboard.press('Escape')
    await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
    await desk.waitForSelector('[data-figure].on', { state: 'detached' })
    await desk.locator('[data-figure]').first().click()
    await kiosk.page.waitForSelector('[data-card]')
    await desk.click('[data-action=card-close]')
    await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
    await desk.click('[data-action=figures-close]')
  })

  it('moves the audience’s map from its own, and gives it back to the story', async () => {
    const { kiosk, desk } = at()
    await pressKeys(kiosk, 'PageUp')
    await settled(kiosk, 'map/2')
    await pressKeys(kiosk, 'z')
    const surface = await desk.waitForSelector('[data-surface=zoom]')
    const box = await surface.boundingBox()
    if (!box) throw new Error('no surface')
    await desk.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5)
    await desk.mouse.wheel(0, -400)
    await expectSameMap(kiosk.page, desk, true)
    await desk.mouse.down()
    await desk.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4, { steps: 5 })
    await desk.mouse.up()
    await expectSameMap(kiosk.page, desk, true)
    await pressKeys(kiosk, 'minus', 'Left')
    await expectSameMap(kiosk.page, desk, true)
    await desk.click('[data-action=zoom-home]')
    await expectSameMap(kiosk.page, desk, false)
    await desk.click('[data-action=tool-done]')
    await settled(kiosk, 'map/2')
  })

  it('has the picture itself under the hand: what is touched on it happens on the stage, and the other way round', async () => {
    const { kiosk, desk } = at()
    const go = (step: number): Promise<unknown> =>
      desk.evaluate((to) => window.kiosk.call('kiosk:send-action', { type: 'jump', scene: 2, step: to }), step)
    await go(1)
    await settled(kiosk, 'indicators/2')
    const onDesk = (part: string): string => `[data-here] .frame ${part}`
    await desk.waitForSelector(onDesk('[data-switch="scale:growth"]'))
    await desk.click(onDesk('[data-switch="scale:growth"]'))
    await kiosk.page.waitForSelector('[data-switch="scale:growth"][aria-pressed=true]')
    await kiosk.page.click('[data-switch="scale:amount"]')
    await desk.waitForSelector(onDesk('[data-switch="scale:amount"][aria-pressed=true]'))
    await desk.click(onDesk('[data-fact]'))
    await kiosk.page.waitForSelector('[data-card]')
    await kiosk.page.keyboard.press('Escape')
    await kiosk.page.waitForSelector('[data-card]', { state: 'detached' })
    // A guide who uses keys goes past it.
    expect(await desk.locator(onDesk('button:not([tabindex="-1"])')).count()).toBe(0)
    await desk.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'jump', scene: 5, step: 1 }))
    await settled(kiosk, 'map/2')
  })

  it('is taught a clicker’s buttons, which then do so and can be forgotten', async () => {
    const { kiosk, desk } = at()
    await pressKeys(kiosk, 'k')
    await desk.waitForSelector('[data-clicker]')
    await pressKeys(kiosk, 'b')
    await desk.waitForFunction(() => document.querySelector('[data-asks]')?.textContent.includes('B'))
    await pressKeys(kiosk, 'F7')
    await desk.click('[data-teach=freeze]')
    await desk.waitForSelector('[data-taught=F7]')
    await pressKeys(kiosk, 'Escape', 'F7')
    await desk.waitForSelector('[data-action=thaw]')
    await pressKeys(kiosk, 'F7')
    await desk.waitForSelector('[data-action=thaw]', { state: 'detached' })
    await desk.click('[data-action=more]')
    await desk.click('[data-action=clicker]')
    await desk.click('[data-taught=F7] button')
    await desk.waitForSelector('[data-taught]', { state: 'detached' })
    await desk.click('[data-action=clicker-close]')
    await kiosk.page.waitForSelector('[data-curtain]', { state: 'detached' })
  })

  it('rehearses: real times, this laptop’s own plan, a table for a spreadsheet, and back', async () => {
    const { kiosk, desk } = at()
    const about = (): Promise<string | null> => desk.locator('[data-pace]').textContent()
    await pressKeys(kiosk, 'h')
    await desk.click('[data-action=rehearse]')
    await desk.waitForSelector('[data-rehearsing]')
    await pressKeys(kiosk, 'PageDown', 'PageUp')
    await settled(kiosk, 'map/2')
    await pressKeys(kiosk, 'h')
    await desk.click('[data-action=rehearse]')
    await desk.waitForSelector('[data-rehearsing]', { state: 'detached' })
    await desk.click('[data-run]')
    await desk.click('[data-action=run-use]')
    await desk.waitForSelector('[data-action=run-pack]')
    // The pack gives this step half a minute; it was left after a moment.
    await expect.poll(about).toMatch(/按排练0:(?!30)\d\d/)
    const file = join(mkdtempSync(join(tmpdir(), 'briefing-kiosk-times-')), 'times.csv')
    await kiosk.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await desk.click('[data-action=run-save]')
    await expect
      .poll(() => readFileSync(file, { encoding: 'utf8', flag: 'a+' }))
      .toMatch(/^\uFEFF步骤 Step,zh-CN,en,.*\r\n[^]*合计 Total/)
    await desk.click('[data-action=run-pack]')
    await desk.waitForSelector('[data-action=run-pack]', { state: 'detached' })
    expect(await about()).toMatch(/计划0:30/)
    await desk.click('[data-action=run-forget]')
    await desk.waitForSelector('[data-run]', { state: 'detached' })
    await desk.click('[data-action=rehearsal-close]')
  })

  it('takes the report home into a folder of its guide, who may ask in vain or call it off: then nothing is there', async () => {
    const { kiosk, desk } = at()
    const folder = mkdtempSync(join(tmpdir(), 'briefing-kiosk-guests-'))
    const answer = (filePaths: readonly string[]): Promise<void> =>
      kiosk.electron.evaluate(({ dialog }, given) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: given.length === 0, filePaths: [...given] })
      }, filePaths)
    const says = (pattern: RegExp): Promise<unknown> =>
      expect.poll(() => desk.locator('[data-told]').textContent(), { timeout: 60_000 }).toMatch(pattern)
    await desk.click('[data-action=more]')
    await desk.click('[data-action=takeHome]')
    await answer([])
    await desk.click('[data-take-home] [data-action=write]')
    await desk.waitForSelector('[data-take-home] [data-action=write]')
    await answer([folder])
    await desk.click('[data-action=write]')
    await desk.waitForSelector('[data-writing]')
    await desk.click('[data-action=cancel]')
    await says(/已取消/)
    expect(readdirSync(folder)).toEqual([])
    for (const format of ['pptx', 'pdf']) await desk.click(`[data-setting=formats] [data-value=${format}]`)
    await desk.click('[data-setting=locales] [data-value=en]')
    await desk.click('[data-setting=route] [data-value=brief]')
    const memory = (): Promise<number> => kiosk.electron.evaluate(() => process.memoryUsage().rss)
    const before = await memory()
    await desk.click('[data-action=write]')
    await desk.waitForSelector('[data-writing]')
    // What is written is another program's memory, not the tour's.
    let most = before
    while ((await desk.locator('[data-writing]').count()) > 0) most = Math.max(most, await memory())
    expect(most / before).toBeLessThan(1.5)
    await says(/已写好 1/)
    expect(readdirSync(folder)).toEqual(['suxitong-2020-1.0.0-tour.zh-CN.pptx'])
    await desk.click('[data-action=take-home-close]')
  })

  it('leads itself along the route that is chosen, once or again and again, until it is stopped', async () => {
    const { kiosk, desk } = at()
    await settled(kiosk, 'map/2')
    await pressKeys(kiosk, 'v')
    for (const again of ['true', 'false']) {
      await desk.click(`[data-again=${again}]`)
      await desk.waitForSelector(`[data-again=${again}].on`)
    }
    await desk.click('[data-route=live]')
    await desk.click('[data-action=lead-begin]')
    await Promise.all([kiosk.page.waitForSelector('[data-leading=on]'), desk.waitForSelector('[data-leads=on]')])
    expect(await desk.locator('[data-place]').getAttribute('data-place')).toBe('2/7')
    await desk.click('[data-action=more]')
    await desk.click('[data-action=lead]')
    await desk.click('[data-route=full]')
    await desk.click('[data-action=lead-begin]')
    await desk.waitForSelector('[data-place$="/34"]')
    await kiosk.page.waitForSelector('[data-leading=on]')
    await pressKeys(kiosk, 'v')
    await desk.click('[data-action=lead-stop]')
    await Promise.all([
      kiosk.page.waitForSelector('[data-leading=off]'),
      desk.waitForSelector('[data-leads]', { state: 'detached' }),
    ])
  })

  it('has everything large enough for a finger, whole and in reach, at every size and in both languages', async () => {
    const { kiosk, desk } = at()
    await settled(kiosk, 'map/2')
    expect(await auditConsole(desk)).toEqual([])
  })
}
