import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPluggableDisplay, type PluggableDisplay } from '../../build/runtime/index.mjs'
import { usualHall } from '../../electron/core/settings'
import { hashPin } from '../../electron/main/staff/pin'
import { keepPin } from '../../electron/main/staff/pinFile'
import { auditText } from './audit'
import { atPodium, podiums } from './podium'
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
      const stages = BrowserWindow.getAllWindows().filter((one) => one.webContents.getURL().endsWith('/index.html'))
      const bounds = stages[0]?.getBounds()
      return [bounds, system.getAllDisplays().find(({ size }) => size.width === w)?.bounds]
    }, width)
    expect(stage).toEqual(display)
  }

  /** Opens the staff panel where it says where the stage is. */
  async function toScreenPage(): Promise<void> {
    await kiosk.page.keyboard.press('Control+Alt+Shift+KeyP')
    await kiosk.page.waitForFunction(() => document.querySelectorAll('[data-digit]').length === 10)
    for (const digit of pin) await tapOn(kiosk, `[data-digit="${digit}"]`)
    await tapOn(kiosk, '[data-action=enter]')
    await kiosk.page.waitForSelector('[data-staff-panel]')
    await tapOn(kiosk, '[data-page=screen]')
  }

  it('stands on the first', async () => {
    expect(await kiosk.electron.evaluate(({ screen: system }) => system.getAllDisplays().length)).toBe(3)
    await fills(1920)
  })

  it('goes where staff send it', async () => {
    await toScreenPage()
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

  it('is touched at a podium, which it follows; whatever happens to that one, the tour stays and it comes back', async () => {
    await toScreenPage()
    const coming = kiosk.electron.waitForEvent('window')
    await tapOn(kiosk, '[data-setting=podium] button:has-text("1024")')
    const podium = await coming
    await tapOn(kiosk, '[data-action=staff-close]')
    await atPodium(kiosk, podium, {
      pull: () => screen.plug(2, null),
      plug: () => screen.plug(2, '1024x768+3200+0'),
    })
    await fills(1280)
    await toScreenPage()
    await tapOn(kiosk, '[data-setting=podium] [data-value=""]')
    await podiums(kiosk, 0)
    await tapOn(kiosk, '[data-action=staff-close]')
    await settled(kiosk, 'attract')
    expect(kiosk.complaints).toEqual([])
  })

  it('is one picture over displays of one height, at no other’s, and over them again when a cable was out', async () => {
    await toScreenPage()
    expect(await kiosk.page.locator('[data-no-wall]').textContent()).toMatch(/拼不成一个画面/)
    await tapOn(kiosk, '[data-action=staff-close]')
    screen.plug(2, null)
    screen.plug(1, '1920x1080+1920+0')
    await kiosk.page.waitForFunction(() => window.innerWidth === 1920)
    await toScreenPage()
    const next = kiosk.electron.waitForEvent('window')
    // The touch ends on a window that is there no more.
    await tapOn(kiosk, '[data-setting=span] [data-value=all]').catch(() => undefined)
    const wall = await next
    const isWide = (width: number): Promise<unknown> =>
      wall.waitForFunction((w) => window.innerWidth === w && window.innerHeight === 1080, width)
    await isWide(3840)
    await wall.waitForFunction(() => document.documentElement.dataset.settled === 'attract')
    const bounds = (): Promise<unknown> =>
      kiosk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getBounds()))
    await expect.poll(bounds, { timeout: 30_000 }).toEqual([{ x: 0, y: 0, width: 3840, height: 1080 }])
    screen.plug(1, null)
    await isWide(1920)
    screen.plug(1, '1920x1080+1920+0')
    await isWide(3840)
    await expect.poll(bounds, { timeout: 30_000 }).toEqual([{ x: 0, y: 0, width: 3840, height: 1080 }])
  })
})

describe('that hall after a restart', () => {
  it('stands where staff sent it, from its first picture on', async () => {
    const screen = await startPluggableDisplay(landscape, { width: 1280, height: 800 })
    const kiosk = await launch(landscape, ['--profile', 'kiosk'], undefined, home, screen)
    try {
      await settled(kiosk, 'attract')
      expect(await kiosk.page.evaluate(() => window.innerWidth)).toBe(1280)
    } finally {
      await kiosk.close()
    }
  })
})

