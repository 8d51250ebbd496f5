import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import { readPack } from '..'
import { move } from '../disk'
import { manifestFile } from '../pack'
import { jsonSchemas, schemasFolder } from '../schema'
import { signaturesFile } from '../seal/names'
import { begunPack, type Begun } from './begin'
import { minimalPack } from './minimal'

export interface Scaffold {
  readonly id: string
  /** Reported year. */
  readonly period: string
  /** Pack whose files it begins with; without one it begins with one scene of words. */
  readonly from?: string
}

/** Begins a new pack in a folder that is empty or not there; it plays as it is. The folder appears whole or not at all. */
export async function writeScaffold(folder: string, scaffold: Scaffold): Promise<Result<null, readonly PackFault[]>> {
  const names = await readdir(folder).catch(() => [])
  if (names.length > 0) return err([packFault('unreadable-file', folder, '', { reason: 'EEXIST' })])
  const draft = draftOf(folder)
  return writePack(folder, draft, async () => {
    await (scaffold.from === undefined
      ? writeFiles(draft, minimalPack(scaffold.id, scaffold.period))
      : copyFrom(scaffold.from, draft, scaffold))
    await writeSchemas(join(draft, schemasFolder))
  })
}

/** Beside a pack's files, and by its dot none of them: it was begun for a workbook to be made from, and is nobody's report. */
export const begunFile = '.begun.json'

/** Begins another park's report in a folder that is empty or not there, as `writeScaffold` does. */
export async function writeBegun(folder: string, begun: Begun): Promise<Result<null, readonly PackFault[]>> {
  const names = await readdir(folder).catch(() => [])
  if (names.length > 0) return err([packFault('unreadable-file', folder, '', { reason: 'EEXIST' })])
  const draft = draftOf(folder)
  return writePack(folder, draft, async () => {
    await writeFiles(draft, begunPack(begun))
    await writeFile(join(draft, begunFile), '{}\n')
  })
}

/** Whether a pack was only begun: nothing is held against it. */
export const isBegun = (folder: string): Promise<boolean> =>
  stat(join(folder, begunFile)).then(
    () => true,
    () => false,
  )

const draftOf = (folder: string): string =>
  join(dirname(resolve(folder)), `.${basename(folder)}.${randomBytes(4).toString('hex')}.part`)

async function writePack(
  folder: string,
  draft: string,
  write: () => Promise<void>,
): Promise<Result<null, readonly PackFault[]>> {
  try {
    await mkdir(dirname(draft), { recursive: true })
    await write()
    const read = await readPack(draft)
    if (!read.ok) return read
    await rm(folder, { recursive: true, force: true })
    await move(draft, folder)
    return ok(null)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return err([packFault('unreadable-file', folder, '', { reason })])
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Writes the JSON Schemas of a pack's files into a folder. Throws what the disk says. */
export async function writeSchemas(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const schemas = Object.entries(jsonSchemas())
  for (const [file, schema] of schemas) await writeFile(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`)
  return schemas.map(([file]) => file)
}

async function writeFiles(draft: string, files: Readonly<Record<string, object>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(draft, file)), { recursive: true })
    await writeFile(join(draft, file), `${JSON.stringify(content, null, 2)}\n`)
  }
}

/** The other pack's files under a new id and year, with nobody's signature and nothing sealed yet. */
async function copyFrom(from: string, draft: string, { id, period }: Scaffold): Promise<void> {
  await cp(from, draft, { recursive: true })
  await rm(join(draft, signaturesFile), { force: true })
  const read = JSON.parse((await readFile(join(draft, manifestFile), 'utf8')).replace(/^\uFEFF/, '')) as object
  const manifest: Record<string, unknown> = { ...read, id, period, version: '1.0.0' }
  delete manifest.contents
  await writeFile(join(draft, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`)
}
