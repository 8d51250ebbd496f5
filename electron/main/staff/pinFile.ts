import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import { atomicWriteNow } from '../../packs/disk'
import { readPinRecord, type PinRecord } from './pin'

const names = ['staff-pin.json', 'staff-pin.last-good.json'] as const
/** Nobody but the kiosk's own user need read it. */
const ownerOnly = 0o600

/** The PIN's record out of two equal files of a folder; undefined where none was set. Never fails: `log` hears what is wrong with a file. */
export function loadPin(folder: string, log: (line: string) => void): PinRecord | undefined {
  for (const name of names) {
    const path = join(folder, name)
    try {
      const record = readPinRecord(JSON.parse(readFileSync(path, 'utf8')))
      if (record) return record
      log(`staff: ${path} holds no PIN`)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'))
        log(`staff: ${path} cannot be read: ${String(cause)}`)
    }
  }
  return undefined
}

/** Keeps a PIN's record in both files, before the program goes on. The error is what the disk said. */
export function keepPin(folder: string, record: PinRecord): Result<null, string> {
  try {
    mkdirSync(folder, { recursive: true })
    for (const name of names)
      atomicWriteNow(join(folder, name), `${JSON.stringify(record, null, 2)}\n`, { mode: ownerOnly })
    return ok(null)
  } catch (cause) {
    return err(`the PIN could not be written to ${folder}: ${String(cause)}`)
  }
}
