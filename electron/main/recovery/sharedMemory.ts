import { app } from 'electron'
import { accessSync, constants, statfsSync } from 'node:fs'

/** What Chromium's processes share is kept here. */
const usual = '/dev/shm'
/** The pictures of one large screen, bytes. */
const least = 64 * 1024 * 1024

function takes(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= least
  } catch {
    return false
  }
}

/** Where a bare machine has no memory to share, or a full one, the temporary folder takes its place; to be called before the app is ready. */
export function shareElsewhere(log: (line: string) => void): void {
  if (process.platform !== 'linux' || takes(usual)) return
  log(`${usual} takes nothing: what processes share is kept in the temporary folder`)
  app.commandLine.appendSwitch('disable-dev-shm-usage')
}
