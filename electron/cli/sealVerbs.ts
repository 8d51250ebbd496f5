import { readFile, rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { PackFault } from '../core/faults'
import { ok, type Result } from '../core/result'
import { sealPack, verifyContents, writeArchive } from '../packs/seal'
import { signaturesFile } from '../packs/seal/names'
import { checkSignatures, makeKeyFiles, readPublicKey, signPack, type TrustedKey } from '../packs/sign'
import { done, oneFault, packFaults, type Outcome } from './output'
import { isFile, withFolder } from './places'
import { withProgress } from './progress'

/** Makes one .briefpack of a folder. A manifest that does not fit the files is sealed anew, and then nobody has signed it. */
export async function build(folder: string, given: string | undefined, locale: string): Promise<Outcome> {
  const file = given ?? `${basename(resolve(folder))}.briefpack`
  const sealed = await ensureSealed(folder)
  if (!sealed.ok) return packFaults(sealed.error, locale)
  const written = await withProgress(`packing ${file}`, (report) => writeArchive(folder, file, report))
  if (!written.ok) return packFaults(written.error, locale)
  return done([`${file}: ${written.value.files} files, ${written.value.bytes} bytes`], { file, ...written.value })
}

async function ensureSealed(folder: string): Promise<Result<null, readonly PackFault[]>> {
  const whole = await withProgress('checking', (report) => verifyContents(folder, { onProgress: report }))
  if (whole.ok) return ok(null)
  const sealed = await withProgress('sealing', (report) => sealPack(folder, report))
  if (!sealed.ok) return sealed
  await rm(join(folder, signaturesFile), { force: true })
  return ok(null)
}

/** Makes two key files. The secret one is for its owner's eyes, locked by the passphrase. */
export async function keygen(name: string, folder: string, passphrase: string): Promise<Outcome> {
  const made = await makeKeyFiles(name, folder, passphrase)
  if (!made.ok) return oneFault(made.error, folder, 'An existing key is never replaced: take another name or folder.')
  const { publicFile, secretFile, id } = made.value
  return done([`${publicFile}: give this to the kiosks`, `${secretFile}: keep this, and its passphrase, to yourself`], {
    ...{ publicFile, secretFile, id },
  })
}

/** Signs a folder, or a .briefpack in its place. */
export async function sign(path: string, keyFile: string, passphrase: string, locale: string): Promise<Outcome> {
  const key = await readFile(keyFile, 'utf8').catch(() => undefined)
  if (key === undefined) return oneFault('the key cannot be read', keyFile)
  const inFolder = async (folder: string): Promise<Outcome> => {
    const sealed = await ensureSealed(folder)
    if (!sealed.ok) return packFaults(sealed.error, locale)
    const signed = await signPack(folder, key, passphrase)
    if (!signed.ok) return oneFault(signed.error, keyFile)
    if (await isFile(path)) {
      const written = await writeArchive(folder, path)
      if (!written.ok) return packFaults(written.error, locale)
    }
    return done([`${path}: signed with ${signed.value.id}`], { path, key: signed.value.id })
  }
  const used = await withFolder(path, inFolder)
  return used.ok ? used.value : packFaults(used.error, locale)
}

/** Whether every byte is what the manifest says, and who signed it. With keys to trust, one of them must have. */
export async function verify(
  path: string,
  keyFiles: readonly string[],
  revoked: readonly string[],
  locale: string,
): Promise<Outcome> {
  const keys: TrustedKey[] = []
  for (const file of keyFiles) {
    const key = readPublicKey(await readFile(file, 'utf8').catch(() => ''))
    if (!key.ok) return oneFault(key.error, file)
    keys.push(key.value)
  }
  const used = await withFolder(path, (folder) => verifyFolder(folder, path, keys, revoked, locale))
  return used.ok ? used.value : packFaults(used.error, locale)
}

async function verifyFolder(
  folder: string,
  path: string,
  keys: readonly TrustedKey[],
  revoked: readonly string[],
  locale: string,
): Promise<Outcome> {
  const whole = await withProgress(`checking ${path}`, (report) => verifyContents(folder, { onProgress: report }))
  if (!whole.ok) return packFaults(whole.error, locale)
  const trust = await checkSignatures(folder, keys, revoked)
  if (!trust.ok) return packFaults(trust.error, locale)
  const { state } = trust.value
  const who =
    'key' in trust.value
      ? `${trust.value.key.name} (${trust.value.key.id})`
      : 'ids' in trust.value
        ? trust.value.ids.join(', ')
        : ''
  const told = `${path}: every file is as sealed; ${state}${who && `: ${who}`}`
  if (state === 'trusted' || (keys.length === 0 && state !== 'revoked')) return done([told], { path, ...trust.value })
  return oneFault(`${state}${who && `: ${who}`}`, path, 'Sign it with a key that is trusted.')
}
