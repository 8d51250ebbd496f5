import { readFile } from 'node:fs/promises'
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

/** Holds every file of a sealed pack's folder against its manifest: all there, unchanged, nothing besides, no links. */
export async function verifyContents(folder: string, onProgress?: OnProgress): Promise<Sealed> {
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
    const changed = changedFiles(contents, await sealsOf(folder, [...listed], onProgress))
    return changed.length > 0 ? err(changed) : manifest
  } catch (cause) {
    return err([unreadable(manifestFile, cause)])
  }
}

function changedFiles(wanted: readonly SealedFile[], found: readonly SealedFile[]): readonly PackFault[] {
  const seals = new Map(found.map((seal) => [seal.path, seal]))
  return wanted
    .filter(({ path, bytes, sha256 }) => seals.get(path)?.sha256 !== sha256 || seals.get(path)?.bytes !== bytes)
    .map(({ path }) => packFault('wrong-hash', path, '', {}))
}
