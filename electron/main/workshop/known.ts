import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Geography, Report } from '../../core/report'
import { atomicWrite } from '../../packs/disk'
import { sayWords } from '../../packs/words/placeholders'
import type { Playing } from '../packs'

/** In the workshop's own folder, by the pack's: the report whose sentences somebody last stood for. The pack's folder may be one nobody may write to. */
const fileOf = (room: string, folder: string): string =>
  join(room, 'known', `${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`)

/** A report with its texts as they are written, and where its places lie. */
export type Known = Report & Partial<Pick<Geography, 'places' | 'crossings'>> & { readonly isSigned?: boolean }

/** As visitors read it. */
export const saidOf = (known: Known): Report => ({
  ...known,
  texts: Object.fromEntries(
    Object.entries(known.texts).map(([locale, texts]) => [
      locale,
      said(texts, (text) => sayWords(text, { period: known.manifest.period, facts: known.facts }, locale)),
    ]),
  ),
})

/** Every text below a value, said. */
function said<T>(value: T, say: (text: string) => string): T {
  if (typeof value === 'string') return say(value) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: unknown) => said(one, say)) as T
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one, say)])) as T
}

export function knownOf({ report, written, geography }: Playing): Known | undefined {
  if (!report) return undefined
  const map = geography ? { places: geography.places, crossings: geography.crossings } : {}
  return { ...report, ...map, ...(written ? { texts: written } : {}) }
}

const group = z.record(z.string(), z.unknown())
const schema = z.object({
  manifest: z.object({ period: z.string(), locales: z.array(z.string()) }),
  tour: z.object({ scenes: z.array(z.object({ id: z.string(), steps: z.array(z.object({ id: z.string() })) })) }),
  ...{ facts: group, texts: group },
})

/** What was kept; undefined where nothing was, or where it cannot be read. */
export async function readKnown(room: string, folder: string): Promise<Known | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(fileOf(room, folder), 'utf8'))
    return schema.safeParse(kept).success ? (kept as Known) : undefined
  } catch {
    return undefined
  }
}

/** Keeps it, safe from a power cut. Rejects with what the disk says. */
export async function keepKnown(room: string, folder: string, known: Known): Promise<void> {
  const file = fileOf(room, folder)
  await mkdir(dirname(file), { recursive: true })
  await atomicWrite(file, JSON.stringify(known))
}
