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

/** What is to be exported. */
export interface Wanted {
  readonly formats: readonly Format[]
  readonly locales: readonly string[]
  readonly sheet: Sheet
  /** Whether the hand-out has its languages beside one another. */
  readonly sideBySide?: boolean
}

type Maker = (report: Report, wanted: Wanted, stem: string) => Promise<Export>

const plain = (...made: readonly Made[]): Export => ({ made, wordsOnly: [], missing: [] })

const joined = (all: readonly Export[]): Export => ({
  made: all.flatMap(({ made }) => made),
  wordsOnly: [...new Set(all.flatMap(({ wordsOnly }) => wordsOnly))],
  missing: [...new Set(all.flatMap(({ missing }) => missing))],
})

async function pdfs(report: Report, { locales, sheet }: Wanted, stem: string): Promise<Export> {
  const all: Export[] = []
  for (const locale of locales) {
    const { bytes, wordsOnly, missing } = await tourPdf(report, locale, sheet)
    all.push({ made: [{ name: `${stem}-tour.${locale}.pdf`, bytes }], wordsOnly, missing })
  }
  return joined(all)
}

async function decks(report: Report, { locales, sheet }: Wanted, stem: string): Promise<Export> {
  const all: Export[] = []
  for (const locale of locales) {
    const { bytes, wordsOnly } = await tourPptx(report, locale, sheet)
    all.push({ made: [{ name: `${stem}-tour.${locale}.pptx`, bytes }], wordsOnly, missing: [] })
  }
  return joined(all)
}

/** A hand-out a language, or one of all of them side by side. */
async function handouts(report: Report, { locales, sheet, sideBySide }: Wanted, stem: string): Promise<Export> {
  const all: Export[] = []
  for (const group of sideBySide ? [locales] : locales.map((locale) => [locale])) {
    const { bytes, wordsOnly, missing } = await handoutPdf(report, group, sheet.route)
    all.push({ made: [{ name: `${stem}-handout.${group.join('+')}.pdf`, bytes }], wordsOnly, missing })
  }
  return joined(all)
}

const makers = {
  xlsx: async (report, { locales }, stem) =>
    plain({ name: `${stem}-facts.xlsx`, bytes: await factsWorkbook(report, locales) }),
  csv: (report, { locales }, stem) =>
    Promise.resolve(
      plain(...locales.map((locale) => ({ name: `${stem}-facts.${locale}.csv`, bytes: factsCsv(report, locale) }))),
    ),
  pdf: pdfs,
  pptx: decks,
  handout: handouts,
} satisfies Record<Format, Maker>

export type Format = 'xlsx' | 'csv' | 'pdf' | 'pptx' | 'handout'
export const formats = Object.keys(makers) as readonly Format[]

export const isFormat = (name: string): name is Format => Object.hasOwn(makers, name)

/** All files of an export, made before the first is written. The same pack makes the same bytes. */
export async function makeAll(report: Report, wanted: Wanted): Promise<Export> {
  const { id, version } = report.manifest
  return joined(await Promise.all(wanted.formats.map((format) => makers[format](report, wanted, `${id}-${version}`))))
}
