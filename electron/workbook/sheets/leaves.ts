import { cleanText } from '../cells/cell'
import { pathIn, place } from '../../packs/read/place'
import { textLeaves } from '../../packs/words/leaves'
import { entriesOf, plansOf, textRoom, type Base } from '../base'

export type Path = readonly (string | number)[]

/** Writes and reads back the address of a text: `scenes.map.steps.region.title`, `attract.slogan[0]`. */
export const keyText = (path: Path): string => place(path)

export const pathOfKey = (key: string): Path | undefined => pathIn(key)

/** Addresses of the names that stand on the entry sheets, and of what is no text. */
export function ownedKeys(base: Base): ReadonlySet<string> {
  const names = plansOf(base).flatMap(({ kind }) =>
    entriesOf(base, kind).map(({ id }) => keyText([textRoom(kind), id, 'name'])),
  )
  return new Set([keyText(['$schema']), ...names])
}

/** One row of the sheet of texts: an address and the text in each language that has it. */
export interface TextRow {
  readonly key: string
  readonly path: Path
  readonly texts: Readonly<Record<string, string>>
}

/** Every text that stands on the sheet of texts, first language's order first. */
export function textRows(base: Base): readonly TextRow[] {
  const owned = ownedKeys(base)
  const rows = new Map<string, { key: string; path: Path; texts: Record<string, string> }>()
  for (const locale of base.manifest.locales)
    for (const [path, text] of textLeaves(base.texts[locale])) {
      const key = keyText(path)
      if (owned.has(key)) continue
      const row = rows.get(key) ?? { key, path, texts: {} }
      row.texts[locale] = cleanText(text)
      rows.set(key, row)
    }
  return [...rows.values()]
}
