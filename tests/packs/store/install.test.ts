import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyContents } from '../../../electron/packs/seal'
import {
  giveUp,
  noteStart,
  openStore,
  playOrder,
  prove,
  readPointer,
  rollBack,
  stagePack,
  switchTo,
  versionFolder,
  type Keys,
} from '../../../electron/packs/store'
import { packFault } from '../../../electron/core/faults'
import { unpackRefusal } from '../../../electron/packs/store/refusal'
import { ownFolder, zipOf } from '../seal/sealed'
import { currentIn, cutOff, install, packFile, proveCurrent, signer, treeOf, trusting } from './stored'

const silent = (): void => undefined
const anna = signer('Anna')
let [folder, root] = ['', '']
let keys: Keys = { trusted: [], revoked: [] }
beforeEach(async () => {
  folder = ownFolder()
  root = join(folder, 'packs')
  keys = await trusting(folder, anna.publicKey)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const giveUpCurrent = async (): Promise<unknown> => giveUp(root, await currentIn(root), 'black', silent)
/** Installs a version, which then paints. */
async function installAndPaint(version: string): Promise<void> {
  await install(root, await packFile(folder, version, anna.secretKey), keys)
  await proveCurrent(root)
}

const versions = (): readonly string[] =>
  existsSync(join(root, 'versions')) ? readdirSync(join(root, 'versions')).map((name) => name.split('@')[1] ?? '') : []

describe('installing', () => {
  it('unpacks a signed pack into the store, whole, and makes it what plays', async () => {
    expect(await install(root, await packFile(folder, '1.0.0', anna.secretKey), keys)).toEqual({
      ok: true,
      value: null,
    })
    const pointer = await readPointer(root)
    expect(pointer).toMatchObject({ current: { version: '1.0.0' }, previous: null, proven: false, starts: 0 })
    expect((await verifyContents(versionFolder(root, pointer?.current ?? { folder: '' }))).ok).toBe(true)
  })

  it('keeps the pack before it and drops those before that', async () => {
    for (const version of ['1.0.0', '1.1.0', '1.2.0']) await installAndPaint(version)
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.2.0' }, previous: { version: '1.1.0' } })
    expect(versions()).toEqual(['1.1.0', '1.2.0'])
    expect(readdirSync(join(root, 'staging'))).toEqual([])
  })

  it('tells what it does and why', async () => {
    const told: string[] = []
    const file = await packFile(folder, '1.0.0', anna.secretKey)
    await stagePack({
      root,
      file,
      keys,
      profile: 'kiosk',
      ...{ current: undefined, givenUp: null, allTheSame: false },
      log: (l) => told.push(l),
    })
    expect(told.join('\n')).toMatch(
      /says it is .* 1\.0\.0[^]*every file is as[^]*signature: trusted[^]*report is sound/,
    )
  })

  it('refuses the same pack, an older one unless staff say so, and last year’s over this year’s', async () => {
    const newer = await packFile(folder, '1.10.0', anna.secretKey)
    const older = await packFile(folder, '1.9.0', anna.secretKey)
    await install(root, newer, keys)
    expect(await install(root, newer, keys)).toMatchObject({ error: { why: 'same' } })
    expect(await install(root, older, keys)).toMatchObject({ error: { why: 'older' } })
    const lastYear = await packFile(folder, '9.0.0', anna.secretKey, { id: 'other', period: '2019' })
    expect(await install(root, lastYear, keys)).toMatchObject({ error: { why: 'older' } })
    await proveCurrent(root)
    expect(await install(root, older, keys, true)).toMatchObject({ ok: true })
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.9.0' }, previous: { version: '1.10.0' } })
  })

  it('takes a pack back that played before, also over a copy of it that was spoilt', async () => {
    const first = await packFile(folder, '1.0.0', anna.secretKey)
    await install(root, first, keys)
    await proveCurrent(root)
    await install(root, await packFile(folder, '1.1.0', anna.secretKey), keys)
    const { previous } = (await readPointer(root)) ?? {}
    writeFileSync(join(versionFolder(root, previous ?? { folder: '' }), 'facts.json'), 'spoilt')
    await install(root, first, keys, true)
    const { current } = (await readPointer(root)) ?? {}
    expect((await verifyContents(versionFolder(root, current ?? { folder: '' }))).ok).toBe(true)
  })
})

describe('a second new pack', () => {
  beforeEach(async () => {
    await installAndPaint('1.0.0')
    // Somebody is there: it waits for its turn and 1.0.0 plays on.
    const playing = await currentIn(root)
    await install(root, await packFile(folder, '1.0.1', anna.secretKey), keys)
    await install(root, await packFile(folder, '1.0.2', anna.secretKey), keys, false, playing.folder)
  })

  it('leaves what plays where it is: that is what is gone back to, not the one that never had its turn', async () => {
    expect(versions()).toEqual(['1.0.0', '1.0.2'])
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.0.2' }, previous: { version: '1.0.0' } })
    await giveUpCurrent()
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.0.0' }, previous: null })
  })

  it('is not proved by the picture of another one, which then is what is gone back to', async () => {
    const second = await currentIn(root)
    await install(root, await packFile(folder, '1.0.3', anna.secretKey), keys, false, second.folder)
    expect(versions()).toEqual(['1.0.0', '1.0.2', '1.0.3'])
    await prove(root, second, silent)
    const after = { current: { version: '1.0.3' }, proven: false, previous: { version: '1.0.2' } }
    expect(await readPointer(root)).toMatchObject(after)
  })

  it('is not given up for another one that does not paint, which is not taken again', async () => {
    const second = await currentIn(root)
    await install(root, await packFile(folder, '1.0.3', anna.secretKey), keys, false, second.folder)
    expect(await giveUp(root, second, 'black', silent)).toMatchObject({ ok: true })
    const after = { current: { version: '1.0.3' }, previous: { version: '1.0.0' }, givenUp: second.digest }
    expect(await readPointer(root)).toMatchObject(after)
  })

  it('never gives up what has painted', async () => {
    await proveCurrent(root)
    expect(await giveUpCurrent()).toMatchObject({ ok: false })
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.0.2' } })
  })

  it('goes, when staff go back before it has painted: what never painted is nothing to go back to', async () => {
    expect(await rollBack(root, silent)).toMatchObject({ value: { current: { version: '1.0.0' }, previous: null } })
  })
})

it('a pack that plays because the installed one is damaged is what is gone back to', async () => {
  await installAndPaint('1.0.0')
  const playing = await currentIn(root)
  await installAndPaint('1.0.1')
  await install(root, await packFile(folder, '1.0.2', anna.secretKey), keys, false, playing.folder)
  expect(await readPointer(root)).toMatchObject({ current: { version: '1.0.2' }, previous: { version: '1.0.0' } })
})

describe('a pointer that cannot be written', () => {
  beforeEach(async () => {
    await installAndPaint('1.0.0')
  })
  /** Installs the next version over a disk that refuses one name. */
  const installOver = async (refused: string): Promise<unknown> => {
    const file = await packFile(folder, '1.1.0', anna.secretKey)
    const order = {
      root,
      file,
      keys,
      profile: 'kiosk',
      current: undefined,
      givenUp: null,
      allTheSame: true,
      log: silent,
    } as const
    const staged = await stagePack(order)
    if (!staged.ok) return staged
    mkdirSync(join(root, refused))
    return switchTo(root, staged.value, { now: new Date(0), playing: undefined, log: silent })
  }

  it('leaves the old pack playing and nothing of the new one', async () => {
    expect(await installOver('current.json.tmp')).toMatchObject({ ok: false, error: { why: 'disk' } })
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.0.0' } })
    expect([versions(), readdirSync(join(root, 'staging'))]).toEqual([['1.0.0'], []])
  })

  it('has switched all the same where only the second one was refused', async () => {
    expect(await installOver('current.last-good.json.tmp')).toMatchObject({ ok: true })
    expect(await openStore(root, silent)).toMatchObject({ current: { version: '1.1.0' } })
    expect(versions()).toEqual(['1.0.0', '1.1.0'])
  })
})

describe('a file that cannot be installed', () => {
  const refusedWith = async (file: string): Promise<unknown> => {
    const before = treeOf(folder)
    const done = await install(root, file, keys)
    const after = new Map([...treeOf(folder)].filter(([name]) => !/^packs(\/staging)?$/.test(name)))
    expect([...after]).toEqual([...before].filter(([name]) => !/^packs(\/staging)?$/.test(name)))
    if (done.ok) return 'installed'
    return done.error.why === 'faulty' ? done.error.faults.map(({ code }) => code) : done.error.why
  }

  it('is refused unsigned or signed by a stranger in the hall, and leaves nothing', async () => {
    expect(await refusedWith(await packFile(folder, '1.0.0'))).toBe('untrusted')
    expect(await refusedWith(await packFile(folder, '1.0.0', signer('Somebody').secretKey))).toBe('untrusted')
  })

  it('is refused when its key was revoked', async () => {
    keys = { ...keys, revoked: keys.trusted.map(({ id }) => id) }
    const file = await packFile(folder, '1.0.0', anna.secretKey)
    expect(await install(root, file, keys)).toMatchObject({ error: { standing: { state: 'revoked' } } })
  })

  it('is refused when it is cut off, no archive, not there, or holds what it must not, and leaves nothing', async () => {
    const file = await packFile(folder, '1.0.0', anna.secretKey)
    const size = readFileSync(file).length
    for (const bytes of [0, 10, Math.floor(size / 2), size - 1])
      expect(await refusedWith(cutOff(file, join(folder, 'cut.briefpack'), bytes))).toEqual(['broken-archive'])
    expect(await refusedWith(join(folder, 'gone.briefpack'))).toBe('source-gone')
    const manifest = readFileSync(file.replace('.briefpack', '/manifest.json'))
    const hostile = (name: string, body = 'x', mode?: number): Promise<string> =>
      zipOf(join(folder, 'hostile.briefpack'), [
        ['manifest.json', manifest],
        [name, body, mode === undefined ? undefined : { mode }],
      ])
    expect(await refusedWith(await hostile('link', '/etc/hostname', 0o120777))).toContain('unsafe-name')
    expect(await refusedWith(await hostile('con.txt'))).toContain('unsafe-name')
    expect(await refusedWith(await hostile('Manifest.json'))).toContain('unsafe-name')
    expect(await refusedWith(await hostile('more.txt'))).toContain('not-listed')
    expect(await refusedWith(await hostile('facts.json', '{}'))).toContain('wrong-hash')
  })

  it('is refused when the disk has no room for it', async () => {
    const file = await packFile(folder, '1.0.0', anna.secretKey)
    const large = JSON.parse(readFileSync(file.replace('.briefpack', '/manifest.json'), 'utf8')) as {
      contents: { bytes: number }[]
    }
    for (const one of large.contents) one.bytes = 1024 ** 5
    const claims = await zipOf(join(folder, 'large.briefpack'), [['manifest.json', JSON.stringify(large)]])
    expect(await refusedWith(claims)).toBe('no-room')
  })
})

describe('the store at a start', () => {
  it('removes what a cut-off install has left, and nothing else', async () => {
    await install(root, await packFile(folder, '1.0.0', anna.secretKey), keys)
    const sound = treeOf(root)
    for (const left of ['staging/half', 'versions/never-switched']) mkdirSync(join(root, left), { recursive: true })
    writeFileSync(join(root, 'staging/half/film.mp4'), 'x')
    writeFileSync(join(root, 'current.json.tmp'), '{"for')
    await openStore(root, silent)
    expect([...treeOf(root)]).toEqual([...sound])
  })

  it('plays by the second pointer where the first one is spoilt, and what came with the program where both are', async () => {
    await install(root, await packFile(folder, '1.0.0', anna.secretKey), keys)
    writeFileSync(join(root, 'current.json'), '{"format":1,')
    expect(await openStore(root, silent)).toMatchObject({ current: { version: '1.0.0' } })
    writeFileSync(join(root, 'current.last-good.json'), '')
    expect(await openStore(root, silent)).toMatchObject({ current: null })
    expect(versions()).toEqual(['1.0.0'])
  })

  it('goes back by itself when a new pack has not painted in two starts, and never when it has', async () => {
    await install(root, await packFile(folder, '1.0.0', anna.secretKey), keys)
    await proveCurrent(root)
    for (let start = 0; start < 5; start += 1) expect(await noteStart(root, silent)).toMatchObject({ proven: true })
    await install(root, await packFile(folder, '1.1.0', anna.secretKey), keys)
    const started = [await noteStart(root, silent), await noteStart(root, silent), await noteStart(root, silent)]
    expect(started.map(({ current }) => current?.version)).toEqual(['1.1.0', '1.1.0', '1.0.0'])
    expect(versions()).toEqual(['1.0.0'])
  })

  it('does not take a pack again that it gave up, however often it is brought, unless staff say so', async () => {
    await installAndPaint('1.0.0')
    const black = await packFile(folder, '1.1.0', anna.secretKey)
    await install(root, black, keys)
    await giveUpCurrent()
    const brought = [await install(root, black, keys), await install(root, black, keys)]
    expect(brought).toMatchObject([{ error: { why: 'given-up' } }, { error: { why: 'given-up' } }])
    expect(await rollBack(root, silent)).toMatchObject({ value: { current: null } })
    expect(await install(root, black, keys)).toMatchObject({ error: { why: 'given-up' } })
    expect(await install(root, await packFile(folder, '1.2.0', anna.secretKey), keys)).toMatchObject({ ok: true })
    expect(await install(root, black, keys, true)).toMatchObject({ ok: true })
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.1.0' }, givenUp: null })
  })

  it('reads a pointer from before it remembered that', async () => {
    await install(root, await packFile(folder, '1.0.0', anna.secretKey), keys)
    const { givenUp: _, ...old } = (await readPointer(root)) ?? {}
    for (const name of ['current.json', 'current.last-good.json']) writeFileSync(join(root, name), JSON.stringify(old))
    expect(await readPointer(root)).toMatchObject({ current: { version: '1.0.0' }, givenUp: null })
  })

  it('goes back to what came with the program where nothing was installed before', async () => {
    await install(root, await packFile(folder, '1.0.0', anna.secretKey), keys)
    expect(await giveUpCurrent()).toMatchObject({
      value: { current: null, previous: null, proven: true },
    })
  })
})

describe('rolling back by hand', () => {
  it('changes places with what played before, there and back', async () => {
    await installAndPaint('1.0.0')
    await installAndPaint('1.1.0')
    expect(await rollBack(root, silent)).toMatchObject({ value: { current: { version: '1.0.0' }, proven: true } })
    expect(await rollBack(root, silent)).toMatchObject({ value: { current: { version: '1.1.0' } } })
    expect(versions()).toHaveLength(2)
  })

  it('to what came with the program holds at the next start, too', async () => {
    await installAndPaint('1.0.0')
    await rollBack(root, silent)
    const { current, previous, ...rest } = await noteStart(root, silent)
    expect([current, previous?.version]).toEqual([null, '1.0.0'])
    expect(playOrder({ current, previous })).toEqual([])
    expect(rest.proven).toBe(true)
  })

  it('says where nothing was ever installed', async () => {
    expect(await rollBack(root, silent)).toEqual({ ok: false, error: { why: 'nothing-before' } })
  })
})

describe('what the disk says while a file is unpacked', () => {
  const said = (reason: string): string =>
    unpackRefusal([packFault('unreadable-file', 'x.briefpack', '', { reason })], { free: 0, wanted: 1 }).why

  it('is told apart: a full disk, a stick that was pulled, a disk that is broken', () => {
    expect(['ENOSPC', 'EDQUOT'].map(said)).toEqual(['no-room', 'no-room'])
    expect(['EIO', 'ENOENT', 'ENODEV', 'ESTALE'].map(said)).toEqual(Array(4).fill('source-gone'))
    expect(['EACCES', 'EROFS', 'EMFILE'].map(said)).toEqual(['disk', 'disk', 'disk'])
    expect(said('Z_DATA_ERROR')).toBe('faulty')
  })
})
