import { BrowserWindow, Menu } from 'electron'
import icon from '../../../build/icons/icon-256.png?asset'
import type { Profile } from '../../core/contract'
import type { Theme } from '../../core/tour'
import { stageUrl } from '../security/scheme'
import { stageOptions } from './stageOptions'

/** Opens the one window visitors see; it shows itself with its first painted picture. */
export function openStage(profile: Profile, theme: Theme, preload: string): BrowserWindow {
  Menu.setApplicationMenu(null)
  const window = new BrowserWindow(stageOptions(profile, theme, preload, icon))
  window.once('ready-to-show', () => window.show())
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(stageUrl)
  return window
}
