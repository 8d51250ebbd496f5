import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.CHAOS_FOLDER ?? ''
const [waits, struck] = [join(folder, 'pull.json'), join(folder, 'struck')]

/** The moment has come: the suite reads it from a file that is there before anything breaks. */
export const land = (what) => writeFileSync(struck, what)

/** From now on it waits for its moment, in main and in every process that main starts: `{ stick, when }` or `{ stop, when }`. */
export const waitFor = (order) => writeFileSync(waits, JSON.stringify(order))

/** Pulls a stick out, or stops the server of a share, where that is ordered for just before this. */
export function pull(what) {
  if (!existsSync(waits)) return
  const { stick, stop, when } = JSON.parse(readFileSync(waits, 'utf8'))
  if (!new RegExp(when).test(what)) return
  rmSync(waits)
  land(what)
  if (stick === undefined) process.kill(stop, 'SIGSTOP')
  else spawnSync('umount', ['-l', stick])
}
