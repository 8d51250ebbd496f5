import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { rightDisplay } from './rules'

const same = (a: Rectangle, b: Rectangle): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Puts a stage back, full screen, on the display it belongs on; does nothing where it stands right. `force` where the system may only believe so. */
export function putBack(stage: BrowserWindow, chosen: number | null, force = false): void {
  const display = rightDisplay(screen.getAllDisplays(), chosen, screen.getPrimaryDisplay())
  if (!force && stage.isVisible() && !stage.isMinimized() && same(stage.getBounds(), display.bounds)) return
  const kiosk = stage.isKiosk()
  const full = kiosk || stage.isFullScreen()
  if (stage.isMinimized()) stage.restore()
  if (full) {
    stage.setBounds(display.bounds)
    stage.setFullScreen(true)
    if (kiosk) stage.setKiosk(true)
  }
  stage.show()
  stage.webContents.invalidate()
}
