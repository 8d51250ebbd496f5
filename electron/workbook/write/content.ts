import { cleanText, type Cell } from '../cells/cell'
import { exact } from '../cells/number'
import type { Entry } from '../base'
import { shownAs } from '../open/formats'
import type { Column } from '../sheets/column'

/** A cell to be written: what stands in it and how it is to be read. */
export interface Written {
  readonly value: string | number | Date | null
  readonly format?: string
}

const none: Written = { value: null }
const words = (text: string): Written => ({ value: cleanText(text), format: '@' })

/** Formats that hide no decimal, whatever is typed over what stands there. */
const anyPercent = '0.0#########%'
const anyNumber = 'General'

const percent = (value: number): Written => ({ value: exact(value / 100), format: anyPercent })
const number = (value: number): Written => ({ value, format: anyNumber })

/** Format of a cell that is still empty. */
export function emptyFormat(column: Column, entry: Entry | undefined): string {
  switch (column.kind.is) {
    case 'amount':
      return entry?.unit === '%' ? anyPercent : anyNumber
    case 'percent':
      return anyPercent
    case 'number':
    case 'whole':
      return anyNumber
    case 'date':
      return dayFormat
    case 'before':
    case 'id':
    case 'prose':
    case 'address':
    case 'flag':
    case 'unit':
    case 'unit-name':
    case 'choice':
    case 'ref':
    case 'refs':
    case 'step':
      return '@'
  }
}

const dayFormat = 'yyyy"年"m"月"d"日"'

function date(iso: string): Written {
  const [year = '', month, day] = iso.split('-')
  if (day !== undefined) return { value: new Date(`${iso}T00:00:00Z`), format: dayFormat }
  return words(month === undefined ? `${year}年` : `${year}年${Number(month)}月`)
}

/** What the template writes for an entry in a column (names and steps apart). The import takes the same to be unchanged. */
export function written(column: Column, entry: Entry): Written {
  // The schema has seen to it that what is no list is a number or a text.
  const value = (column.kind.is === 'before' ? entry[column.kind.of] : entry[column.key]) as
    string | number | boolean | null | undefined
  if (value === undefined || value === null || value === false) return none
  switch (column.kind.is) {
    case 'amount':
      return entry.unit === '%' ? percent(Number(value)) : number(Number(value))
    case 'percent':
      return percent(Number(value))
    case 'number':
    case 'whole':
      return { value: Number(value), format: 'General' }
    case 'date':
      return date(String(value))
    case 'flag':
      return words('是')
    case 'choice':
      return words(column.kind.choices.find((choice) => choice.value === value)?.zh ?? String(value))
    case 'refs':
      return words((entry[column.key] as readonly string[]).join('、'))
    case 'before':
      return before(column.kind.of, value, entry)
    case 'id':
    case 'prose':
    case 'address':
    case 'unit':
    case 'unit-name':
    case 'ref':
    case 'step':
      return words(String(value))
  }
}

function before(of: string, value: string | number | true, entry: Entry): Written {
  if (of === 'date') return date(String(value))
  if (of === 'growth_pct') return percent(Number(value))
  if (of === 'value') return entry.unit === '%' ? percent(Number(value)) : number(Number(value))
  return words(String(value))
}

/** The cell a reader would find where this was written. */
export function asCell({ value, format = 'General' }: Written): Cell {
  if (value === null || value === '') return { kind: 'blank' }
  if (typeof value === 'string') return { kind: 'text', value }
  if (typeof value === 'number') return { kind: 'number', value, format, shown: shownAs(format, value) }
  return { kind: 'date', value, format, shown: value.toISOString().slice(0, 10) }
}