describe('a laptop into which a projector is plugged', () => {
  let screen: PluggableDisplay
  let kiosk: Kiosk
  beforeAll(async () => {
    screen = await startPluggableDisplay(landscape, { width: 1280, height: 800 })
    screen.plug(1, null)
    kiosk = await launch(landscape, ['--scene', 'map/2'], undefined, undefined, screen)
    await settled(kiosk, 'map/2')
  })
  afterAll(() => kiosk.close())

  const offer = (): ReturnType<Kiosk['page']['locator']> => kiosk.page.locator('[data-display-offer]')
  const plugIn = async (): Promise<void> => {
    screen.plug(1, '1280x800+1920+0')
    await offer().waitFor()
  }

  it('is offered it in both languages; Escape leaves the stage where it is, until it is plugged in again', async () => {
    expect(await offer().count()).toBe(0)
    await plugIn()
    expect(await offer().textContent()).toMatch(/另一块屏幕[^]*Another display/)
    await kiosk.page.keyboard.press('Escape')
    await offer().waitFor({ state: 'detached' })
    expect(await kiosk.page.evaluate(() => window.innerWidth)).toBe(1920)
    screen.plug(1, null)
    await kiosk.electron.evaluate(({ screen: system }) =>
      system.getAllDisplays().length === 1
        ? undefined
        : new Promise<void>((resolve) => system.once('display-removed', () => resolve())),
    )
    await plugIn()
  })

  it('takes it by a touch, keeps the scene, and offers nothing more', async () => {
    await tapOn(kiosk, '[data-action=display-take]')
    await kiosk.page.waitForFunction(() => window.innerWidth === 1280 && window.innerHeight === 800)
    await settled(kiosk, 'map/2')
    expect(await offer().count()).toBe(0)
  })
})

describe('a laptop that is started beside a projector', () => {
  it('offers it at once, and fills it from a window, too', async () => {
    const screen = await startPluggableDisplay(landscape, { width: 1280, height: 800 })
    const kiosk = await launch(landscape, ['--scene', 'map/2'], undefined, undefined, screen)
    try {
      await settled(kiosk, 'map/2')
      await kiosk.electron.evaluate(async ({ BrowserWindow }) => {
        const [stage] = BrowserWindow.getAllWindows()
        stage?.setFullScreen(false)
        while (stage?.isFullScreen()) await new Promise((again) => setTimeout(again, 20))
        stage?.setBounds({ x: 100, y: 100, width: 900, height: 600 })
      })
      await kiosk.page.waitForFunction(() => window.innerWidth === 900)
      await tapOn(kiosk, '[data-action=display-take]')
      await kiosk.page.waitForFunction(() => window.innerWidth === 1280 && window.innerHeight === 800)
    } finally {
      await kiosk.close()
    }
  })
})

