import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { rightDisplay } from './rules'

const same = (a: Rectangle, b: Rectangle): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Puts a stage back on the display it belongs on; a kiosk's always full screen, a guide's as it was. Does nothing where it stands right, unless `force`. */
export function putBack(stage: BrowserWindow, chosen: number | null, kiosk: boolean, force: boolean): void {
  const display = rightDisplay(screen.getAllDisplays(), chosen, screen.getPrimaryDisplay())
  const stands = stage.isVisible() && !stage.isMinimized() && same(stage.getBounds(), display.bounds)
  if (stands && !force) return
  if (stage.isMinimized()) stage.restore()
  if (kiosk || stage.isFullScreen()) {
    stage.setBounds(display.bounds)
    stage.setFullScreen(true)
    if (kiosk) stage.setKiosk(true)
  }
  stage.show()
  stage.webContents.invalidate()
}
