import { protocol, type Session } from 'electron'
import { answerRequest } from './answer'
import type { PackMedia } from './media'

export const scheme = 'kiosk'
export const stageUrl = `${scheme}://stage/index.html`
/** The stage once more, at the podium. */
export const podiumUrl = `${stageUrl}?podium`
export const consoleUrl = `${scheme}://stage/console.html`
export const workshopUrl = `${scheme}://stage/workshop.html`

/** To be called before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true } },
  ])
  // Node sets up its streams on first use; better while Chromium starts than when the page is asked for.
  void new Response(new Uint8Array(1)).arrayBuffer()
}

/** Answers what is asked under our own scheme. */
export function serveScheme(session: Session, root: string, playing: () => Promise<PackMedia | undefined>): void {
  session.protocol.handle(scheme, async ({ url, headers }) =>
    answerRequest({ url, range: headers.get('range') }, root, playing),
  )
}
