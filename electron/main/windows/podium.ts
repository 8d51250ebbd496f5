import { BrowserWindow, type Display } from 'electron'
import icon from '../../../build/icons/icon-256.png?asset'
import type { Theme } from '../../core/tour'
import { putBack } from '../recovery/displays'
import { podiumUrl } from '../security/scheme'
import { stageOptions } from './stageOptions'

/** Opens the stage once more, at a podium, silent: what sounds, sounds from the stage. It shows itself with its first painted picture. */
export function openPodium(theme: Theme, preload: string, on: Display): BrowserWindow {
  const window = new BrowserWindow({ ...stageOptions('kiosk', theme, preload, icon), ...on.bounds })
  window.webContents.setAudioMuted(true)
  window.once('ready-to-show', () => putBack(window, on, true, true))
  void window.webContents.setVisualZoomLevelLimits(1, 1)
  void window.loadURL(podiumUrl)
  return window
}
