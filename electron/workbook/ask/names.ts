import { plain } from '../cells/cell'
import { textRoom, type Base } from '../base'
import { cellOfRow, type ReadRow } from '../read/entries'
import type { ReadText } from '../read/keyed'
import { cellFault, type CellFault } from '../said'
import { localeOfColumn } from '../sheets/plans'
import { textRows } from '../sheets/leaves'
import * as words from './words'

const han = /\p{Script=Han}/u
/** Languages that are written with Chinese characters. */
const writesHan = (locale: string): boolean => /^(zh|ja|ko|yue)/.test(locale)
/** What people write who do not know yet. */
const open = /待定|待核|待补|待确认|暂定|暂缺|\bTBD\b|\bTBC\b|[?？]{2,}|X{3,}|×{2,}/i

/** Names of entries: the same one twice, one language in the other's column, what is not settled yet. */
export function askNames(rows: readonly ReadRow[], base: Base): readonly CellFault[] {
  const seen = new Map<string, string>()
  return rows.flatMap((row) =>
    row.plan.columns.flatMap(({ key, kind }) => {
      const [name, cell] = [row.values.get(key), cellOfRow(row, key)]
      if (typeof name !== 'string' || kind.is !== 'prose') return []
      const at = (problem: Parameters<typeof cellFault>[2]): CellFault => cellFault(row.sheet, cell, problem)
      const locale = localeOfColumn(key)
      const before = locale === undefined ? undefined : base.texts[locale]?.[textRoom(row.plan.kind)][row.id]?.name
      const isNew = before === undefined || plain(before) !== plain(name)
      const place = `${row.plan.kind} ${key} ${plain(name).toLowerCase()}`
      const other = locale === undefined ? undefined : seen.get(place)
      seen.set(place, `${row.sheet}!${cell}`)
      return [
        ...(other !== undefined && isNew ? [at(words.twice(name, other))] : []),
        ...(isNew ? wordingAsked(locale, name).map(at) : []),
      ]
    }),
  )
}

/** Other texts: the same of each that is not as it was. */
export function askTexts(rows: readonly ReadText[], base: Base): readonly CellFault[] {
  const before = new Map(textRows(base).map((row) => [row.key, row.texts]))
  return rows.flatMap(({ key, texts, cells }) =>
    [...texts].flatMap(([locale, text]) =>
      before.get(key)?.[locale] === text
        ? []
        : wordingAsked(locale, text).map((problem) => cellFault('文字', cells.get(locale) ?? '', problem)),
    ),
  )
}

function wordingAsked(locale: string | undefined, text: string): readonly Parameters<typeof cellFault>[2][] {
  return [
    ...(locale !== undefined && !writesHan(locale) && han.test(text) ? [words.otherLanguage(locale, text)] : []),
    ...(open.test(text) ? [words.unsettled(text)] : []),
  ]
}
