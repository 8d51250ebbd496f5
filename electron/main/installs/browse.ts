import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StickBrief, StickPack } from '../../core/contracts/installs'
import type { Stick } from '../../core/sticks'
import { peekArchive } from '../../packs/store'
import { readPublicKey } from '../../packs/sign'

/** More is not looked for on a stick. */
const [mostFolders, mostFiles] = [100, 40]

/** The packs and public keys of a stick: in its top folder and in the folders there. Never fails. */
export async function browse({ path, name }: Stick): Promise<StickBrief> {
  const names = await filesOf(path)
  const packs = names.filter((file) => file.endsWith('.briefpack')).slice(0, mostFiles)
  const keys = names.filter((file) => file.endsWith('.public.json')).slice(0, mostFiles)
  return {
    ...{ path, name },
    packs: await Promise.all(packs.map((file) => peek(path, file))),
    keys: (await Promise.all(keys.map((file) => keyOf(join(path, file))))).filter((key) => key !== undefined),
  }
}

async function filesOf(top: string): Promise<readonly string[]> {
  const entries = await readdir(top, { withFileTypes: true }).catch(() => [])
  const seen = entries.filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('$'))
  const folders = seen.filter((entry) => entry.isDirectory()).slice(0, mostFolders)
  const below = await Promise.all(
    folders.map(async ({ name }) => {
      const inside = await readdir(join(top, name), { withFileTypes: true }).catch(() => [])
      return inside.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((e) => join(name, e.name))
    }),
  )
  return [...seen.filter((entry) => entry.isFile()).map((entry) => entry.name), ...below.flat()].sort()
}

async function peek(top: string, name: string): Promise<StickPack> {
  const file = join(top, name)
  const read = await peekArchive(file)
  if (!read.ok) return { file, name, is: null }
  const { id, version, period, signed } = read.value
  return { file, name, is: { id, version, period, signed } }
}

async function keyOf(file: string): Promise<StickBrief['keys'][number] | undefined> {
  const key = readPublicKey(await readFile(file, 'utf8').catch(() => ''))
  return key.ok ? { file, id: key.value.id, name: key.value.name } : undefined
}
