import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('comes back where it was when its process dies', async () => {
    const lost = await renderer(kiosk)
    await kiosk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
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
  beforeAll(async () => {
    kiosk = await launch(landscape, ['--profile', 'kiosk'], { hall })
    await settled(kiosk, 'attract')
  })
  afterAll(() => kiosk.close())

  it.each(['display-removed', 'resume'] as const)('fills it again after %s', async (event) => {
    await kiosk.electron.evaluate(({ BrowserWindow, screen, powerMonitor }, name) => {
      const [stage] = BrowserWindow.getAllWindows()
      stage?.setKiosk(false)
      stage?.setFullScreen(false)
      stage?.setBounds({ x: 40, y: 40, width: 800, height: 600 })
      if (name === 'resume') powerMonitor.emit(name)
      else screen.emit(name)
    }, event)
    await kiosk.page.waitForFunction(
      ({ width, height }) => window.innerWidth === width && window.innerHeight === height,
      landscape,
    )
    expect(await settledAt(kiosk)).toBe('attract')
  })
})
