import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { isSystemFile } from '../../packs/systemFiles'

const lookEveryMs = 400

/** Size and time of a file, or of every file of a folder; empty where there is nothing. Never fails. */
export async function fingerprint(path: string): Promise<string> {
  try {
    const found = await stat(path)
    if (!found.isDirectory()) return `${found.size}@${found.mtimeMs}`
    const names = await readdir(path, { recursive: true })
    const parts = await Promise.all(
      names
        .filter((name) => !isSystemFile(name.split(sep).join('/')))
        .sort()
        .map(async (name) => `${name}:${await fingerprintOfFile(join(path, name))}`),
    )
    return parts.join('\n')
  } catch {
    return ''
  }
}

async function fingerprintOfFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() ? `${found.size}@${found.mtimeMs}` : ''
}

/**
 * Tells when what lies at `path` has changed and has come to rest: two looks in a row see the same. Looks are taken
 * rather than told of, because editors save by renaming and shares tell nothing. `known` is what is there already, else
 * the first look. Returns how to stop.
 */
export function watchPath(path: string, onChange: () => void, known?: string): () => void {
  let last: string | undefined
  let looking = false
  const look = async (): Promise<void> => {
    if (looking) return
    looking = true
    const now = await fingerprint(path)
    looking = false
    known ??= now
    const isAtRest = now === last
    last = now
    if (!isAtRest || now === known || now === '') return
    known = now
    onChange()
  }
  void look()
  const clock = setInterval(() => void look(), lookEveryMs)
  return () => clearInterval(clock)
}
