import { BrowserWindow, Menu, type Rectangle } from 'electron'
import icon from '../../../build/icons/icon-256.png?asset'
import type { Profile } from '../../core/contract'
import type { Theme } from '../../core/tour'
import { stageUrl } from '../security/scheme'
import { stageOptions } from './stageOptions'

/** Where a stage opens: a display, or several that are one. */
interface StageOn {
  readonly bounds: Rectangle
  readonly isWall?: true
}

/** Opens the one window visitors see, on the display with these bounds; it shows itself with its first painted picture. */
export function openStage(profile: Profile, theme: Theme, preload: string, on: StageOn): BrowserWindow {
  Menu.setApplicationMenu(null)
  const options = stageOptions(profile, theme, preload, icon)
  // Over several displays it has no frame from its beginning; else it is in the middle of its own until it fills it.
  const place = on.isWall
    ? { ...on.bounds, frame: false, fullscreen: false, kiosk: false, enableLargerThanScreen: true }
    : middleOf(on.bounds, options)
  const window = new BrowserWindow({ ...options, ...place })
  window.once('ready-to-show', () => window.show())
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(stageUrl)
  return window
}

/** Where a window stands in the middle of a display, its corner never outside. */
const middleOf = (
  on: Rectangle,
  { width = 0, height = 0 }: { width?: number; height?: number },
): { x: number; y: number } => ({
  x: on.x + Math.max(0, Math.round((on.width - width) / 2)),
  y: on.y + Math.max(0, Math.round((on.height - height) / 2)),
})
