import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright-core'
import { readRuntime, runtimeFlags, startVirtualDisplay, type VirtualDisplay } from '../../build/runtime/index.mjs'
import { openInChromium } from './chromium'

export const root = resolve(import.meta.dirname, '../..')

export interface Size {
  readonly width: number
  readonly height: number
}
export const landscape: Size = { width: 1920, height: 1080 }
export const portrait: Size = { width: 1080, height: 1920 }

/** A running app under its own display and user-data folder, with everything it said and asked for. */
export interface Kiosk {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly cdp: CDPSession
  readonly size: Size
  /** The display it is on, as DISPLAY has it; empty where the page is alone. */
  readonly display: string
  /** Console errors and warnings, page errors, and complaints of main. */
  readonly complaints: string[]
  /** Addresses the page asked for. */
  readonly requests: string[]
  readonly close: () => Promise<void>
}

/** Starts the built app, or the one in the folder KIOSK_E2E_APP; `args` are its own flags, `settings` what is stored on the machine; `home` a user-data folder that outlives it, else it has its own; `screen` a display that ends with it, else a new one. Resolves when the stage's window is there. */
export async function launch(
  size: Size,
  args: readonly string[] = [],
  settings?: object,
  home?: string,
  screen?: VirtualDisplay,
): Promise<Kiosk> {
  if (process.env['KIOSK_E2E_ENGINE'] === 'chromium') return launchChromium(size, args, settings)
  const display = screen ?? (await startVirtualDisplay(size))
  const userData = home ?? mkdtempSync(join(tmpdir(), 'briefing-kiosk-e2e-'))
  if (settings) writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings))
  const complaints: string[] = []
  const requests: string[] = []
  const electron = await _electron.launch({
    executablePath: readRuntime().executable,
    args: [...runtimeFlags(), process.env['KIOSK_E2E_APP'] ?? root, `--user-data-dir=${userData}`, ...args],
    env: { ...process.env, DISPLAY: display.display },
  })
  const said: string[] = []
  electron.process().stderr?.on('data', (chunk: Buffer) => {
    said.push(...chunk.toString().split('\n'))
    for (const line of chunk.toString().split('\n')) if (/blocked request|refused/.test(line)) complaints.push(line)
  })
  electron.process().once('exit', (code, signal) => said.push(`main has ended: ${code ?? signal}`))
  const page = await stageOf(electron)
  let closing = false
  // A page that main has exchanged, or that died, fails a test far from its cause: what main said then tells why.
  page.once('close', () => {
    const why = said.filter((line) => /recovery|instance|ended|uncaught/.test(line))
    if (!closing && why.length > 0) console.error(`the page closed:\n${why.slice(-10).join('\n')}`)
  })
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') complaints.push(`${m.type()}: ${m.text()}`)
  })
  page.on('pageerror', (e) => complaints.push(`page error: ${e.message}`))
  const cdp = await page.context().newCDPSession(page)
  cdp.on('Network.requestWillBeSent', (e) => requests.push(e.request.url))
  await cdp.send('Network.enable')
  return {
    electron,
    page,
    cdp,
    size,
    display: display.display,
    complaints,
    requests,
    close: async () => {
      closing = true
      await electron.close()
      await display.stop()
      if (home === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The stage's page, whichever window was there first: a console may open beside it from the beginning. */
async function stageOf(electron: ElectronApplication): Promise<Page> {
  const page = await electron.firstWindow()
  await page.waitForURL(/^kiosk:/, { waitUntil: 'commit' })
  if (!page.url().endsWith('/console.html')) return page
  return electron.windows().find((other) => other !== page) ?? electron.waitForEvent('window')
}

/** The page alone, in the machine's own Chromium. */
export async function launchChromium(size: Size, args: readonly string[], settings?: object): Promise<Kiosk> {
  const stage = await openInChromium(root, join(root, 'out'), size, args, settings)
  return {
    ...stage,
    size,
    get electron(): ElectronApplication {
      throw new Error('a plain Chromium has no main process')
    },
    get display(): string {
      throw new Error('a plain Chromium has no display of its own')
    },
  }
}

/** Waits until the stage says that this picture is complete and at rest: `scene/step` or `attract`. */
export async function settled(kiosk: Kiosk, where: string): Promise<void> {
  await kiosk.page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 30_000 })
}

/** Where the stage is at rest now; waits for it to come to rest. */
export async function whereIs(kiosk: Kiosk): Promise<string> {
  const handle = await kiosk.page.waitForFunction(() => document.documentElement.dataset.settled)
  return (await handle.jsonValue()) ?? ''
}
