import type { Report } from '../core/report'
import { factsCsv } from './csv'
import { factsWorkbook } from './workbook'

/** One file of an export, not yet written. */
export interface Made {
  readonly name: string
  readonly bytes: Uint8Array
}

type Maker = (report: Report, locales: readonly string[], stem: string) => Promise<readonly Made[]>

const makers = {
  xlsx: async (report, locales, stem) => [{ name: `${stem}.xlsx`, bytes: await factsWorkbook(report, locales) }],
  csv: (report, locales, stem) =>
    Promise.resolve(locales.map((locale) => ({ name: `${stem}.${locale}.csv`, bytes: factsCsv(report, locale) }))),
} satisfies Record<string, Maker>

export type Format = keyof typeof makers
export const formats = Object.keys(makers) as readonly Format[]

export const isFormat = (name: string): name is Format => Object.hasOwn(makers, name)

/** All files of an export, made before the first is written. The same pack makes the same bytes. */
export async function makeAll(
  report: Report,
  wanted: readonly Format[],
  locales: readonly string[],
): Promise<readonly Made[]> {
  const { id, version } = report.manifest
  const all = await Promise.all(wanted.map((format) => makers[format](report, locales, `${id}-${version}-facts`)))
  return all.flat()
}