describe('a laptop with a projector and a third display', () => {
  let screen: PluggableDisplay
  let kiosk: Kiosk
  beforeAll(async () => {
    screen = await startPluggableDisplay(landscape, { width: 1280, height: 800 }, { width: 1024, height: 768 })
    kiosk = await launch(landscape, ['--scene', 'map/2'], undefined, undefined, screen)
    await settled(kiosk, 'map/2')
    // The guide puts the stage on the projector.
    await kiosk.electron.evaluate(async ({ BrowserWindow, screen: system }) => {
      const [stage] = BrowserWindow.getAllWindows()
      const projector = system.getAllDisplays().find(({ size }) => size.width === 1280)
      if (!stage || !projector) throw new Error('no projector')
      stage.setFullScreen(false)
      while (stage.isFullScreen()) await new Promise((again) => setTimeout(again, 20))
      const until = async (isSo: () => boolean): Promise<void> => {
        while (!isSo()) await new Promise((again) => setTimeout(again, 20))
      }
      const { x, y } = projector.bounds
      stage.setBounds({ x: x + 40, y: y + 40, width: 900, height: 600 })
      await until(() => stage.getBounds().width === 900 && stage.getBounds().x >= x)
      stage.setFullScreen(true)
      await until(() => stage.isFullScreen() && stage.getBounds().x === x)
    })
    await onProjector()
  })
  afterAll(() => kiosk.close())

  const onProjector = (): Promise<unknown> => kiosk.page.waitForFunction(() => window.innerWidth === 1280)
  /** Hears every width the stage has from now on. */
  const watchWidths = (): Promise<void> =>
    kiosk.page.evaluate(() => {
      const widths: number[] = []
      Object.assign(window, { widths })
      window.addEventListener('resize', () => widths.push(window.innerWidth))
    })
  const widths = (): Promise<readonly number[]> =>
    kiosk.page.evaluate(() => (window as unknown as { widths: number[] }).widths)

  it('keeps the stage on the projector when the machine is unlocked or wakes up', async () => {
    await watchWidths()
    const lies = await kiosk.electron.evaluate(({ BrowserWindow, powerMonitor, screen: system }) => {
      powerMonitor.emit('unlock-screen')
      powerMonitor.emit('resume')
      const [stage] = BrowserWindow.getAllWindows()
      return stage && system.getDisplayMatching(stage.getBounds()).size.width
    })
    expect(lies).toBe(1280)
    expect((await widths()).filter((width) => Math.abs(width - 1280) > 2)).toEqual([])
  })

  it('and when the third display is pulled out', async () => {
    // Listening is known to have begun before the cable is pulled, and ends after what the program does once a cable's events
    // have settled (watchMachine, 300 ms): that clock starts at the same event and is the shorter one.
    await watchWidths()
    await kiosk.electron.evaluate(({ screen: system }) => {
      const left = new Promise<void>((resolve) => system.once('display-removed', () => setTimeout(resolve, 1000)))
      Object.assign(globalThis, { left })
    })
    screen.plug(2, null)
    await kiosk.electron.evaluate(() => (globalThis as unknown as { left: Promise<void> }).left)
    await onProjector()
    expect((await widths()).filter((width) => Math.abs(width - 1280) > 2)).toEqual([])
    await settled(kiosk, 'map/2')
  })

  it('and in another window, when its page hangs or is lost', async () => {
    await kiosk.electron.evaluate(async ({ BrowserWindow, screen: system }) => {
      const [stage] = BrowserWindow.getAllWindows()
      const opened = new Promise<void>((resolve) => {
        stage?.once('closed', () => resolve())
      })
      stage?.emit('unresponsive')
      await opened
      const [next] = BrowserWindow.getAllWindows()
      while (!next || system.getDisplayMatching(next.getBounds()).size.width !== 1280 || !next.isFullScreen())
        await new Promise((again) => setTimeout(again, 50))
    })
  })
})

describe('a laptop beside a wall of two displays', () => {
  it('has the stage over both from its beginning, and the console on its own, without a question', async () => {
    const screen = await startPluggableDisplay({ width: 1280, height: 800 }, landscape, landscape)
    const span = ['1920 × 1080', '1920 × 1080']
    const kiosk = await launch({ width: 1280, height: 800 }, ['--scene', 'map/2'], { span }, undefined, screen)
    try {
      const console = kiosk.electron.windows().find((page) => page.url().endsWith('/console.html'))
      const desk = console ?? (await kiosk.electron.waitForEvent('window'))
      await kiosk.page.waitForFunction(() => window.innerWidth === 3840 && window.innerHeight === 1080)
      await settled(kiosk, 'map/2')
      await desk.waitForSelector('[data-here] [data-live="map/crossings"]')
      const bounds = (): Promise<readonly (readonly number[])[]> =>
        kiosk.electron.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()
            .map((one) => one.getBounds())
            .map(({ x, width, height }) => [x, width, height])
            .sort(([a = 0], [b = 0]) => a - b),
        )
      await expect.poll(bounds, { timeout: 30_000 }).toEqual([
        [0, 1280, 800],
        [1280, 3840, 1080],
      ])
      expect(await kiosk.page.locator('[data-display-offer]').count()).toBe(0)
    } finally {
      await kiosk.close()
    }
  })
})

describe('a display of 800 × 600', () => {
  it('shows the tour with nothing cut or laid over', async () => {
    const kiosk = await launch({ width: 800, height: 600 }, ['--profile', 'kiosk'], { hall: usualHall })
    try {
      await settled(kiosk, 'attract')
      expect(await auditText(kiosk)).toEqual([])
      await swipe(kiosk, 'left')
      await settled(kiosk, 'doors')
      expect(await auditText(kiosk)).toEqual([])
      await swipe(kiosk, 'left')
      await settled(kiosk, 'opening/1')
      expect(await auditText(kiosk)).toEqual([])
    } finally {
      await kiosk.close()
    }
  })
})
