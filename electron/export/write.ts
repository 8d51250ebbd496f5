import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../core/result'
import { move } from '../packs/disk'
import type { Made } from './formats'

/** What the disk says, and of which file. */
export interface NotWritten {
  readonly path: string
  readonly code: string
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : String(cause)

/** Appears beside its name, then under it. */
const draftOf = (path: string): string => `${path}.part`

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Writes an export into a folder, which is made where it is not there. All files are written before the first takes its name, so that an
 * older export is replaced by a whole one; what was not there before goes again where one of them cannot.
 */
export async function writeAll(folder: string, made: readonly Made[]): Promise<Result<readonly string[], NotWritten>> {
  const paths = made.map(({ name }) => join(folder, name))
  const fresh: string[] = []
  let path = folder
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of made) {
      path = join(folder, name)
      await writeFile(draftOf(path), bytes)
    }
    for (path of paths) {
      const isNew = !(await isThere(path))
      await move(draftOf(path), path)
      if (isNew) fresh.push(path)
    }
    return ok(paths)
  } catch (cause) {
    for (const one of [...paths.map(draftOf), ...fresh]) await rm(one, { force: true }).catch(() => undefined)
    return err({ path, code: codeOf(cause) })
  }
}
