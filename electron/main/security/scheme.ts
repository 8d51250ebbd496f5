import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveMedia, type PackMedia } from './media'
import { mediaAsked, resolveRequest } from './paths'

export const scheme = 'kiosk'
export const stageUrl = `${scheme}://stage/index.html`
export const workshopUrl = `${scheme}://stage/workshop.html`

/** Only our own scheme is ever asked; inline styles are what Vue and ECharts set on elements. */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true } },
  ])
  // Node sets up its streams on first use; better while Chromium starts than when the page is asked for.
  void new Response(new Uint8Array(1)).arrayBuffer()
}

/** Serves the built renderer from `root` and what the playing pack shows from its folder; anything else is 404. */
export function serveScheme(session: Session, root: string, playing: () => Promise<PackMedia | undefined>): void {
  session.protocol.handle(scheme, async (request) => {
    const found = resolveRequest(request.url)
    if (!found) return new Response('not found', { status: 404 })
    const media = mediaAsked(found.path)
    if (media !== undefined) return serveMedia(await playing(), media, found.type, request.headers.get('range'))
    try {
      const body = await readFile(join(root, ...found.path))
      return new Response(new Uint8Array(body), {
        headers: { 'content-type': found.type, 'content-security-policy': csp, 'x-content-type-options': 'nosniff' },
      })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}
