import { access, mkdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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

/** Appears beside its name, then under it; two exports at once have each their own. */
const drafts = (run: string) => (path: string) => `${path}.${run}.part`
let runs = 0

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Takes back folders that were made, as long as nothing is in them. */
async function takeBack(folder: string, made: string | undefined): Promise<void> {
  for (let path = folder; made !== undefined && path.startsWith(made); path = dirname(path))
    await rmdir(path).catch(() => undefined)
}

/** What is told where the export was no longer wanted. */
export const cancelled = 'CANCELLED'

/**
 * Writes an export into a folder, which is made where it is not there. All files are written before the first takes its name, so that an
 * older export is replaced by a whole one; what was not there before goes again where one of them cannot, or where it is no longer wanted.
 */
export async function writeAll(
  folder: string,
  made: readonly Made[],
  signal?: AbortSignal,
): Promise<Result<readonly string[], NotWritten>> {
  const paths = made.map(({ name }) => join(folder, name))
  const draftOf = drafts(`${process.pid}-${(runs += 1)}`)
  const fresh: string[] = []
  let [path, born]: [string, string | undefined] = [folder, undefined]
  const goOn = (): void => {
    if (signal?.aborted) throw Object.assign(new Error(cancelled), { code: cancelled })
  }
  try {
    born = await mkdir(folder, { recursive: true })
    for (const { name, bytes } of made) {
      goOn()
      path = join(folder, name)
      await writeFile(draftOf(path), bytes)
    }
    for (path of paths) {
      goOn()
      const isNew = !(await isThere(path))
      await move(draftOf(path), path)
      if (isNew) fresh.push(path)
    }
    return ok(paths)
  } catch (cause) {
    for (const one of [...paths.map(draftOf), ...fresh]) await rm(one, { force: true }).catch(() => undefined)
    await takeBack(folder, born)
    return err({ path, code: codeOf(cause) })
  }
}
