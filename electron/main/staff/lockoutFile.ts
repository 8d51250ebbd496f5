import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atomicWrite } from '../../packs/disk'
import { afterWrong, noLockout, readLockout, type Lockout } from './lockout'

const names = ['staff-lock.json', 'staff-lock.last-good.json'] as const

/** What somebody gets who spoils both files: as locked as after the first wrong PIN that counts. */
const spoilt: Lockout = afterWrong({ wrong: 2, leftMs: 0 })

/** The lock-out out of two files of a folder; none where there was never one. Never fails: `log` hears what is wrong with a file. */
export async function loadLockout(folder: string, log: (line: string) => void): Promise<Lockout> {
  let seen = false
  for (const name of names) {
    const path = join(folder, name)
    try {
      const lockout = readLockout(JSON.parse(await readFile(path, 'utf8')))
      if (lockout) return lockout
      seen = true
      log(`staff: ${path} holds no lock-out`)
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') continue
      seen = true
      log(`staff: ${path} cannot be read: ${String(cause)}`)
    }
  }
  return seen ? spoilt : noLockout
}

/** Keeps it in both files. Rejects with what the disk says. */
export async function keepLockout(folder: string, lockout: Lockout): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of names) await atomicWrite(join(folder, name), JSON.stringify(lockout))
}
