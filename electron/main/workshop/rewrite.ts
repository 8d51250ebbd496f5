import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../core/report'
import { atomicWrite } from '../../packs/disk'
import type { StaleText } from '../../packs/stale'
import { setAt } from '../../workbook/merge/draft'
import { printJson } from '../../workbook/printJson'

/** Writes a sentence anew where it stands in the pack's texts. Rejects with what the disk says. */
export async function rewriteText(
  folder: string,
  { manifest }: Pick<Report, 'manifest'>,
  { locale, path }: Pick<StaleText, 'locale' | 'path'>,
  text: string,
): Promise<void> {
  const file = manifest.files.texts[locale]
  if (file === undefined) return
  const texts = JSON.parse(await readFile(join(folder, file), 'utf8')) as object
  setAt(texts, path, text)
  await atomicWrite(join(folder, file), printJson(texts))
}
