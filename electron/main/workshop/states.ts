import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { atomicWrite, atomicWriteAll } from '../../packs/disk'
import { manifestFile } from '../../packs/pack'
import type { Told } from '../../core/contracts/workshop'
import type { Report } from '../../core/report'
import { notKept } from './words'

/** States kept of one pack at most, and the bytes they may take; the oldest go first. */
const [mostStates, mostBytes] = [60, 64 * 1024 ** 2] as const

const schema = z.object({ at: z.string(), files: z.record(z.string(), z.string()) })
type State = z.infer<typeof schema>

/** In the workshop's own folder, by the pack's; pictures and films are never taken out of a pack and need no state. */
const placeOf = (room: string, folder: string): string =>
  join(room, 'states', createHash('sha256').update(folder).digest('hex').slice(0, 16))

/** File names of states sort by their time. */
const nameOf = (at: string): string => `${at.replaceAll(':', '-')}.json`
const timeOf = (name: string): string => name.replace(/\.json$/, '').replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:')

const namesOf = async (place: string): Promise<string[]> =>
  (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.json')).sort()

/** ISO times of the states kept of a pack, the newest first. */
const listStates = async (room: string, folder: string): Promise<readonly string[]> =>
  (await namesOf(placeOf(room, folder))).reverse().map(timeOf)

/** The written files of a pack, by name. Rejects with what the disk says. */
async function writtenFiles(folder: string, { files }: Report['manifest']): Promise<State['files']> {
  const names = [manifestFile, files.facts, files.tour, ...Object.values(files.texts)]
  const rest = [files.geography?.places, files.geography?.crossings, files.narration].filter(
    (name) => name !== undefined,
  )
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  const [needed, found] = await Promise.all([
    Promise.all(names.map(async (name) => [name, await read(name)] as const)),
    // A pack plays without these.
    Promise.all(rest.map(async (name) => [name, await read(name).catch(() => undefined)] as const)),
  ])
  const there = found.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]))
  return Object.fromEntries<string>([...needed, ...there])
}

/** Keeps a pack as it is, unless that is the state kept last. Rejects with what the disk says. */
async function keepState(room: string, folder: string, manifest: Report['manifest'], at: string): Promise<void> {
  const place = placeOf(room, folder)
  const files = await writtenFiles(folder, manifest)
  const last = (await namesOf(place)).at(-1)
  const before = last === undefined ? undefined : await readState(join(place, last))
  if (JSON.stringify(before?.files) === JSON.stringify(files)) return
  await mkdir(place, { recursive: true })
  await atomicWrite(join(place, nameOf(at)), JSON.stringify({ at, files }))
  await forget(place)
}

/** What can be brought back after a reading: what plays is kept, what does not is kept by nobody. */
export async function statesAfter(
  room: string,
  folder: string,
  report: Report | null,
  at: string,
  tell: (problem: Told) => void,
): Promise<readonly string[]> {
  const kept = report ? keepState(room, folder, report.manifest, at) : Promise.resolve()
  await kept.catch((cause: unknown) => tell(notKept(room, cause)))
  return listStates(room, folder)
}

/** Lets the oldest go. */
async function forget(place: string): Promise<void> {
  let bytes = 0
  for (const [i, name] of (await namesOf(place)).reverse().entries()) {
    const file = join(place, name)
    bytes += (await stat(file).catch(() => undefined))?.size ?? 0
    if (i > 0 && (i >= mostStates || bytes > mostBytes)) await rm(file, { force: true })
  }
}

async function readState(file: string): Promise<State | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Writes a pack's files as they were at that time; whether there was such a state. Rejects with what the disk says. */
export async function bringBack(room: string, folder: string, at: string): Promise<boolean> {
  const place = placeOf(room, folder)
  const state = (await namesOf(place)).includes(nameOf(at)) ? await readState(join(place, nameOf(at))) : undefined
  if (!state) return false
  // Names are a pack's own: nothing of them leads out of it.
  const own = Object.entries(state.files).filter(([name]) => !name.split('/').includes('..'))
  await atomicWriteAll(own.map(([name, text]) => [join(folder, name), text] as const))
  return true
}
