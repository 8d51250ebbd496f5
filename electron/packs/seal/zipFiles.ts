import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Packs files under the names given, streamed. Throws what the disk says. */
export async function zipFiles(
  files: readonly { readonly file: string; readonly name: string }[],
  out: Writable,
): Promise<void> {
  const zip = new ZipFile()
  for (const { file, name } of files) zip.addFile(file, name)
  zip.end()
  await pipeline(zip.outputStream, out)
}
