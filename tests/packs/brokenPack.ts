import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeFault, type PackFault } from '../../electron/core/faults'
import { readPack, type Pack } from '../../electron/packs'
import type { Result } from '../../electron/core/result'

export const fixtures = join(import.meta.dirname, '../fixtures/packs')

/** Reads a copy of the valid fixture pack after `breakIt` has had its way with the folder. */
export async function readBroken(
  breakIt: (dir: string) => void,
  from = 'valid',
): Promise<Result<Pack, readonly PackFault[]>> {
  const dir = mkdtempSync(join(tmpdir(), 'briefing-kiosk-pack-'))
  try {
    cpSync(join(fixtures, from), dir, { recursive: true })
    breakIt(dir)
    return await readPack(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The faults of a pack that was broken so; none where it is read all the same. */
export async function faultsAfter(breakIt: (dir: string) => void): Promise<readonly PackFault[]> {
  const read = await readBroken(breakIt)
  return read.ok ? [] : read.error
}

/** `code file at`, one line a fault. */
export const brief = (faults: readonly PackFault[]): readonly string[] =>
  faults.map(({ code, file, at }) => [code, file, at].filter((part) => part !== '').join(' '))

/** The first of some faults, told in both languages, as one string each. */
export function told([fault]: readonly PackFault[]): { readonly zh: string; readonly en: string } {
  if (!fault) throw new Error('there is no fault')
  const words = (locale: string): string => Object.values(describeFault(fault, locale)).join('\n')
  return { zh: words('zh-CN'), en: words('en') }
}

type Path = readonly (string | number)[]

/** Sets the value at a path of a JSON file, or removes it where `value` is undefined. */
export const set =
  (file: string, path: Path, value: unknown) =>
  (dir: string): void => {
    const data = JSON.parse(readFileSync(join(dir, file), 'utf8')) as unknown
    const key = path.at(-1) ?? ''
    const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], data)
    if (value === undefined) Reflect.deleteProperty(parent as object, key)
    else (parent as Record<string | number, unknown>)[key] = value
    writeFileSync(join(dir, file), JSON.stringify(data))
  }

/** Rewrites the text of a file. */
export const rewrite =
  (file: string, change: (text: string) => string | Uint8Array) =>
  (dir: string): void =>
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')))

/** Several breakages, one after another. */
export const all =
  (...breakages: readonly ((dir: string) => void)[]) =>
  (dir: string): void =>
    breakages.forEach((breakIt) => breakIt(dir))
