import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startPluggableDisplay, type PluggableDisplay } from '../../build/runtime/index.mjs'
import { landscape, launch, settled, type Kiosk } from './harness'

/** Asks the stage window's page, whichever renderer it has by now; undefined while it has none that answers. */
const settledAt = (kiosk: Kiosk): Promise<string | undefined> =>
  kiosk.electron.evaluate(async ({ BrowserWindow }) => {
    const [stage] = BrowserWindow.getAllWindows()
    const answer: unknown = await Promise.race([
      stage?.webContents.executeJavaScript('document.documentElement.dataset.settled'),
      new Promise((resolve) => setTimeout(resolve, 500)),
    ]).catch(() => undefined)
    return typeof answer === 'string' ? answer : undefined
  })

/** Number of the stage window's renderer process. */
const renderer = (kiosk: Kiosk): Promise<number> =>
  kiosk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)

/** Waits for another renderer that has come to rest at `where`; answers the seconds it took. */
async function backAt(kiosk: Kiosk, where: string, lost: number): Promise<number> {
  const begun = performance.now()
  while ((await renderer(kiosk)) === lost || (await settledAt(kiosk)) !== where) {
    if (performance.now() - begun > 90_000) throw new Error(`not back at ${where}`)
  }
  return (performance.now() - begun) / 1000
}

describe('a page that fails', () => {
  let kiosk: Kiosk
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--scene', 'projects/2'])
    await settled(kiosk, 'projects/2')
  })
  afterAll(() => kiosk.close())
  // Each fault meets the foot of the ladder.
  beforeEach(async () => {
    rmSync(join(await kiosk.electron.evaluate(({ app }) => app.getPath('userData')), 'recovery.json'), { force: true })
  })

  it('comes back where it was when its process dies', async () => {
    const lost = await renderer(kiosk)
    await kiosk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await backAt(kiosk, 'projects/2', lost)
  })

  it('comes back in another window when nothing of it reaches the display after the GPU process was lost', async () => {
    const lost = await renderer(kiosk)
    await kiosk.electron.evaluate(({ app, BrowserWindow, nativeImage }) => {
      const [stage] = BrowserWindow.getAllWindows()
      if (stage) stage.webContents.capturePage = () => Promise.resolve(nativeImage.createEmpty())
      app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 9 })
    })
    await backAt(kiosk, 'projects/2', lost)
  })

  it('comes back in another window when it hangs', async () => {
    const lost = await renderer(kiosk)
    await kiosk.electron.evaluate(({ BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);')
    })
    expect(await backAt(kiosk, 'projects/2', lost)).toBeGreaterThan(5)
    expect(await kiosk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})

describe('a kiosk whose display was off', () => {
  const hall = { diagonalInches: 55, bottomMm: 800, distanceMm: 1500 }
  let kiosk: Kiosk
  let screen: PluggableDisplay
  beforeAll(async () => {
    screen = await startPluggableDisplay(landscape)
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall }, undefined, screen)
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  const fills = (): Promise<unknown> =>
    kiosk.page.waitForFunction(
      ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
      landscape,
    )

  it('fills it again when its cable is back', async () => {
    screen.plug(0, null)
    await kiosk.page.waitForFunction(({ width }) => window.innerWidth < width, landscape)
    screen.plug(0, '1920x1080+0+0')
    await fills()
    expect(await settledAt(kiosk)).toBe('attract')
  })

  it('fills it again when it came back in another mode first', async () => {
    screen.plug(0, '1280x800+0+0')
    await kiosk.page.waitForFunction(() => window.innerWidth === 1280 && window.innerHeight === 800)
    screen.plug(0, '1920x1080+0+0')
    await fills()
    expect(await settledAt(kiosk)).toBe('attract')
  })

  it('fills it again after sleep, whatever became of the window', async () => {
    await kiosk.electron.evaluate(({ BrowserWindow, powerMonitor }) => {
      const [stage] = BrowserWindow.getAllWindows()
      stage?.setKiosk(false)
      stage?.setFullScreen(false)
      stage?.setBounds({ x: 40, y: 40, width: 800, height: 600 })
      powerMonitor.emit('resume')
    })
    await fills()
    expect(await settledAt(kiosk)).toBe('attract')
  })
})
