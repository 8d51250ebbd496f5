import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import stubborn from 'stubborn-fs'

/** How to write: `mode` of a new file; `flush: false` where a power cut may take it back to the old one. */
interface Writing {
  readonly mode?: number
  readonly flush?: boolean
}

/** A virus scanner, an indexer or a backup has a file open for a moment, and Windows refuses to rename what is open. */
const patienceMs = 5000
/** Nothing else happens meanwhile. */
const patienceNowMs = 1000

/** Where a file is written before it takes its name; what a power cut leaves there is written over by the next one. */
const draftOf = (path: string): string => `${path}.tmp`

/** Writes a file so that a power cut leaves either the old one or the new one, whole. Throws what the disk says. */
export const atomicWrite = (path: string, data: string | Uint8Array, writing: Writing = {}): Promise<void> =>
  atomicWriteAll([[path, data]], writing)

/** The same of several that belong together: what a full disk refuses is refused before any of them has changed. */
export async function atomicWriteAll(
  files: Iterable<readonly [path: string, data: string | Uint8Array]>,
  { mode, flush = true }: Writing = {},
): Promise<void> {
  const all = [...files]
  try {
    for (const [path, data] of all) {
      const file = await open(draftOf(path), 'w', mode)
      try {
        await file.writeFile(data)
        if (flush) await file.sync()
      } finally {
        await file.close()
      }
    }
    for (const [path] of all) await move(draftOf(path), path)
  } catch (cause) {
    // A full disk needs the room.
    for (const [path] of all) await rm(draftOf(path), { force: true }).catch(() => undefined)
    throw cause
  }
  if (flush) for (const folder of new Set(all.map(([path]) => dirname(path)))) await syncFolder(folder)
}

/** The same at once, for a program that has no event loop yet or none any more. */
export function atomicWriteNow(path: string, data: string, { mode, flush = true }: Writing = {}): void {
  const draft = draftOf(path)
  try {
    const file = openSync(draft, 'w', mode)
    try {
      writeFileSync(file, data)
      if (flush) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (process.platform === 'win32') stubborn.retry.renameSync({ timeout: patienceNowMs })(draft, path)
    else renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw cause
  }
}

/** Gives a file or a folder another name. On Windows it waits for whoever has it open; elsewhere a refusal is one. */
export async function move(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') await stubborn.retry.rename({ timeout: patienceMs })(from, to)
  else await rename(from, to)
}

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
