import { app, type BrowserWindow } from 'electron'
import type { Profile } from '../../core/contract'

/** On the laptop Esc and F11 only change full screen, Ctrl+Q quits; on the kiosk these keys do nothing. */
export function leaveFullscreenByKey(stage: BrowserWindow, profile: Profile): void {
  if (profile === 'kiosk') return
  stage.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return
    if (input.key === 'Escape' && stage.isFullScreen()) stage.setFullScreen(false)
    else if (input.key === 'F11') stage.setFullScreen(!stage.isFullScreen())
    else if (input.control && input.key.toLowerCase() === 'q') app.quit()
    else return
    event.preventDefault()
  })
}
