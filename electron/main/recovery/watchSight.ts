import { app, type BrowserWindow } from 'electron'
import { isBlank, isPicture, sightEveryMs, unseen, withLookAt, type Sight } from './sight'

/** A compositor that is asked for its picture and has none may not answer at all. */
const answerMs = 2000

/** Whether the compositor has a picture of this window; no answer is none. */
async function isPainted(window: BrowserWindow): Promise<boolean> {
  const none = new Promise<undefined>((resolve) => setTimeout(resolve, answerMs))
  const image = await Promise.race([window.webContents.capturePage(), none]).catch(() => undefined)
  return image !== undefined && isPicture(image.toBitmap())
}

/**
 * Looks, after each loss of a GPU process, whether the picture is there again. Now and then the page's renderer goes on with the lost
 * process's memory: it paints and beats, and nothing of it reaches the display. `isDue`: whether there must be a picture now.
 */
export function watchSight(window: () => BrowserWindow, isDue: () => boolean, onBlank: () => void): void {
  let sight: Sight | undefined
  let looking = false
  app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU') sight = unseen
  })
  const look = async (on: BrowserWindow): Promise<void> => {
    looking = true
    const painted = await isPainted(on)
    looking = false
    // Another window may have taken its place, or the hall have closed over it.
    if (!sight || on !== window() || !isDue()) return
    sight = withLookAt(sight, painted)
    if (!sight || !isBlank(sight)) return
    sight = unseen
    onBlank()
  }
  setInterval(() => {
    const on = window()
    if (!sight || looking || on.isDestroyed() || !on.isVisible() || on.isMinimized() || !isDue()) return
    void look(on)
  }, sightEveryMs).unref()
}
