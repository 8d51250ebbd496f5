import { blank, type Cell } from '../cells/cell'
import { isDateCode, shownAs } from './formats'
import type { StoredText } from './strings'
import type { Style } from './styles'

/** A cell as its file has it. */
export interface RawCell {
  readonly type: string
  /** Undefined where nothing is stored. */
  readonly value: string | undefined
  readonly inline: StoredText | undefined
  readonly formula: boolean
}

/** What all cells of a workbook share. */
export interface Book {
  readonly strings: readonly StoredText[]
  /** Days from the workbook's first day to that of most: 1904 or 1900. */
  readonly firstDay: number
}

/** Whether somebody has struck letters of a cell through. */
export const isStruck = (raw: RawCell, style: Style, { strings }: Book): boolean =>
  style.struck || (raw.inline?.struck ?? (raw.type === 's' && strings[Number(raw.value)]?.struck) === true)

/** A cell with what it shows; what cannot be read as stored is `broken`, never guessed. */
export function cellOf(raw: RawCell, { format }: Style, book: Book): Cell {
  const { type, value, inline } = raw
  const isEmpty = value === undefined || value.trim() === ''
  switch (type) {
    case 's':
      return isEmpty ? blank : textOf(book.strings[Number(value)]?.value, value, format)
    case 'inlineStr':
      return textOf(inline?.value ?? value ?? '', '', format)
    case 'str':
      // A formula that came to an empty text came to something: the cell is empty, and stays so when saved again.
      return value === undefined ? none(raw) : textOf(value, '', format)
    case 'b':
      return isEmpty ? none(raw) : flagOf(value.trim())
    case 'e':
      return isEmpty ? none(raw) : { kind: 'error', value: value.trim() }
    case 'd':
      return isEmpty ? none(raw) : isoOf(value.trim(), format)
    case 'n':
      return isEmpty ? none(raw) : numberOf(value.trim(), format, book.firstDay)
    default:
      return { kind: 'broken', value: `t="${type}"` }
  }
}

const none = ({ formula }: RawCell): Cell => (formula ? { kind: 'uncached' } : blank)

function textOf(text: string | undefined, stored: string, format: string): Cell {
  if (text === undefined) return { kind: 'broken', value: stored }
  if (text === '') return blank
  const shown = shownAs(format, text) ?? text
  return shown.trim() === '' && text.trim() !== '' ? { kind: 'concealed', value: text } : { kind: 'text', value: shown }
}

function flagOf(value: string): Cell {
  if (value === '1' || value === 'true') return { kind: 'flag', value: true }
  return value === '0' || value === 'false' ? { kind: 'flag', value: false } : { kind: 'broken', value }
}

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
/** Before March 1900 the count has a day that never was; beyond 9999 programs show no date. */
const [firstSerial, lastSerial] = [61, 2_958_465]
const epoch = Date.UTC(1899, 11, 30)
const day = 86_400_000

function numberOf(stored: string, format: string, firstDay: number): Cell {
  const value = Number(stored)
  if (!numeral.test(stored) || !Number.isFinite(value)) return { kind: 'broken', value: stored }
  const isDate = isDateCode(format)
  const serial = isDate ? value + firstDay : value
  const shown = shownAs(format, serial)
  if (shown?.trim() === '') return { kind: 'concealed', value: stored }
  if (!isDate || serial < firstSerial || serial > lastSerial) return { kind: 'number', value, format, shown }
  return { kind: 'date', value: new Date(epoch + Math.floor(serial) * day), format, shown }
}

/** A day as ISO 8601 writes it, as strict workbooks store it. */
function isoOf(stored: string, format: string): Cell {
  const found = /^(\d{4})-(\d\d)-(\d\d)(T[\d:.]+Z?)?$/.exec(stored)
  const value = found ? new Date(`${stored.slice(0, 10)}T00:00:00Z`) : undefined
  if (!value || Number.isNaN(value.getTime()) || value.toISOString().slice(0, 10) !== stored.slice(0, 10))
    return { kind: 'broken', value: stored }
  const code = isDateCode(format) ? format : 'yyyy-mm-dd'
  const shown = shownAs(code, (value.getTime() - epoch) / day)
  return shown?.trim() === '' ? { kind: 'concealed', value: stored } : { kind: 'date', value, format: code, shown }
}
