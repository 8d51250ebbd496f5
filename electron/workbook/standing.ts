import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PackFault } from '../core/faults'
import { ok, type Result } from '../core/result'
import { manifestFile } from '../packs/pack'
import { readBase, type Base } from './base'
import { mergeThree } from './merge/three'
import { printJson } from './printJson'

type Files = Omit<Base, 'folder'>

/** Beside the pack's files, and by its dot none of them: what the workbook alone made of the pack the last time. */
export const lastMadeFile = '.workbook.json'

/** The pack that stands where one is to be made, with what hands have made of it since. */
export interface Standing {
  readonly base: Base
  readonly last: Files | undefined
}

/** Reads what stands there. Fails where it cannot be read: it is somebody's work and is not written over. */
export async function readStanding(folder: string): Promise<Result<Standing, readonly PackFault[]>> {
  const base = await readBase(folder)
  return base.ok ? ok({ base: base.value, last: await readLast(folder) }) : base
}

/** Undefined where there is none, or none that can be used: then nothing counts as taken away by hand. */
async function readLast(folder: string): Promise<Files | undefined> {
  try {
    const last: unknown = JSON.parse(await readFile(join(folder, lastMadeFile), 'utf8'))
    return isFiles(last) ? last : undefined
  } catch {
    return undefined
  }
}

const rooms = ['manifest', 'facts', 'tour', 'texts'] as const
const isFiles = (value: unknown): value is Files =>
  typeof value === 'object' &&
  value !== null &&
  rooms.every((room) => typeof (value as Partial<Record<string, unknown>>)[room] === 'object')

export const printLast = (files: Files): string => printJson(files)

/** A value that both the workbook and somebody's hand changed since; the workbook's stands. */
export interface Conflict {
  readonly file: string
  readonly at: string
}

/** The workbook's files with what hands changed since: scenes, steps, words, whatever no sheet holds. */
export function withHandwork(
  made: Files,
  { base: theirs, last }: Standing,
  from: Base,
): { readonly files: Files; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = []
  const { folder: _folder, ...known } = from
  const before = last ?? known
  const { files: names } = made.manifest
  const part = (name: keyof Files, file: string | undefined): unknown =>
    mergeThree({ value: before[name], isKnown: last !== undefined }, made[name], theirs[name], (at) =>
      conflicts.push({ file: file ?? '', at }),
    )
  const texts = Object.fromEntries(
    Object.keys(made.texts).map((locale) => [
      locale,
      mergeThree(
        { value: before.texts[locale], isKnown: last !== undefined },
        made.texts[locale],
        theirs.texts[locale] ?? made.texts[locale],
        (at) => conflicts.push({ file: names.texts[locale] ?? '', at }),
      ),
    ]),
  )
  const { contents: _contents, ...manifest } = part('manifest', manifestFile) as Base['manifest']
  // Whether it still is a pack is asked of what is written; what was sealed is no longer what lies there.
  const files = {
    manifest,
    facts: part('facts', names.facts),
    tour: part('tour', names.tour),
    texts,
    places: part('places', names.geography?.places),
    crossings: part('crossings', names.geography?.crossings),
  } as Files
  return { files, conflicts }
}
