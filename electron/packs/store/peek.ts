import { basename } from 'node:path'
import type { Entry } from 'yauzl'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { manifestFile } from '../pack'
import { manifestSchema } from '../schema/manifest'
import { openArchive, type Archive } from '../seal/archive'
import { signaturesFile } from '../seal/names'
import { digestOf } from './identity'
import type { Offered } from './pointer'

/** What a .briefpack file says of itself, before anything of it is believed. */
export interface Peeked extends Offered {
  /** Whether somebody has signed it; who, only the unpacked pack proves. */
  readonly signed: boolean
  /** Bytes it unpacks to, as its manifest says. */
  readonly bytes: number
}

/** Manifest and signatures are small. */
const mostBytes = 8 * 1024 ** 2

/** Reads manifest and signatures of a .briefpack file, and nothing else of it. */
export async function peekArchive(file: string): Promise<Result<Peeked, readonly PackFault[]>> {
  const archive = await openArchive(file)
  if (!archive.ok) return archive
  try {
    const manifest = await textOf(archive.value, manifestFile)
    if (manifest === undefined) return err([packFault('missing-file', manifestFile, '', {})])
    const signatures = (await textOf(archive.value, signaturesFile)) ?? Buffer.alloc(0)
    const read = manifestSchema.safeParse(JSON.parse(manifest.toString('utf8').replace(/^\uFEFF/, '')))
    if (!read.success || !read.data.contents) return err([packFault('not-sealed', manifestFile, 'contents', {})])
    const { id, version, period, contents } = read.data
    const bytes = contents.reduce((sum, one) => sum + one.bytes, 0)
    const signed = signatures.length > 0
    return ok({ id, version, period, digest: digestOf(manifest, signatures), signed, bytes })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    return err([
      code === undefined
        ? packFault('broken-archive', basename(file), '', { reason })
        : packFault('unreadable-file', basename(file), '', { reason: code }),
    ])
  } finally {
    archive.value.close()
  }
}

async function textOf(archive: Archive, name: string): Promise<Buffer | undefined> {
  const entry = archive.entries.find(({ fileName }: Entry) => fileName === name)
  if (!entry || entry.uncompressedSize > mostBytes || entry.isEncrypted()) return undefined
  const parts: Buffer[] = []
  for await (const part of await archive.read(entry)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
