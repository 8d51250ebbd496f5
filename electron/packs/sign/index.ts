import { sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { manifestFile } from '../pack'
import { readJson } from '../read/json'
import { readShape } from '../read/shape'
import { atomicWrite } from '../disk'
import { unreadable } from '../seal/disk'
import { signaturesFile } from '../seal/names'
import { openSecretKey, type TrustedKey } from './keys'

export { generateKeys, readPublicKey, wrongPassphrase, type TrustedKey } from './keys'
export { findKeyFiles, makeKeyFiles } from './keyFiles'

/** Whose word stands for a pack. A pack signed by a trusted key is trusted, whoever else has signed it. */
export type Trust =
  | { readonly state: 'trusted'; readonly key: Pick<TrustedKey, 'id' | 'name'> }
  | { readonly state: 'unsigned' }
  | { readonly state: 'unknown-key' | 'revoked'; readonly ids: readonly string[] }

const signaturesSchema = z.strictObject({
  signatures: z.array(z.strictObject({ key: z.string().regex(/^[0-9a-f]{16}$/), signature: z.base64() })).max(100),
})
type Signatures = z.output<typeof signaturesSchema>['signatures']

/**
 * Signs a sealed pack's manifest, byte for byte, beside what others have signed. The error is told in English: a wrong
 * passphrase, no key, or what the disk said. Whether the contents fit the manifest is `verifyContents`' to say.
 */
export async function signPack(
  folder: string,
  secretKey: string,
  passphrase: string,
): Promise<Result<{ readonly id: string }, string>> {
  const opened = openSecretKey(secretKey, passphrase)
  if (!opened.ok) return opened
  const { id, key } = opened.value
  try {
    const signature = sign(null, await readFile(join(folder, manifestFile)), key).toString('base64')
    const before = await readSignatures(folder)
    const others = before.ok ? before.value.filter((one) => one.key !== id) : []
    const signatures = [...others, { key: id, signature }]
    await atomicWrite(join(folder, signaturesFile), `${JSON.stringify({ signatures }, null, 2)}\n`)
    return ok({ id })
  } catch (cause) {
    return err(String(cause))
  }
}

/**
 * Whether somebody who is trusted has signed the manifest as it lies there. With `verifyContents` this covers every
 * byte. A signature in a trusted key's name that does not fit is a fault, not a stranger.
 */
export async function checkSignatures(
  folder: string,
  trusted: readonly TrustedKey[],
  revoked: readonly string[],
): Promise<Result<Trust, readonly PackFault[]>> {
  const signatures = await readSignatures(folder)
  if (!signatures.ok) return signatures
  if (signatures.value.length === 0) return ok({ state: 'unsigned' })
  let manifest: Buffer
  try {
    manifest = await readFile(join(folder, manifestFile))
  } catch (cause) {
    return err([unreadable(manifestFile, cause)])
  }
  return judge(manifest, signatures.value, trusted, revoked)
}

function judge(
  manifest: Buffer,
  signatures: Signatures,
  trusted: readonly TrustedKey[],
  revoked: readonly string[],
): Result<Trust, readonly PackFault[]> {
  const known = signatures.flatMap(({ key: id, signature }) => {
    const key = revoked.includes(id) ? undefined : trusted.find((one) => one.id === id)
    return key ? [{ key, fits: verify(null, manifest, key.key, Buffer.from(signature, 'base64')) }] : []
  })
  const wrong = known.filter(({ fits }) => !fits)
  if (wrong.length > 0)
    return err(wrong.map(({ key }) => packFault('wrong-signature', signaturesFile, '', { key: key.id })))
  const [first] = known
  if (first) return ok({ state: 'trusted', key: { id: first.key.id, name: first.key.name } })
  const gone = signatures.map(({ key }) => key).filter((id) => revoked.includes(id))
  return ok(
    gone.length > 0 ? { state: 'revoked', ids: gone } : { state: 'unknown-key', ids: signatures.map(({ key }) => key) },
  )
}

/** None where there is no such file. */
async function readSignatures(folder: string): Promise<Result<Signatures, readonly PackFault[]>> {
  const data = await readJson(folder, signaturesFile)
  if (!data.ok) return data.error.code === 'missing-file' ? ok([]) : err([data.error])
  const read = readShape(signaturesSchema, data.value, signaturesFile)
  return read.ok ? ok(read.value.signatures) : read
}
