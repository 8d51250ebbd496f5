import { BrowserWindow, session, type Session, type Size } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Geography, Report } from '../../core/report'
import type { Theme } from '../../core/tour'
import { lockSession } from '../security/lockdown'
import { resolveRequest } from '../security/paths'
import { scheme } from '../security/scheme'
import { keepPoster } from './posterFiles'

/** What a poster is made of. */
export interface PosterOrder {
  readonly report: Report
  readonly geography: Geography | null
  readonly theme: Theme
  /** Pixels of the screen it is for. */
  readonly size: Size
  /** The built renderer's folder. */
  readonly pages: string
}

const longestMs = 30_000
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'"

/** Serves the poster's page and the report it is of, and nothing else, in a session of its own. */
function serve(own: Session, { report, geography, theme, pages }: PosterOrder): void {
  lockSession(own, (url) => console.error(`blocked request: ${url}`))
  own.protocol.handle(scheme, async (request) => {
    if (new URL(request.url).pathname === '/poster/report.json') return Response.json({ report, geography, theme })
    const found = resolveRequest(request.url)
    if (!found) return new Response('not found', { status: 404 })
    const headers = { 'content-type': found.type, 'content-security-policy': csp }
    try {
      return new Response(new Uint8Array(await readFile(join(pages, ...found.path))), { headers })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}

/** Resolves when the page says that it is drawn, by its title. */
const drawn = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no poster within ${longestMs / 1000} s`)), longestMs)
    window.webContents.on('page-title-updated', (_event, title) => {
      if (title !== 'drawn') return
      clearTimeout(timer)
      resolve()
    })
  })

let count = 0

/** Draws the poster of a pack unseen and keeps it; answers its path. Rejects where it cannot be drawn or kept. To be called when a pack is installed. */
export async function renderPoster(order: PosterOrder): Promise<string> {
  const own = session.fromPartition(`poster-draw-${(count += 1)}`)
  serve(own, order)
  const window = new BrowserWindow({
    ...order.size,
    show: false,
    frame: false,
    useContentSize: true,
    webPreferences: { session: own, offscreen: { useSharedTexture: false, deviceScaleFactor: 1 }, sandbox: true },
  })
  try {
    const done = drawn(window)
    window.setContentSize(order.size.width, order.size.height)
    await Promise.all([done, window.loadURL(`${scheme}://stage/poster/index.html`)])
    const picture = await window.webContents.capturePage()
    // What is drawn unseen can be a pixel short of what was asked for.
    return await keepPoster(order.report.manifest, order.size, picture.resize(order.size).toPNG())
  } finally {
    window.destroy()
    own.protocol.unhandle(scheme)
  }
}
