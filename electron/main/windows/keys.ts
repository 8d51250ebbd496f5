import type { BrowserWindow, Input } from 'electron'
import type { Profile } from '../../core/contract'
import { quit } from '../recovery/leave'

/** Whether a window was full screen when a clicker's start button last sent F5. */
const before = new WeakMap<BrowserWindow, boolean>()

/**
 * Keys of a guide's window that are not the page's: F11 changes full screen, F5 gives it, Ctrl+Q quits; once a press. On the kiosk
 * they do nothing. Escape is the page's, which closes what is open first: see `leaveFullscreen`.
 */
export function obeyKeys(stage: BrowserWindow, profile: Profile): void {
  if (profile === 'kiosk') return
  stage.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return
    const act = actionOf(stage, input)
    if (!act) return
    event.preventDefault()
    if (!input.isAutoRepeat) act()
  })
}

function actionOf(stage: BrowserWindow, { key, control }: Input): (() => void) | undefined {
  if (key === 'F11') return () => change(stage, !stage.isFullScreen())
  if (key === 'F5') {
    return () => {
      const was = stage.isFullScreen()
      change(stage, true)
      before.set(stage, was)
    }
  }
  return control && key.toLowerCase() === 'q' ? quit : undefined
}

/**
 * Escape that nothing on the page wanted. The start button of a clicker sends F5 (some: Shift+F5) and Escape in turn: an Escape
 * that follows F5 leaves the screen as F5 found it.
 */
export const leaveFullscreen = (stage: BrowserWindow): void => change(stage, before.get(stage) ?? false)

function change(stage: BrowserWindow, full: boolean): void {
  before.delete(stage)
  stage.setFullScreen(full)
}
