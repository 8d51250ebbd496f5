import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackFault } from '../core/faults'
import { ok, type Result } from '../core/result'
import { extractArchive } from '../packs/seal'

type Read<T> = Result<T, readonly PackFault[]>

export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** Does something with a pack's folder; a .briefpack is unpacked for as long as that takes. */
export async function withFolder<T>(path: string, use: (folder: string) => Promise<T>): Promise<Read<T>> {
  if (!(await isFile(path))) return ok(await use(path))
  const room = await mkdtemp(join(tmpdir(), 'briefing-kiosk-pack-'))
  try {
    const folder = join(room, 'pack')
    const extracted = await extractArchive(path, folder)
    return extracted.ok ? ok(await use(folder)) : extracted
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}
