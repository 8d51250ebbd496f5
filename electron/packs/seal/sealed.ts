import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packFault, type PackFault } from '../../core/faults'
import { err, type Result } from '../../core/result'
import { readPack } from '../index'
import { manifestFile } from '../pack'
import { readManifest } from '../read/manifest'
import type { Manifest } from '../schema'
import { listFiles, sealsOf, type OnProgress, type SealedFile } from './contents'
import { atomicWrite } from '../disk'
import { unreadable } from './disk'

type Sealed = Result<Manifest, readonly PackFault[]>

/**
 * Proves a pack and writes into its manifest what it consists of. Signatures of an earlier state no longer fit
 * afterwards. Faults are those of the pack, or what the disk said; the manifest is then as it was.
 */
export async function sealPack(folder: string, onProgress?: OnProgress): Promise<Sealed> {
  const pack = await readPack(folder)
  if (!pack.ok) return pack
  const names = await listFiles(folder)
  if (!names.ok) return names
  try {
    const contents = await sealsOf(folder, names.value, onProgress)
    const manifest: unknown = JSON.parse((await readFile(join(folder, manifestFile), 'utf8')).replace(/^\uFEFF/, ''))
    await atomicWrite(join(folder, manifestFile), `${JSON.stringify({ ...(manifest as object), contents }, null, 2)}\n`)
  } catch (cause) {
    return err([unreadable(manifestFile, cause)])
  }
  return readManifest(folder)
}

/** How a folder is held against its manifest. */
interface Verifying {
  /** `quick`: pictures and films, which take long to read, by their size alone. */
  readonly depth?: 'quick' | 'whole'
  readonly onProgress?: OnProgress
}

/** What is read in no time, and what is said in it is what a report says. */
const isCheap = ({ path, bytes }: SealedFile): boolean => /\.(geo)?json$/.test(path) || bytes <= 64 * 1024

/** Holds every file of a sealed pack's folder against its manifest: all there, unchanged, nothing besides, no links. */
export async function verifyContents(folder: string, verifying: Verifying = {}): Promise<Sealed> {
  const manifest = await readManifest(folder)
  if (!manifest.ok) return manifest
  const { contents } = manifest.value
  if (!contents) return err([packFault('not-sealed', manifestFile, 'contents', {})])
  const names = await listFiles(folder)
  if (!names.ok) return names
  const listed = new Set(contents.map(({ path }) => path))
  const there = new Set(names.value)
  const strangers = names.value.filter((name) => !listed.has(name)).map((name) => packFault('not-listed', name, '', {}))
  const missing = [...listed].filter((name) => !there.has(name)).map((name) => packFault('missing-file', name, '', {}))
  if (strangers.length + missing.length > 0) return err([...strangers, ...missing])
  try {
    const changed = await changedFiles(folder, contents, verifying)
    return changed.length > 0 ? err(changed.map((name) => packFault('wrong-hash', name, '', {}))) : manifest
  } catch (cause) {
    return err([unreadable(manifestFile, cause)])
  }
}

async function changedFiles(
  folder: string,
  wanted: readonly SealedFile[],
  { depth = 'whole', onProgress }: Verifying,
): Promise<readonly string[]> {
  const sizes = await Promise.all(wanted.map(async ({ path }) => (await stat(join(folder, ...path.split('/')))).size))
  const resized = wanted.filter(({ bytes }, i) => sizes[i] !== bytes).map(({ path }) => path)
  const read = wanted.filter((file) => !resized.includes(file.path) && (depth === 'whole' || isCheap(file)))
  const names = read.map(({ path }) => path)
  const seals = await sealsOf(folder, names, onProgress)
  return [...resized, ...names.filter((_, i) => seals[i]?.sha256 !== read[i]?.sha256)]
}
