import { readNotes } from './notes'
import { relationsOf, type Parts, type Relation } from './package'
import { readSheet } from './sheetPart'
import { readStrings } from './strings'
import { readStyles } from './styles'
import type { Table } from './table'
import { BrokenPart, isOn, walkXml } from './xml'

/** Days between the two first days workbooks count from. */
const from1904 = 1462

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/** The worksheets of a workbook, wherever its parts lie. Undefined where the package holds none; throws BrokenPart and TooMuch. */
export function readTables(parts: Parts): readonly Table[] | undefined {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const part = parts.get(main)
  if (!part) return undefined
  const sheets: SheetEntry[] = []
  let firstDay = 0
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && isOn(attributes.date1904)) firstDay = from1904
      if (name !== 'sheet') return
      const { name: title = '', state = 'visible' } = attributes
      sheets.push({ name: title.trim(), hidden: state !== 'visible', relation: attributes['ns:id'] ?? '' })
    },
  })
  const relations = relationsOf(parts, main)
  const only = (type: string): Relation | undefined => relations.find((found) => found.type === type)
  const styles = readStyles(parts.get(only('styles')?.target ?? ''))
  const book = { strings: readStrings(parts.get(only('sharedStrings')?.target ?? '')), firstDay }
  return sheets.flatMap(({ name, hidden, relation }): readonly Table[] => {
    const found = relations.find(({ id }) => id === relation)
    // Sheets of charts and of old macros hold no cells.
    if (found && found.type !== 'worksheet') return []
    const sheet = parts.get(found?.target ?? '')
    if (!found || !sheet) throw new BrokenPart(`${name}: ${found?.target ?? relation}`)
    return [{ name, hidden, ...readSheet(sheet, styles, book), notes: readNotes(parts, found.target) }]
  })
}
