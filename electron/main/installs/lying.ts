import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PassedFile } from '../../core/contracts/installs'
import { peekArchive } from '../../packs/store'
import { readName } from './stickNames'

/** Something in a drop folder that is a pack by its name, or meant to be one. */
export interface Lying {
  readonly name: string
  readonly is: 'pack' | PassedFile
  /** Another one when the file is another one; undefined: no file, or gone meanwhile. */
  readonly sign: string | undefined
}

/** What lies in a drop folder, by name. A folder that cannot be read is empty. */
export async function listDrop(folder: string): Promise<readonly Lying[]> {
  const found: Lying[] = []
  for (const name of (await readdir(folder).catch((): string[] => [])).sort()) {
    const is = readName(name)
    // One after the other: a folder with thousands of them is asked for one at a time.
    if (is === 'pack' || typeof is === 'object') found.push({ name, is, sign: await signOf(folder, name) })
  }
  return found
}

async function signOf(folder: string, name: string): Promise<string | undefined> {
  const found = await stat(join(folder, name)).catch(() => undefined)
  return found?.isFile() ? `${name}|${found.size}|${found.mtimeMs}` : undefined
}

/** Whether an archive has its end: one that is still being copied has not. */
export const isWhole = async (file: string): Promise<boolean> => (await peekArchive(file)).ok
