import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { sealPack, writeArchive } from '../../../electron/packs/seal'
import { generateKeys, signPack } from '../../../electron/packs/sign'
import {
  openStore,
  prove,
  readKeys,
  readPointer,
  stagePack,
  switchTo,
  type Installed,
  type Keys,
  type Refusal,
} from '../../../electron/packs/store'
import type { Result } from '../../../electron/core/result'

const valid = join(import.meta.dirname, '../../fixtures/packs/valid')
export const passphrase = 'a long passphrase'

/** Somebody who signs: texts of both key files. */
export function signer(name: string): { readonly publicKey: string; readonly secretKey: string } {
  const keys = generateKeys(name, passphrase)
  if (!keys.ok) throw new Error(keys.error)
  return keys.value
}

/** The small sound pack in a version, sealed, signed where somebody signs, as one file. */
export async function packFile(
  folder: string,
  version: string,
  secretKey?: string,
  change: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const pack = join(folder, `pack-${version}-${readdirSync(folder).length}`)
  cpSync(valid, pack, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')) as object
  writeFileSync(join(pack, 'manifest.json'), JSON.stringify({ ...manifest, version, ...change }))
  const sealed = await sealPack(pack)
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error))
  if (secretKey !== undefined) await signPack(pack, secretKey, passphrase)
  const written = await writeArchive(pack, `${pack}.briefpack`)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return `${pack}.briefpack`
}

/** Keys of a machine that trusts these public keys. */
export async function trusting(folder: string, ...publicKeys: readonly string[]): Promise<Keys> {
  const keys = join(folder, 'keys')
  mkdirSync(keys, { recursive: true })
  for (const text of publicKeys) writeFileSync(join(keys, `${(JSON.parse(text) as { id: string }).id}.json`), text)
  return readKeys(keys, () => undefined)
}

/** Installs as the program does, but for the trial. */
export async function install(
  root: string,
  file: string,
  keys: Keys,
  allTheSame = false,
  playing?: string,
): Promise<Result<null, Refusal>> {
  const { current, givenUp } = await openStore(root, () => undefined)
  const staged = await stagePack({
    ...{ root, file, keys, allTheSame, profile: 'kiosk', log: () => undefined },
    ...{ givenUp, current: current ?? undefined },
  })
  if (!staged.ok) return staged
  const switched = await switchTo(root, staged.value, { now: new Date(0), playing, log: () => undefined })
  return switched.ok ? { ok: true, value: null } : switched
}

/** What is installed in a store. */
export async function currentIn(root: string): Promise<Installed> {
  const { current } = (await readPointer(root)) ?? {}
  if (!current) throw new Error('nothing is installed')
  return current
}

/** What is installed has painted. */
export const proveCurrent = async (root: string): Promise<void> => prove(root, await currentIn(root), () => undefined)

/** Every file and folder below a folder, with the files' bytes. */
export const treeOf = (top: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(top, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(top.length + 1).replaceAll(sep, '/'), entry.isFile() ? readFileSync(path, 'latin1') : '']
    }),
  )

/** A copy of a file with some of its bytes gone. */
export function cutOff(file: string, to: string, bytes: number): string {
  copyFileSync(file, to)
  writeFileSync(to, readFileSync(file).subarray(0, bytes))
  return to
}
