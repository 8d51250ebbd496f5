import { cpSync, createWriteStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile, type Options } from 'yazl'
import { sealPack, writeArchive } from '../../../electron/packs/seal'

const valid = join(import.meta.dirname, '../../fixtures/packs/valid')

/** A folder of its own for one test. */
export const ownFolder = (): string => mkdtempSync(join(tmpdir(), 'briefing-kiosk-seal-'))

/** A sealed copy of the small sound pack. */
export async function sealedPack(folder: string): Promise<string> {
  const pack = join(folder, 'pack')
  cpSync(valid, pack, { recursive: true })
  const sealed = await sealPack(pack)
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error))
  return pack
}

/** The same as one file. */
export async function archivedPack(folder: string): Promise<string> {
  const file = join(folder, 'report.briefpack')
  const written = await writeArchive(await sealedPack(folder), file)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return file
}

/** A hostile or odd archive: entries as given, in order. */
export async function zipOf(
  file: string,
  entries: readonly (readonly [name: string, body: string | Buffer, options?: Partial<Options> | undefined])[],
): Promise<string> {
  const zip = new ZipFile()
  for (const [name, body, options] of entries) zip.addBuffer(Buffer.from(body), name, options ?? {})
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  return file
}
