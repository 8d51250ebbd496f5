import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../core/result'
import { atomicWrite } from '../packs/disk'
import type { Made } from './formats'

/** What the disk says, and of which file. */
export interface NotWritten {
  readonly path: string
  readonly code: string
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : String(cause)

/** Writes an export into a folder, which is made where it is not there: all of its files, or none that was not there before. */
export async function writeAll(folder: string, made: readonly Made[]): Promise<Result<readonly string[], NotWritten>> {
  const written: string[] = []
  let path = folder
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of made) {
      path = join(folder, name)
      await atomicWrite(path, bytes)
      written.push(path)
    }
    return ok(written)
  } catch (cause) {
    for (const one of written) await rm(one, { force: true }).catch(() => undefined)
    return err({ path, code: codeOf(cause) })
  }
}
