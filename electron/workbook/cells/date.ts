import { err, ok, type Result } from '../../core/result'
import type { Problem } from '../said'
import { bareFormat, hasSmallDigits, type Cell } from './cell'
import { dateInDigits, partOfMonth } from './dateWords'
import * as problems from './problems'

const two = (part: string | number): string => String(part).padStart(2, '0')

const yearFirst = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?|月)?|年)?$/
const yearLast = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/
const withoutYear = /^\d{1,2}(月\d{1,2}[日号]?|[-/]\d{1,2})$/

/** First and last year a report may tell of. */
const isYear = (year: number): boolean => year >= 1900 && year <= 2200

/** Reads `2026`, `2026-03` or `2026-03-01` out of a cell that is not blank, as exact as the cell is. */
export function readDate(cell: Cell): Result<string, Problem> {
  switch (cell.kind) {
    case 'date':
      return fromDate(cell.value, cell.format)
    case 'text':
      return hasSmallDigits(cell.value)
        ? err(problems.notDate(cell.value))
        : fromText(dateInDigits(cell.value), cell.value)
    case 'number':
      return fromNumber(cell.value)
    case 'error':
      return err(problems.errorCell(cell.value))
    case 'uncached':
      return err(problems.uncached)
    case 'concealed':
      return err(problems.concealed(cell.value))
    case 'broken':
      return err(problems.broken(cell.value))
    case 'flag':
      return err(problems.notDate(cell.value ? 'TRUE' : 'FALSE'))
    case 'blank':
      return err(problems.notDate(''))
  }
}

/** A cell shown as month and year says no day, though the program stores the first. */
function fromDate(date: Date, format: string): Result<string, Problem> {
  if (Number.isNaN(date.getTime())) return err(problems.notDate(format))
  const iso = date.toISOString().slice(0, 10)
  if (!isYear(date.getUTCFullYear())) return err(problems.notDate(iso))
  const bare = bareFormat(format).toLowerCase()
  // Typed as 3月1日 the program took the current year and does not show it.
  if (!/[ye]/.test(bare)) return err(problems.noYear(iso.slice(5)))
  if (bare.includes('d')) return ok(iso)
  return ok(bare.includes('m') ? iso.slice(0, 7) : iso.slice(0, 4))
}

function fromText(text: string, found: string): Result<string, Problem> {
  const read = yearFirst.exec(text)
  if (!read) {
    if (/^\d{5,8}$/.test(text)) return fromNumber(Number(text))
    if (yearLast.test(text)) return err(yearLastProblem(text, found))
    const part = partOfMonth(text)
    if (part) return err(problems.partOfMonth(found, part))
    return err(withoutYear.test(text) ? problems.noYear(found) : problems.notDate(found))
  }
  const [, year = '', month, day] = read
  const iso = [year, ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-')
  return isYear(Number(year)) && isReal(iso) ? ok(iso) : err(problems.notDate(found))
}

/** A year at the end: where one of the others can be no month, there is one day alone that is meant. */
function yearLastProblem(text: string, found: string): Problem {
  const [a = '', b = '', year = ''] = text.split(/[-/.]/)
  const days = [`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`].filter(
    (iso) => iso.length === 10 && isReal(iso),
  )
  const [only] = days
  return a !== b && days.length === 1 && only !== undefined
    ? problems.yearNotFirst(found, only)
    : problems.vagueDate(found)
}

/** Whether the calendar has it: no 30 February. */
function isReal(iso: string): boolean {
  const date = new Date(`${iso.padEnd(10, '-01')}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

const epoch = Date.UTC(1899, 11, 30)

function fromNumber(value: number): Result<string, Problem> {
  if (Number.isInteger(value) && isYear(value)) return ok(String(value))
  // Days since 1900 as Excel counts them: what a date becomes when its format is lost.
  if (Number.isInteger(value) && value > 20_000 && value < 110_000)
    return err(problems.serialDate(value, new Date(epoch + value * 86_400_000).toISOString().slice(0, 10)))
  const packed = `${value}`.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  if (packed.length === 10 && isReal(packed) && isYear(Number(packed.slice(0, 4))))
    return err(problems.packedDate(String(value), packed))
  return err(problems.notDate(String(value)))
}
