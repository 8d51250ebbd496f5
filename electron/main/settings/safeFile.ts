import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file so that a power cut leaves either the old one or the new one, whole. Throws what the disk says. */
export async function writeSafely(path: string, text: string): Promise<void> {
  const draft = `${path}.tmp`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** The same before anything else happens, for a program that has no event loop yet. `mode` is the new file's. */
export function writeSafelyNow(path: string, text: string, mode: number): void {
  const draft = `${path}.tmp`
  const file = openSync(draft, 'w', mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}

/** The new name is on disk only when its folder is. Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
