import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealPack } from '../../../electron/packs/seal'
import { signPack } from '../../../electron/packs/sign'
import { addKey, identityOf, mayPlay, readKeys, revokeKey, standingOf } from '../../../electron/packs/store'
import { ownFolder } from '../seal/sealed'
import { packFile, passphrase, signer } from './stored'

const anna = signer('Anna')
const bo = signer('博')
let [folder, kept] = ['', '']
const read = (): ReturnType<typeof readKeys> => readKeys(kept, () => undefined)
beforeEach(() => {
  folder = ownFolder()
  kept = join(folder, 'keys')
  writeFileSync(join(folder, 'anna.json'), anna.publicKey)
  writeFileSync(join(folder, 'bo.json'), bo.publicKey)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const add = (name: string, evenRevoked = false): ReturnType<typeof addKey> =>
  addKey(kept, join(folder, name), { evenRevoked })

describe('keys of a machine', () => {
  it('are none at first, then those that were added, several at once', async () => {
    expect(await read()).toEqual({ trusted: [], revoked: [] })
    await add('anna.json')
    await add('bo.json')
    await add('bo.json')
    expect((await read()).trusted.map(({ name }) => name).sort()).toEqual(['Anna', '博'])
  })

  it('are never a secret key, something else, or something that is not there', async () => {
    writeFileSync(join(folder, 'secret.json'), anna.secretKey)
    writeFileSync(join(folder, 'other.json'), '{"kind":"briefing-kiosk-key"}')
    for (const name of ['secret.json', 'other.json', 'gone.json']) expect(await add(name)).toMatchObject({ ok: false })
    expect((await read()).trusted).toEqual([])
  })

  it('stay revoked for a command line, and are trusted again when a person says so', async () => {
    const added = await add('anna.json')
    const id = added.ok ? added.value.id : ''
    await revokeKey(kept, id)
    expect((await read()).revoked).toEqual([id])
    expect(await add('anna.json')).toMatchObject({ ok: false })
    expect(await add('anna.json', true)).toMatchObject({ ok: true })
    expect((await read()).revoked).toEqual([])
  })

  it('count for nothing where the list of the revoked is spoilt', async () => {
    const added = await add('anna.json')
    writeFileSync(join(kept, 'revoked.json'), '[')
    expect((await read()).revoked).toEqual([added.ok ? added.value.id : ''])
  })

  it('cannot be put under another one’s name', async () => {
    await add('anna.json')
    const [name = ''] = readdirSync(kept)
    writeFileSync(join(kept, name), bo.publicKey)
    expect((await read()).trusted).toEqual([])
  })
})

describe('whose word stands for a folder', () => {
  const folderOf = async (secret?: string): Promise<string> =>
    (await packFile(folder, '1.0.0', secret)).replace('.briefpack', '')

  /** Signed by Anna, with one file more. */
  const folderWith = async (name: string, bytes: Buffer): Promise<string> => {
    const pack = await folderOf()
    mkdirSync(join(pack, name, '..'), { recursive: true })
    writeFileSync(join(pack, name), bytes)
    expect(await sealPack(pack)).toMatchObject({ ok: true })
    expect(await signPack(pack, anna.secretKey, passphrase)).toMatchObject({ ok: true })
    return pack
  }

  it('is told apart: trusted, unsigned, a stranger’s, revoked', async () => {
    await add('anna.json')
    const [signed, plain] = [await folderOf(anna.secretKey), await folderOf()]
    expect(await standingOf(signed, await read(), { depth: 'whole' })).toMatchObject({ state: 'trusted' })
    expect(await standingOf(plain, await read(), { depth: 'whole' })).toMatchObject({ state: 'unsigned' })
    const strange = await folderOf(bo.secretKey)
    expect(await standingOf(strange, await read(), { depth: 'whole' })).toMatchObject({ state: 'unknown-key' })
    await revokeKey(kept, (await read()).trusted[0]?.id ?? '')
    expect(await standingOf(signed, await read(), { depth: 'whole' })).toMatchObject({ state: 'revoked' })
  })

  it('is nobody’s where a byte is not what was signed', async () => {
    await add('anna.json')
    const signed = await folderOf(anna.secretKey)
    writeFileSync(join(signed, 'facts.json'), '{}')
    expect(await standingOf(signed, await read(), { depth: 'whole' })).toMatchObject({ state: 'wrong' })
    writeFileSync(join(signed, 'manifest.json'), `{ "contents": []`)
    expect(mayPlay('kiosk', await standingOf(signed, await read(), { depth: 'whole' }))).toBe(false)
  })

  it.each([
    ['a damaged manifest', 'manifest.json', '{ "format": 1, "id"', 'broken-json manifest.json'],
    ['no manifest', 'manifest.json', undefined, 'missing-file manifest.json'],
    ['signatures that are gone', 'signatures.json', undefined, 'missing-file signatures.json'],
    ['facts that were edited', 'facts.json', '{}', 'wrong-hash facts.json'],
    ['a text of the same length that says something else', 'texts/en.json', 'same length', 'wrong-hash texts/en.json'],
    ['a file that is gone', 'tour.json', undefined, 'missing-file tour.json'],
    ['a file that nobody has listed', 'more.json', '{}', 'not-listed more.json'],
  ])('is told at a quick look, as damage and never as no signature: %s', async (_, name, text, fault) => {
    await add('anna.json')
    const signed = await folderOf(anna.secretKey)
    const { digest } = (await identityOf(signed)) ?? {}
    const file = join(signed, name)
    if (text === undefined) rmSync(file)
    else writeFileSync(file, text === 'same length' ? readFileSync(file, 'utf8').replace(/[a-z]{4}/g, 'xxxx') : text)
    const standing = await standingOf(signed, await read(), { depth: 'quick', ...(digest ? { digest } : {}) })
    expect(standing.state === 'wrong' ? standing.faults.map((f) => `${f.code} ${f.file}`) : standing).toEqual([fault])
  })

  it('is looked at quickly: what takes long to read is told by its size', async () => {
    await add('anna.json')
    const film = Buffer.alloc(100_000, 1)
    const signed = await folderWith('media/film.webm', film)
    const quick = async (): Promise<string> => (await standingOf(signed, await read(), { depth: 'quick' })).state
    expect(await quick()).toBe('trusted')
    writeFileSync(join(signed, 'media/film.webm'), film.fill(2))
    expect(await quick()).toBe('trusted')
    writeFileSync(join(signed, 'media/film.webm'), film.subarray(1))
    expect(await quick()).toBe('wrong')
  })

  it('is what lets a pack play in the hall; on a laptop anything does', () => {
    expect(mayPlay('kiosk', { state: 'unsigned' })).toBe(false)
    expect(mayPlay('kiosk', { state: 'trusted', key: { id: '', name: '' } })).toBe(true)
    expect(mayPlay('laptop', { state: 'wrong', faults: [] })).toBe(true)
  })
})
