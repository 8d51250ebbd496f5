import { randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { manifestFile } from '../packs/pack'
import { begunFile } from '../packs/scaffold'
import { signaturesFile } from '../packs/seal/names'
import type { Base } from './base'
import { printJson } from './printJson'

type Files = Omit<Base, 'folder'>

/** Files whose content is no longer the base's, as text. */
export function changedFiles(base: Base, files: Files): ReadonlyMap<string, string> {
  const { files: names, locales } = base.manifest
  const pairs: readonly (readonly [string | undefined, unknown, unknown])[] = [
    [manifestFile, base.manifest, files.manifest],
    [names.facts, base.facts, files.facts],
    [names.tour, base.tour, files.tour],
    ...locales.map((locale) => [names.texts[locale], base.texts[locale], files.texts[locale]] as const),
    [names.geography?.places, base.places, files.places],
    [names.geography?.crossings, base.crossings, files.crossings],
  ]
  return new Map(
    pairs.flatMap(([file, before, now]) =>
      file === undefined || isDeepStrictEqual(before, now) ? [] : [[file, printJson(now)] as const],
    ),
  )
}

/**
 * Makes a sibling of the target: a pack's files, with some of them replaced, and then nobody has signed it yet; `beside`
 * are files that are none of the pack's. Copies by the disk's own means where it has any.
 */
export async function stage(
  base: Base,
  target: string,
  changed: ReadonlyMap<string, string>,
  beside: ReadonlyMap<string, string>,
): Promise<string> {
  const staged = join(dirname(resolve(target)), `.${basename(target)}.${randomBytes(4).toString('hex')}.part`)
  await mkdir(dirname(staged), { recursive: true })
  try {
    await cp(base.folder, staged, { recursive: true, dereference: false, errorOnExist: true, mode: copyOnWrite })
    // What is made of a pack that was only begun is somebody's report.
    await rm(join(staged, begunFile), { force: true })
    if (changed.size > 0) await rm(join(staged, signaturesFile), { force: true })
    for (const [file, text] of [...changed, ...beside]) await writeFile(join(staged, file), text)
    return staged
  } catch (cause) {
    await rm(staged, { recursive: true, force: true })
    throw cause
  }
}

/** COPYFILE_FICLONE: two gigabytes of films are not copied where the disk can share them. */
const copyOnWrite = 2

/** Whether something other than a pack stands in the way: nothing that is not ours is ever replaced. */
export async function isFree(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => undefined)
  if (!found) return true
  if (!found.isDirectory()) return false
  const names = await readdir(target)
  return names.length === 0 || names.includes(manifestFile)
}

export const isPack = (folder: string): Promise<boolean> =>
  stat(join(folder, manifestFile)).then(
    (found) => found.isFile(),
    () => false,
  )
