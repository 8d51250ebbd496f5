import { BrowserWindow, type Display } from 'electron'
import icon from '../../../build/icons/icon-256.png?asset'
import { consoleUrl } from '../security/scheme'
import { stageOptions } from './stageOptions'

/** Opens the guide's console, full screen on a display; it shows itself with its first painted picture and takes the keys. */
export function openConsole(preload: string, on: Display): BrowserWindow {
  const window = new BrowserWindow({ ...stageOptions('laptop', 'paper', preload, icon), ...on.bounds })
  window.once('ready-to-show', () => window.show())
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(consoleUrl)
  return window
}
