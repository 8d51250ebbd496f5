import { BrowserWindow, Menu } from 'electron'
import icon from '../../../build/icons/icon-256.png?asset'
import type { Theme } from '../../core/tour'
import { recovery } from '../recovery/events'
import { watchPage } from '../recovery/watch'
import { stageUrl, workshopUrl } from '../security/scheme'
import { stageOptions } from './stageOptions'

function openAt(url: string, theme: Theme, preload: string, size: { width: number; height: number }): BrowserWindow {
  const window = new BrowserWindow({ ...stageOptions('laptop', theme, preload, icon), fullscreen: false, ...size })
  window.once('ready-to-show', () => window.show())
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  fetchAnew(window)
  void window.loadURL(url)
  return window
}

/** A page that ends again so soon would do so for ever, ms. */
const soonMs = 10_000

/** A page that ends or hangs is fetched anew: what an operator has chosen is main's, and there again. */
function fetchAnew(window: BrowserWindow): void {
  const { webContents } = window
  let fetchedAt = -Infinity
  watchPage(window, (fault, why) => {
    // Its end is told in its turn.
    if (fault === 'hung') return webContents.forcefullyCrashRenderer()
    const soon = performance.now() - fetchedAt < soonMs
    recovery.tell({ kind: 'workshop', fault, why, again: soon })
    fetchedAt = performance.now()
    if (!soon) webContents.reload()
  })
}

/** Opens the operators' window. */
export function openWorkshop(preload: string): BrowserWindow {
  Menu.setApplicationMenu(null)
  return openAt(workshopUrl, 'paper', preload, { width: 1600, height: 900 })
}

/** Opens a stage on the draft: a window like others, that may be moved aside and closed. */
export const openPreview = (theme: Theme, preload: string): BrowserWindow =>
  openAt(stageUrl, theme, preload, { width: 1280, height: 720 })
