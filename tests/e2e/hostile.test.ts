import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callNames } from '../../electron/core/contract'
import { workshopCallNames } from '../../electron/core/contracts/workshop'
import { usualHall } from '../../electron/core/settings'
import { callSchemas } from '../../electron/main/callSchemas'
import { armPage, attackMain, type Answers } from './hostilePage'
import { landscape, launch, settled, whereIs, type Kiosk } from './harness'

/** npm run hostile sends a hundred thousand. */
const count = Number(process.env['HOSTILE_MESSAGES'] ?? 5000)
const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_123)

const silent = callNames.filter((name) => callSchemas[name].safeParse([]).success)
const outsider = '<!doctype html><title>outside</title>'

/** What main keeps on disk: name and hash of every file that is its own. Logs, Chromium’s, and the place of the tour, which is kept by the clock, are left out. */
function keptIn(home: string): Record<string, string> {
  const own = /^(settings|staff|lockout|keys|packs|store|inbox|visits|posters|workshop|seen|last)/i
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => own.test(file.slice(home.length + 1)))
  return Object.fromEntries(
    files.map((file) => [file.slice(home.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

describe(`${count} messages from hostile pages`, () => {
  const home = mkdtempSync(join(tmpdir(), 'briefing-kiosk-hostile-'))
  const preload = join(home, 'raw.cjs')
  let kiosk: Kiosk
  let [before, since]: [unknown, number] = [undefined, 0]
  let kept: Record<string, string> = {}

  beforeAll(async () => {
    writeFileSync(preload, `window.raw = require('electron').ipcRenderer`)
    kiosk = await launch(landscape, ['--profile', 'kiosk', '--scene', 'map/2'], { hall: usualHall }, home)
    await settled(kiosk, 'map/2')
    ;[before, since, kept] = [await boot(), await kiosk.page.evaluate(() => performance.timeOrigin), keptIn(home)]
  })
  afterAll(async () => {
    await kiosk.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  })

  const boot = (): Promise<unknown> => kiosk.page.evaluate(() => window.kiosk.call('kiosk:get-boot'))

  /** Another window of the app, without a bridge: its page speaks to main as a taken-over renderer does. */
  async function hostilePage(url: string): Promise<Page> {
    const opened = kiosk.electron.waitForEvent('window')
    await kiosk.electron.evaluate(
      ({ BrowserWindow }, [at, script]) => {
        const preferences = {
          preload: script,
          sandbox: true,
          contextIsolation: false,
          nodeIntegrationInSubFrames: true,
        }
        const window = new BrowserWindow({ show: false, webPreferences: preferences })
        window.loadURL(at).catch(() => null)
      },
      [url, preload] as const,
    )
    const page = await opened
    await page.waitForLoadState()
    await page.evaluate(armPage)
    return page
  }

  function expectNothingHappened(answers: Answers): void {
    if (process.env['HOSTILE_MESSAGES']) console.log(JSON.stringify(answers))
    expect(answers.obeyed).toEqual([])
    expect(answers.refused + answers.said + answers.unanswered).toBe(answers.sent)
    expect(answers.refused).toBeGreaterThan(answers.sent * 0.8)
  }
  const share = Math.ceil(count / 3)

  it('of a stranger are refused, right or wrong', async () => {
    const page = await hostilePage(`data:text/html,${outsider}`)
    const answers = await page.evaluate(attackMain, { seed, count: share, names: callNames, own: [], silent })
    expectNothingHappened(answers)
    expect(answers.said).toBe(0)
    await page.close()
  })

  it('of a frame below our page are refused, right or wrong', async () => {
    const page = await hostilePage('kiosk://stage/index.html')
    await page.evaluate(() => {
      const below = document.createElement('iframe')
      below.srcdoc = '<p>below'
      const loaded = new Promise((resolve) => (below.onload = resolve))
      document.body.append(below)
      return loaded
    })
    const frame = page.frames().find((one) => one.parentFrame() !== null)
    if (!frame) throw new Error('no frame')
    await frame.evaluate(armPage)
    const attack = { seed: seed + 1, count: share, names: callNames, own: [], silent }
    const answers = await frame.evaluate(attackMain, attack)
    expectNothingHappened(answers)
    expect(answers.said).toBe(0)
    await page.close()
  })

  it('of our own page, taken over, are refused where they are wrong', async () => {
    const page = await hostilePage('kiosk://stage/index.html')
    const own = callNames.filter((name) => !workshopCallNames.some((of) => of === name))
    const answers = await page.evaluate(attackMain, { seed: seed + 2, count: share, names: callNames, own, silent })
    expectNothingHappened(answers)
    await page.close()
  })

  it('change nothing: tour, settings, files and the page a visitor sees', async () => {
    expect(await boot()).toEqual(before)
    expect(keptIn(home)).toEqual(kept)
    expect(await whereIs(kiosk)).toBe('map/2')
    expect(await kiosk.page.evaluate(() => performance.timeOrigin)).toBe(since)
    expect(kiosk.electron.process().exitCode).toBeNull()
    const logs = readdirSync(join(home, 'logs')).map((name) => statSync(join(home, 'logs', name)).size)
    expect(logs.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(2 * 1024 ** 2)
  })
})
