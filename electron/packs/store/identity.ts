import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestFile } from '../pack'
import { readManifest } from '../read/manifest'
import { signaturesFile } from '../seal/names'
import type { Offered } from './pointer'

/** One pack, signed by the same people, has one digest. */
export const digestOf = (manifest: Buffer, signatures: Buffer): string =>
  createHash('sha256').update(manifest).update('\0').update(signatures).digest('hex')

/** What the pack of a folder is; undefined where its manifest cannot be read. */
export async function identityOf(folder: string): Promise<Offered | undefined> {
  const manifest = await readManifest(folder)
  const bytes = await readFile(join(folder, manifestFile)).catch(() => undefined)
  if (!manifest.ok || !bytes) return undefined
  const { id, version, period } = manifest.value
  const signatures = await readFile(join(folder, signaturesFile)).catch(() => Buffer.alloc(0))
  return { id, version, period, digest: digestOf(bytes, signatures) }
}
