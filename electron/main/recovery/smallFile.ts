import { app } from 'electron'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { atomicWriteNow } from '../../packs/disk'
import { recovery } from './events'

const pathOf = (name: string): string => join(app.getPath('userData'), name)

/** What recovery kept under that name; undefined where there is nothing or nothing that can be read. */
export function readSmall(name: string): unknown {
  try {
    return JSON.parse(readFileSync(pathOf(name), 'utf8'))
  } catch {
    return undefined
  }
}

/** Keeps a value: the old file or the new one, whole. False where the disk refuses: that must not stop a recovery. */
export function writeSmall(name: string, value: unknown): boolean {
  try {
    mkdirSync(app.getPath('userData'), { recursive: true })
    // A place a few seconds older after a power cut costs nothing; waiting for the disk at every step would.
    atomicWriteNow(pathOf(name), JSON.stringify(value), { flush: false })
    return true
  } catch (error) {
    recovery.tell({ kind: 'not-kept', name, reason: String(error) })
    return false
  }
}

/** Forgets it. */
export function dropSmall(name: string): void {
  try {
    rmSync(pathOf(name), { force: true })
  } catch (error) {
    recovery.tell({ kind: 'not-dropped', name, reason: String(error) })
  }
}
