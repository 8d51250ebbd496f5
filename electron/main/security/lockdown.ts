import { app, type Session, type WebContents } from 'electron'
import { scheme } from './scheme'

const inside = (url: string): boolean => url.startsWith(`${scheme}://`) || url.startsWith('devtools://')

/** Denies every permission, every request outside the scheme and every download; tells of each blocked request. */
export function lockSession(session: Session, onBlocked: (url: string) => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => {
    const allowed = inside(details.url)
    if (!allowed) onBlocked(details.url)
    answer({ cancel: !allowed })
  })
}

/** No page of ours navigates, opens windows or embeds others. */
export function lockContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Chromium's doors for debuggers; Node's own are shut by a fuse. */
const debuggingSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'auto-open-devtools-for-tabs',
]

/** To be called before the app is ready. */
export function shutDebugging(): void {
  for (const name of debuggingSwitches) app.commandLine.removeSwitch(name)
}
