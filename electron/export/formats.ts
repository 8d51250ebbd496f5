import { setImmediate } from 'node:timers/promises'
import type { Report } from '../core/report'
import { factsCsv } from './csv'
import { handoutPdf } from './handout/handoutPdf'
import { tourPdf } from './pdf/tourPdf'
import { tourPptx } from './pptx/tourPptx'
import type { Sheet } from './sheet'
import { factsWorkbook } from './workbook'

/** One file of an export, not yet written. */
export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What an export came to: its files, and what of it is less than it could be, told in words of the export. */
export interface Export {
  readonly made: readonly Made[]
  /** Scenes whose steps are told in words, because their picture is no data. */
  readonly wordsOnly: readonly string[]
  /** Letters that no font of the stage has. */
  readonly missing: readonly string[]
}

/** Pictures of a pack's steps are wanted, each as PNG, in the order of the tour or of a route. */
export interface PictureOrder {
  /** The pack's folder. */
  readonly folder: string
  readonly locale: string
  readonly sheet: Sheet
  /** Told which share of them is painted, 0–1. */
  readonly onShare?: ((share: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What is to be exported. */
export interface Wanted {
  readonly formats: readonly Format[]
  readonly locales: readonly string[]
  readonly sheet: Sheet
  /** Whether the hand-out has its languages beside one another. */
  readonly sideBySide?: boolean
  /** Paints every step in a language; only the program itself can. */
  readonly paint?:
    | ((
        locale: string,
        onShare: (share: number) => void,
        signal: AbortSignal | undefined,
      ) => Promise<readonly Uint8Array[]>)
    | undefined
}

/** Whoever waits for an export: how far it is, and whether it is still wanted. */
export interface Waiting {
  /** How many of all files are made; a fraction where one file is many pictures. */
  readonly onShare?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

/** What makes one file, or one language's pictures; tells which share of it is made, 0–1, where that can be said. */
type Task = (onShare: (share: number) => void, signal: AbortSignal | undefined) => Promise<Export>
type Maker = (report: Report, wanted: Wanted, stem: string) => readonly Task[]

const plain = (name: string, bytes: Uint8Array): Export => ({ made: [{ name, bytes }], wordsOnly: [], missing: [] })

const joined = (all: readonly Export[]): Export => ({
  made: all.flatMap(({ made }) => made),
  wordsOnly: [...new Set(all.flatMap(({ wordsOnly }) => wordsOnly))],
  missing: [...new Set(all.flatMap(({ missing }) => missing))],
})

const makers: Readonly<Record<Format, Maker>> = {
  xlsx: (report, { locales }, stem) => [async () => plain(`${stem}-facts.xlsx`, await factsWorkbook(report, locales))],
  csv: (report, { locales }, stem) =>
    locales.map((locale) => () => Promise.resolve(plain(`${stem}-facts.${locale}.csv`, factsCsv(report, locale)))),
  pdf: (report, { locales, sheet }, stem) =>
    locales.map((locale) => async () => {
      const { bytes, wordsOnly, missing } = await tourPdf(report, locale, sheet)
      return { ...plain(`${stem}-tour.${locale}.pdf`, bytes), wordsOnly, missing }
    }),
  pptx: (report, { locales, sheet }, stem) =>
    locales.map((locale) => async () => {
      const { bytes, wordsOnly } = await tourPptx(report, locale, sheet)
      return { ...plain(`${stem}-tour.${locale}.pptx`, bytes), wordsOnly }
    }),
  // A hand-out a language, or one of all of them side by side.
  handout: (report, { locales, sheet, sideBySide }, stem) =>
    (sideBySide ? [locales] : locales.map((locale) => [locale])).map((group) => async () => {
      const { bytes, wordsOnly, missing } = await handoutPdf(report, group, sheet)
      return { ...plain(`${stem}-handout.${group.join('+')}.pdf`, bytes), wordsOnly, missing }
    }),
  png: (_, { locales, paint }, stem) =>
    locales.map((locale) => async (onShare, signal) => {
      const pictures = (await paint?.(locale, onShare, signal)) ?? []
      const digits = String(pictures.length).length
      const nameOf = (i: number): string => `${stem}-tour.${locale}-${String(i + 1).padStart(digits, '0')}.png`
      return { made: pictures.map((bytes, i) => ({ name: nameOf(i), bytes })), wordsOnly: [], missing: [] }
    }),
}

export type Format = 'xlsx' | 'csv' | 'pdf' | 'pptx' | 'handout' | 'png'
export const formats = Object.keys(makers) as readonly Format[]

export const isFormat = (name: string): name is Format => Object.hasOwn(makers, name)

/** All files of an export, made before the first is written; undefined once it is no longer wanted. The same pack makes the same bytes. */
export async function makeAll(report: Report, wanted: Wanted, waiting: Waiting = {}): Promise<Export | undefined> {
  const { id, version } = report.manifest
  const tasks = wanted.formats.flatMap((format) => makers[format](report, wanted, `${id}-${version}`))
  const all: Export[] = []
  for (const task of tasks) {
    const share = (part: number): void => waiting.onShare?.(all.length + part, tasks.length)
    share(0)
    // Whoever says that it is no longer wanted must have a turn.
    await setImmediate()
    if (waiting.signal?.aborted) return undefined
    all.push(await task(share, waiting.signal))
  }
  return waiting.signal?.aborted ? undefined : joined(all)
}
