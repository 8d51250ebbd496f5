import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { leastPassphrase } from '../../core/passphrase'
import { err, ok, type Result } from '../../core/result'

/** A public key somebody trusts: its maker's name for it and a fingerprint that tells it from others. */
export interface TrustedKey {
  readonly name: string
  /** First 16 hexadecimal digits of the key's SHA-256. */
  readonly id: string
  readonly key: KeyObject
}

/** Two texts to be kept as files: one to be given away, one to be kept under its passphrase. */
export interface KeyTexts {
  readonly publicKey: string
  readonly secretKey: string
}

const publicKind = 'briefing-kiosk-key'
const secretKind = 'briefing-kiosk-secret-key'
const name = z.string().trim().min(1).max(80)
const publicSchema = z.strictObject({ kind: z.literal(publicKind), name, id: z.string(), key: z.base64() })
const secretSchema = z.strictObject({ kind: z.literal(secretKind), name, id: z.string(), pem: z.string() })

const der = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })
const idOf = (key: KeyObject): string => createHash('sha256').update(der(key)).digest('hex').slice(0, 16)
const asText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Makes an Ed25519 key pair. The error says what is wrong with name or passphrase. */
export function generateKeys(given: string, passphrase: string): Result<KeyTexts, string> {
  const named = name.safeParse(given)
  if (!named.success) return err('a key needs a name of 1 to 80 characters')
  if (passphrase.length < leastPassphrase)
    return err(`a passphrase of at least ${leastPassphrase} characters is wanted`)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const id = idOf(publicKey)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
  return ok({
    publicKey: asText({ kind: publicKind, name: named.data, id, key: der(publicKey).toString('base64') }),
    secretKey: asText({ kind: secretKind, name: named.data, id, pem }),
  })
}

/** Reads a public key's file. The error says why it is none; the fingerprint is worked out, never believed. */
export function readPublicKey(text: string): Result<TrustedKey, string> {
  try {
    const read = publicSchema.parse(parsed(text))
    const key = createPublicKey({ key: Buffer.from(read.key, 'base64'), type: 'spki', format: 'der' })
    if (key.asymmetricKeyType !== 'ed25519') return err('this is no Ed25519 key')
    return ok({ name: read.name, id: idOf(key), key })
  } catch {
    return err('this is no public key of a briefing kiosk')
  }
}

/** What `openSecretKey` says of a passphrase that is not this key's. */
export const wrongPassphrase = 'the passphrase does not open this key'

/** Opens a secret key's file. The error tells a wrong passphrase from a file that is no key. */
export function openSecretKey(text: string, passphrase: string): Result<Omit<TrustedKey, 'name'>, string> {
  const read = secretSchema.safeParse(parsed(text))
  if (!read.success) return err('this is no secret key of a briefing kiosk')
  try {
    const key = createPrivateKey({ key: read.data.pem, passphrase })
    return ok({ id: idOf(createPublicKey(key)), key })
  } catch {
    return err(wrongPassphrase)
  }
}

function parsed(text: string): unknown {
  try {
    // Who has opened a key in an editor may have saved it with a byte-order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
