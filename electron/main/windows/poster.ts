import { BrowserWindow, session, type Rectangle } from 'electron'
import { readFile } from 'node:fs/promises'
import icon from '../../../build/icons/icon-256.png?asset'
import type { Profile } from '../../core/contract'
import type { Theme } from '../../core/tour'
import { lockSession } from '../security/lockdown'
import { scheme } from '../security/scheme'
import { stageOptions } from './stageOptions'

const csp = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'"

/** What a poster shows: a PNG, else the ring; in a closed hall nothing at all. */
export type PosterPicture = { readonly file: string | undefined } | 'dark'

const drawingOf = (ink: string, hasPicture: boolean): string =>
  hasPicture
    ? '<img src="poster.png" alt="">'
    : `<svg viewBox="-100 -100 200 200"><circle r="40" fill="none" stroke="${ink}" stroke-width="1"/></svg>`

/** The whole page: the picture, nothing that could fail. Without a picture the ring stands on the ground. */
const page = (ground: string, drawing: string): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>Briefing Kiosk</title>
<style>html,body{margin:0;height:100%;overflow:hidden;background:${ground};cursor:none;user-select:none}
img,svg{position:fixed;inset:0;width:100%;height:100%;object-fit:cover;pointer-events:none}</style>
${drawing}
</html>`

const inks: Readonly<Record<Theme, readonly [string, string]>> = {
  night: ['#08131c', '#3fb0b4'],
  paper: ['#f5f1e8', '#0b5a63'],
}

/** Opens the still picture in place of the stage, on the given display: no script runs in it, no preload, no IPC. */
export function openPoster(profile: Profile, theme: Theme, bounds: Rectangle, shows: PosterPicture): BrowserWindow {
  const file = shows === 'dark' ? undefined : shows.file
  const [ground, ink] = inks[theme]
  const html = shows === 'dark' ? page('#000', '') : page(ground, drawingOf(ink, file !== undefined))
  const own = session.fromPartition('poster')
  lockSession(own, (url) => console.error(`blocked request: ${url}`))
  if (own.protocol.isProtocolHandled(scheme)) own.protocol.unhandle(scheme)
  own.protocol.handle(scheme, async (request) => {
    const headers = { 'content-security-policy': csp, 'x-content-type-options': 'nosniff' }
    const wanted = new URL(request.url).pathname
    if (wanted === '/poster.png' && file !== undefined)
      return new Response(new Uint8Array(await readFile(file)), {
        headers: { ...headers, 'content-type': 'image/png' },
      })
    return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
  })
  const { webPreferences: _stage, ...options } = stageOptions(profile, theme, '', icon)
  const window = new BrowserWindow({
    ...options,
    ...bounds,
    show: true,
    webPreferences: { session: own, javascript: false, sandbox: true, devTools: false, images: true },
  })
  void window.loadURL(`${scheme}://poster/index.html`)
  return window
}
