import { resolve } from 'node:path'
import { readPlaying, type Playing } from '../packs'
import type { Opened } from '../tour/open'
import { watchPath } from './watch'

/**
 * Lets another reading of a pack play in place: windows keep scene, step and language where the new report has them.
 * Where it cannot be played, its faults become the notice and what played last plays on.
 */
export function playInstead(opened: Opened, read: Playing): void {
  if (!read.report) {
    opened.playing = { ...opened.playing, notice: read.notice }
    return
  }
  const { standing } = opened.playing
  opened.playing = { ...read, ...(standing ? { standing } : {}) }
  opened.host.retell(read.report.tour, read.report.manifest.locales)
}

/** Plays the pack of a folder anew whenever a file of it changes, and then calls `changed`; the last change counts. */
export function playOnChange(opened: Opened, folder: string, changed: () => void): void {
  let turn = 0
  watchPath(resolve(folder), () => {
    const mine = (turn += 1)
    void readPlaying(resolve(folder)).then((read) => {
      if (mine !== turn) return
      playInstead(opened, read)
      changed()
    })
  })
}
