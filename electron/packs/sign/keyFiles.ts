import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../../core/result'
import { generateKeys, readPublicKey } from './keys'

/** Where a key pair was written, and how it is called. */
export interface KeyFiles {
  readonly id: string
  readonly name: string
  readonly publicFile: string
  readonly secretFile: string
}

/** Writes a file that was not there. One that could not be written whole goes again. */
async function writeNew(file: string, text: string, mode?: number): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode })
  } catch (cause) {
    const isAnothers = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    if (!isAnothers) await rm(file, { force: true })
    throw cause
  }
}

/** Makes a key pair and writes it into a folder: both or none; an existing key is never replaced. The error is told in English. */
export async function makeKeyFiles(
  name: string,
  folder: string,
  passphrase: string,
): Promise<Result<KeyFiles, string>> {
  const keys = generateKeys(name, passphrase)
  if (!keys.ok) return keys
  const stem = name.trim().replace(/[^\p{L}\p{N}_-]+/gu, '-')
  const [publicFile, secretFile] = [join(folder, `${stem}.public.json`), join(folder, `${stem}.secret.json`)]
  try {
    await mkdir(folder, { recursive: true })
    await writeNew(secretFile, keys.value.secretKey, 0o600)
    await writeNew(publicFile, keys.value.publicKey).catch(async (cause: unknown) => {
      await rm(secretFile, { force: true })
      throw cause
    })
  } catch (cause) {
    return err(cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause))
  }
  const read = readPublicKey(keys.value.publicKey)
  return read.ok ? ok({ id: read.value.id, name: read.value.name, publicFile, secretFile }) : read
}

/** A secret key's file with the public one that belongs to it, if it lies beside. The error says why it is none. */
export async function findKeyFiles(
  secretFile: string,
): Promise<Result<Omit<KeyFiles, 'publicFile'> & { readonly publicFile: string | null }, string>> {
  const publicFile = secretFile.replace(/\.secret\.json$/, '.public.json')
  try {
    const secret: unknown = JSON.parse(await readFile(secretFile, 'utf8'))
    const beside =
      publicFile === secretFile ? undefined : readPublicKey(await readFile(publicFile, 'utf8').catch(() => ''))
    if (typeof secret !== 'object' || secret === null || !('pem' in secret) || !('id' in secret) || !('name' in secret))
      return err('this is no secret key of a briefing kiosk')
    return ok({
      id: String(secret.id),
      name: String(secret.name),
      secretFile,
      publicFile: beside?.ok ? publicFile : null,
    })
  } catch {
    return err('this is no secret key of a briefing kiosk')
  }
}
