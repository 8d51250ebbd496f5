import { createWriteStream, existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { manifestFile } from '../pack'
import type { OnProgress } from './contents'
import { move } from '../disk'
import { unreadable } from './disk'
import { signaturesFile } from './names'
import { verifyContents } from './sealed'

/** Packed already: packing it again takes a minute for a long film and gains nothing. */
const packed = /\.(png|jpe?g|webp|mp4|webm)$/

/** Stands in every entry, so that the same pack makes the same file. */
const noTime = new Date(Date.UTC(2000, 0, 1))

/**
 * Writes a sealed pack as one .briefpack file: manifest, signatures and contents, nothing else, streamed. The file
 * appears whole or not at all.
 */
export async function writeArchive(
  folder: string,
  file: string,
  onProgress?: OnProgress,
): Promise<Result<{ readonly bytes: number; readonly files: number }, readonly PackFault[]>> {
  const manifest = await verifyContents(folder, onProgress ? { onProgress } : {})
  if (!manifest.ok) return manifest
  const signed = existsSync(join(folder, signaturesFile)) ? [signaturesFile] : []
  const names = [manifestFile, ...signed, ...(manifest.value.contents ?? []).map(({ path }) => path)]
  const draft = `${file}.tmp`
  try {
    const zip = new ZipFile()
    for (const name of names)
      zip.addFile(join(folder, ...name.split('/')), name, {
        mtime: noTime,
        mode: 0o100644,
        compress: !packed.test(name),
      })
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(draft, { flush: true }))
    await move(draft, file)
    return ok({ bytes: (await stat(file)).size, files: names.length })
  } catch (cause) {
    await rm(draft, { force: true })
    return err([unreadable(basename(file), cause)])
  }
}
