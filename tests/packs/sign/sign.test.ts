import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leastPassphrase } from '../../../electron/core/passphrase'
import {
  checkSignatures,
  generateKeys,
  makeKeyFiles,
  readPublicKey,
  signPack,
  type TrustedKey,
} from '../../../electron/packs/sign'
import { ownFolder, sealedPack } from '../seal/sealed'

const passphrase = 'correct horse'

/** A key pair, its public half read back from its file. */
function pair(name: string): { readonly secret: string; readonly key: TrustedKey } {
  const keys = generateKeys(name, passphrase)
  if (!keys.ok) throw new Error(keys.error)
  const key = readPublicKey(keys.value.publicKey)
  if (!key.ok) throw new Error(key.error)
  return { secret: keys.value.secretKey, key: key.value }
}

describe('a signed pack', () => {
  let folder = ''
  let pack = ''
  beforeEach(async () => {
    folder = ownFolder()
    pack = await sealedPack(folder)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const state = async (trusted: readonly TrustedKey[], revoked: readonly string[] = []): Promise<string> => {
    const trust = await checkSignatures(pack, trusted, revoked)
    return trust.ok ? trust.value.state : trust.error.map(({ code }) => code).join()
  }

  it('is trusted by who trusts its key, and by nobody else', async () => {
    const [ours, theirs] = [pair('Park'), pair('Other')]
    expect(await state([ours.key])).toBe('unsigned')
    expect(await signPack(pack, ours.secret, passphrase)).toEqual({ ok: true, value: { id: ours.key.id } })
    expect(await state([theirs.key, ours.key])).toBe('trusted')
    expect(await state([theirs.key])).toBe('unknown-key')
    expect(await state([ours.key], [ours.key.id])).toBe('revoked')
  })

  it('may bear several signatures; signing again replaces one’s own', async () => {
    const [ours, theirs] = [pair('Park'), pair('Other')]
    for (const { secret } of [ours, theirs, ours]) await signPack(pack, secret, passphrase)
    const { signatures } = JSON.parse(readFileSync(join(pack, 'signatures.json'), 'utf8')) as { signatures: unknown[] }
    expect(signatures).toHaveLength(2)
    expect(await state([theirs.key])).toBe('trusted')
    expect(await state([ours.key], [theirs.key.id])).toBe('trusted')
  })

  it('is refused where a byte of the manifest has changed', async () => {
    const ours = pair('Park')
    await signPack(pack, ours.secret, passphrase)
    appendFileSync(join(pack, 'manifest.json'), ' ')
    expect(await state([ours.key])).toBe('wrong-signature')
  })

  it('is refused where its signatures are not what they should be', async () => {
    const ours = pair('Park')
    for (const text of ['', '[]', '{"signatures":[{"key":"x","signature":"AAAA"}]}', '{"signatures":1e999}']) {
      writeFileSync(join(pack, 'signatures.json'), text)
      expect(await state([ours.key])).not.toMatch(/^(trusted|unsigned)$/)
    }
  })

  it('is not signed with the wrong passphrase or something that is no key', async () => {
    const ours = pair('Park')
    expect(await signPack(pack, ours.secret, 'wrong horse')).toEqual({
      ok: false,
      error: 'the passphrase does not open this key',
    })
    expect((await signPack(pack, '{}', passphrase)).ok).toBe(false)
    expect(existsSync(join(pack, 'signatures.json'))).toBe(false)
  })
})

describe('a key', () => {
  it('needs a name and a passphrase, and keeps its secret under it', () => {
    expect(generateKeys(' ', passphrase).ok).toBe(false)
    expect(generateKeys('Park', 'p'.repeat(leastPassphrase - 1)).ok).toBe(false)
    expect(generateKeys('Park', 'p'.repeat(leastPassphrase)).ok).toBe(true)
    // The one number the operator guide and the pack tool's page give.
    for (const [page, said] of [
      ['operator-guide.zh.md', /至少(\d+)个字符/],
      ['pack-tool.md', /passphrase of at least (\d+) characters/],
    ] as const)
      expect(said.exec(readFileSync(join('docs', page), 'utf8'))?.[1], page).toBe(String(leastPassphrase))
    expect(pair('Park').secret).toContain('ENCRYPTED PRIVATE KEY')
    expect(pair('Park').key.id).not.toBe(pair('Park').key.id)
  })

  it('is written whole or not at all, and never over another', async () => {
    const folder = ownFolder()
    try {
      mkdirSync(join(folder, 'Park.public.json'))
      expect(await makeKeyFiles('Park', folder, passphrase)).toEqual({ ok: false, error: 'EEXIST' })
      expect(readdirSync(folder)).toEqual(['Park.public.json'])
      rmSync(join(folder, 'Park.public.json'), { recursive: true })
      expect((await makeKeyFiles('Park', folder, passphrase)).ok).toBe(true)
      const before = readFileSync(join(folder, 'Park.secret.json'), 'utf8')
      expect(await makeKeyFiles('Park', folder, passphrase)).toEqual({ ok: false, error: 'EEXIST' })
      expect(readFileSync(join(folder, 'Park.secret.json'), 'utf8')).toBe(before)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has the fingerprint it has, whatever its file claims', () => {
    const keys = generateKeys('Park', passphrase)
    if (!keys.ok) throw new Error(keys.error)
    const claimed = { ...(JSON.parse(keys.value.publicKey) as object), id: '0'.repeat(16) }
    const [honest, forged] = [readPublicKey(keys.value.publicKey), readPublicKey(JSON.stringify(claimed))]
    expect(honest.ok && forged.ok && honest.value.id === forged.value.id).toBe(true)
  })

  it('is none where the text is anything else', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readPublicKey(text).ok))
  })
})
