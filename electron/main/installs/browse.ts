import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PassedFile, StickBrief, StickPack } from '../../core/contracts/installs'
import type { Stick } from '../../core/sticks'
import { peekArchive } from '../../packs/store'
import { readPublicKey } from '../../packs/sign'
import { readName } from './stickNames'

/** More is not looked for on a stick. */
const [mostFolders, mostFiles] = [100, 40]
/** Files are taken from the top folder and the folders there; what lies deeper, down to here, is named. */
const [taken, named] = [1, 4]

interface Found {
  readonly name: string
  readonly depth: number
}

/** The packs and public keys of a stick: in its top folder and in the folders there; what is not taken is named. Never fails. */
export async function browse({ path, name, answers }: Stick): Promise<StickBrief> {
  const [packs, keys, passed]: [string[], string[], PassedFile[]] = [[], [], []]
  for (const found of answers ? await filesOf(path) : []) {
    const is = readName(basename(found.name))
    if (is === undefined) continue
    if (typeof is === 'object') passed.push({ ...is, name: found.name })
    else if (found.depth > taken) passed.push({ name: found.name, why: 'deep' })
    else (is === 'pack' ? packs : keys).push(found.name)
  }
  const read = await inTurn(keys.slice(0, mostFiles), (file) => keyOf(path, file))
  return {
    ...{ path, name, answers },
    packs: await inTurn(packs.slice(0, mostFiles), (file) => peek(path, file)),
    keys: read.flatMap(({ key }) => key ?? []),
    passed: [...read.flatMap(({ passed: one }) => one ?? []), ...passed],
  }
}

/** One after the other: a stick that hangs holds one of main's few threads for files, and not all of them, or the stage could read nothing any more. */
async function inTurn<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  for (const one of all) done.push(await act(one))
  return done
}

/** Every file with a name of ours, folder by folder, the upper ones first. */
async function filesOf(top: string): Promise<readonly Found[]> {
  const found: Found[] = []
  let folders = ['']
  for (let depth = 0; depth <= named; depth += 1) {
    const read = await inTurn(folders.slice(0, mostFolders), (folder) => entriesOf(top, folder))
    const entries = read.flat().sort((a, b) => (a.name < b.name ? -1 : 1))
    found.push(...entries.filter(({ isFolder }) => !isFolder).map(({ name }) => ({ name, depth })))
    folders = entries.filter(({ isFolder }) => isFolder).map(({ name }) => name)
  }
  return found
}

async function entriesOf(top: string, folder: string): Promise<readonly { name: string; isFolder: boolean }[]> {
  const entries = await readdir(join(top, folder), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !/^[.$]/.test(entry.name) && (entry.isDirectory() || readName(entry.name) !== undefined))
    .map((entry) => ({ name: join(folder, entry.name), isFolder: entry.isDirectory() }))
}

async function peek(top: string, name: string): Promise<StickPack> {
  const file = join(top, name)
  const read = await peekArchive(file)
  if (!read.ok) return { file, name, is: null }
  const { id, version, period, signed } = read.value
  return { file, name, is: { id, version, period, signed } }
}

async function keyOf(
  top: string,
  name: string,
): Promise<{ readonly key?: StickBrief['keys'][number]; readonly passed?: PassedFile }> {
  const file = join(top, name)
  const key = readPublicKey(await readFile(file, 'utf8').catch(() => ''))
  return key.ok ? { key: { file, id: key.value.id, name: key.value.name } } : { passed: { name, why: 'no-key' } }
}
