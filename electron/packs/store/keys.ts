import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { err, ok, type Result } from '../../core/result'
import { atomicWrite } from '../disk'
import { readPublicKey, type TrustedKey } from '../sign'

/** Whom this machine believes, and whom no longer. A revoked key stays known by its name. */
export interface Keys {
  readonly trusted: readonly TrustedKey[]
  readonly revoked: readonly string[]
}

const revokedFile = 'revoked.json'
const revokedSchema = z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(10_000)
const mostBytes = 64 * 1024

/** The public keys of a folder, by name. Never fails: a file that is no key is told to `log` and believed by nobody. */
export async function readKeys(folder: string, log: (line: string) => void): Promise<Keys> {
  const names = await readdir(folder).catch((): string[] => [])
  const trusted: TrustedKey[] = []
  for (const name of names.filter((one) => one.endsWith('.json') && one !== revokedFile).sort()) {
    const key = readPublicKey(await readFile(join(folder, name), 'utf8').catch(() => ''))
    if (key.ok && name === `${key.value.id}.json`) trusted.push(key.value)
    else log(`keys: ${join(folder, name)} is not used: ${key.ok ? 'its name is not its fingerprint' : key.error}`)
  }
  return { trusted, revoked: names.includes(revokedFile) ? await readRevoked(folder, trusted, log) : [] }
}

/** A list that cannot be read might name any of them: then nobody is believed. */
async function readRevoked(
  folder: string,
  trusted: readonly TrustedKey[],
  log: (line: string) => void,
): Promise<readonly string[]> {
  try {
    return revokedSchema.parse(JSON.parse(await readFile(join(folder, revokedFile), 'utf8')))
  } catch (cause) {
    log(`keys: ${join(folder, revokedFile)} cannot be read, so no key is trusted: ${String(cause)}`)
    return trusted.map(({ id }) => id)
  }
}

/**
 * Trusts the public key of a file from now on. One that was revoked stays so unless a person says otherwise. The error is
 * told in English: no key, revoked, or what the disk said.
 */
export async function addKey(
  folder: string,
  file: string,
  { evenRevoked }: { readonly evenRevoked: boolean },
): Promise<Result<TrustedKey, string>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return err(`${file} cannot be read`)
  const key = text.length > mostBytes ? err('this is no public key of a briefing kiosk') : readPublicKey(text)
  if (!key.ok) return err(`${file}: ${key.error}`)
  const { id } = key.value
  const { revoked } = await readKeys(folder, () => undefined)
  if (revoked.includes(id) && !evenRevoked) return err(`${file}: the key ${id} was revoked here`)
  try {
    await mkdir(folder, { recursive: true })
    await atomicWrite(join(folder, `${id}.json`), text)
    if (revoked.includes(id))
      await writeRevoked(
        folder,
        revoked.filter((one) => one !== id),
      )
    return key
  } catch (cause) {
    return err(`the key could not be kept: ${String(cause)}`)
  }
}

/** Believes a key no longer. The error is what the disk said. */
export async function revokeKey(folder: string, id: string): Promise<Result<null, string>> {
  const { revoked } = await readKeys(folder, () => undefined)
  try {
    await mkdir(folder, { recursive: true })
    await writeRevoked(folder, [...new Set([...revoked, id])])
    return ok(null)
  } catch (cause) {
    return err(`the key could not be revoked: ${String(cause)}`)
  }
}

const writeRevoked = (folder: string, ids: readonly string[]): Promise<void> =>
  atomicWrite(join(folder, revokedFile), `${JSON.stringify(ids, null, 2)}\n`)
