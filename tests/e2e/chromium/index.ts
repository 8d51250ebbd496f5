import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import type { KioskApi } from '../../../electron/core/contract'
import { openRooms } from './rooms'
import { serveStage } from './serve'

/** The page in a plain Chromium, as the end-to-end tests hold it. */
export interface StageInChromium {
  readonly page: Page
  readonly cdp: CDPSession
  readonly complaints: string[]
  readonly requests: string[]
  /** `156.0.8078.108` */
  readonly version: string
  readonly close: () => Promise<void>
}

/** The machine's own Chromium; undefined where there is none. */
export const findChromium = (): string | undefined =>
  [process.env['KIOSK_CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) =>
    existsSync(file),
  )

/**
 * Opens the built page in the machine's Chromium: the same files with the same headers, `window.kiosk` answered by the rooms of main
 * that need no Electron. No window, preload, sandboxing of ours or recovery: the renderer only.
 */
export async function openInChromium(
  root: string,
  app: string,
  size: { readonly width: number; readonly height: number },
  args: readonly string[],
  settings?: object,
): Promise<StageInChromium> {
  const executablePath = findChromium()
  if (executablePath === undefined)
    throw new Error('no Chromium here: apt-get install chromium, or name it in KIOSK_CHROMIUM')
  const userData = mkdtempSync(join(tmpdir(), 'briefing-kiosk-chromium-'))
  if (settings) writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings))
  const rooms = await openRooms(root, userData, args)
  const { origin, server } = await serveStage(join(app, 'renderer'), rooms.media)
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const close = async (): Promise<void> => {
    await browser.close()
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
    rmSync(userData, { recursive: true, force: true })
  }
  try {
    return { ...(await openPage(browser, origin, size, rooms)), version: browser.version(), close }
  } catch (cause) {
    await close()
    throw cause
  }
}

async function openPage(
  browser: Browser,
  origin: string,
  size: { readonly width: number; readonly height: number },
  rooms: Awaited<ReturnType<typeof openRooms>>,
): Promise<Omit<StageInChromium, 'version' | 'close'>> {
  const page = await browser.newPage({ viewport: { ...size } })
  const [complaints, requests]: [string[], string[]] = [[], []]
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') complaints.push(`${m.type()}: ${m.text()}`)
  })
  page.on('pageerror', (e) => complaints.push(`page error: ${e.message}`))
  const cdp = await page.context().newCDPSession(page)
  cdp.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url.replace(origin, 'kiosk://stage')))
  await cdp.send('Network.enable')
  await page.exposeFunction('askMain', (name: string, given: readonly unknown[]) => rooms.call(name, given))
  await page.addInitScript(bridge)
  rooms.onTour((state) => {
    // Closed already, or not there yet: it asks when it is.
    void page
      .evaluate((news) => window.dispatchEvent(new CustomEvent('from-main', { detail: news })), state)
      .catch(() => undefined)
  })
  await page.goto(`${origin}/index.html`)
  return { page, cdp, complaints, requests }
}

/** Runs in the page before its own code: what the preload offers, by other means. */
function bridge(): void {
  const { askMain } = window as unknown as { askMain: (name: string, given: readonly unknown[]) => Promise<never> }
  const kiosk: KioskApi = {
    call: (name, ...given) => askMain(name, given),
    on: (name, listener) => {
      const hear = (event: Event): void => listener((event as CustomEvent<never>).detail)
      if (name === 'kiosk:tour-changed') window.addEventListener('from-main', hear)
      return () => window.removeEventListener('from-main', hear)
    },
  }
  Object.assign(window, { kiosk })
}
