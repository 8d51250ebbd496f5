import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Puts a folder's names on the disk. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The names of a whole tree, deepest first. Its files are written through already. */
export async function syncTree(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true }))
    if (entry.isDirectory()) await syncTree(join(path, entry.name))
  await syncFolder(path)
}
