import { dialog } from 'electron'
import { realpathSync } from 'node:fs'
import { recovery } from './events'
import type { Guard } from './guard'
import { adviceFor, isRefused } from './refused'

/** By its real path: a drive's letter may stand for a share. */
function program(): string {
  try {
    return realpathSync.native(process.execPath)
  } catch {
    return process.execPath
  }
}

/**
 * The rung beside the poster: where no page's process may start, a poster has none either, and only a message of the system's own can be
 * seen. It says what to do, and goes once the picture is there.
 */
export function tellStaff(guard: Guard): void {
  let shown: AbortController | undefined
  guard.onChange(() => {
    if (guard.isStanding) shown?.abort()
  })
  recovery.read((event) => {
    if (event.kind !== 'mended' || event.after === 0 || !isRefused(event.why)) return
    if (shown && !shown.signal.aborted) return
    const mine = (shown = new AbortController())
    void dialog
      .showMessageBox({ type: 'error', ...adviceFor(process.platform, program(), event.why), signal: mine.signal })
      .finally(() => mine.abort())
  })
}
