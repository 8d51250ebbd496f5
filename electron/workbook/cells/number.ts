import { err, ok, type Result } from '../../core/result'
import { builtInNames, scaleWords } from '../../core/units'
import type { Problem } from '../said'
import { bareFormat, formatLiterals, hasSmallDigits, plain, type Cell } from './cell'
import { meantBy } from './inWords'
import * as problems from './problems'

/** What a number column expects: a unit of the report, or nothing but a number. */
export type Wanted = { readonly unit: string | undefined } | 'number'

/** Beyond this no figure of a report lies; a slip in the unit does. */
const largest = 1e12

const longestFirst = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|')
const scales = longestFirst(scaleWords)
// 年 stands in dates.
const names = longestFirst(builtInNames.filter((name) => name !== '' && name !== '年'))
const unitWords = new RegExp(`((?:${scales})?(?:${names})|${scales}|‰|km)`)
const suffix = new RegExp(`${unitWords.source}$`)
const number = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

/** Binary dust away: 0.055 × 100 is 5.5. */
export const exact = (value: number): number => Number(value.toPrecision(12))

/** Reads the number of a cell that is not blank. Refuses rather than guesses whatever can mean two things. */
export function readNumber(cell: Cell, wanted: Wanted): Result<number, Problem> {
  switch (cell.kind) {
    case 'number':
      return inRange(fromNumber(cell.value, cell.format, wanted))
    case 'text':
      return hasSmallDigits(cell.value)
        ? err(problems.notNumber(cell.value))
        : inRange(fromText(plain(cell.value), cell.value, wanted))
    case 'date':
      return err(problems.dateForNumber)
    case 'error':
      return err(problems.errorCell(cell.value))
    case 'uncached':
      return err(problems.uncached)
    case 'concealed':
      return err(problems.concealed(cell.value))
    case 'broken':
      return err(problems.broken(cell.value))
    case 'flag':
      return err(problems.notNumber(cell.value ? 'TRUE' : 'FALSE'))
    case 'blank':
      return err(problems.notNumber(''))
  }
}

function inRange(read: Result<number, Problem>): Result<number, Problem> {
  if (!read.ok) return read
  return Number.isFinite(read.value) && Math.abs(read.value) < largest
    ? read
    : err(problems.tooLarge(String(read.value)))
}

type NumberCell = Extract<Cell, { kind: 'number' }>

/** What a cell holds, written the way it is shown. */
const heldAs = ({ value, format }: NumberCell): string =>
  bareFormat(format).includes('%') ? percentOf(value) : String(exact(value))

/** What a cell holds and shows, where that is not the same number: digits rounded away, a sign left out. */
export function hiddenDigits(cell: Cell): Result<null, Problem> {
  return cell.kind !== 'number' || isAsShown(cell) ? ok(null) : err(problems.notAsShown(heldAs(cell), cell.shown))
}

/** Binary dust apart. */
function isAsShown({ value, format, shown }: NumberCell): boolean {
  if (shown === undefined) return false
  const held = Math.abs(exact(bareFormat(format).includes('%') ? value * 100 : value))
  const numbers = shown.replaceAll(',', '').match(/\d*\.?\d+(E[+-]?\d+)?/gi) ?? []
  const [digits, ...others] = numbers
  // More than one: a fraction, a day, digits of the format's own.
  const isHeld = others.length === 0 && exact(Number(digits)) === held
  return isHeld && (value >= 0 || /[-−(（]/.test(shown))
}

function fromNumber(value: number, format: string, wanted: Wanted): Result<number, Problem> {
  const bare = bareFormat(format)
  const shownPercent = bare.includes('%')
  if (wanted === 'number') return shownPercent ? err(problems.percentInUnit(percentOf(value), '—')) : ok(exact(value))
  const { unit } = wanted
  if (shownPercent) {
    if (unit === undefined) return err(problems.noUnit(percentOf(value)))
    return unit === '%' ? ok(exact(value * 100)) : err(problems.percentInUnit(percentOf(value), unit))
  }
  if (/[0#?],+(?![0#?,])/.test(bare)) return err(problems.scaledFormat(format))
  const literals = formatLiterals(format)
  const literal = unit !== undefined && plain(literals) === unit ? unit : unitWords.exec(literals)?.[0]
  if (unit === undefined) return err(problems.noUnit(literal ? `${value}${literal}` : String(value)))
  if (literal !== undefined && literal !== unit) return err(problems.otherUnit(literal, unit))
  if (unit === '%' && literal === undefined && isVague(value)) return err(problems.vaguePercent(value))
  return ok(exact(value))
}

const percentOf = (value: number): string => `${exact(value * 100)}%`

/** A share below one without a sign: five per cent, or a twentieth of one per cent? */
const isVague = (value: number): boolean => value !== 0 && Math.abs(value) < 1

function fromText(text: string, found: string, wanted: Wanted): Result<number, Problem> {
  const own = wanted === 'number' ? undefined : wanted.unit
  const literal = own !== undefined && text.endsWith(own) ? own : suffix.exec(text)?.[0]
  const digits = (literal === undefined ? text : text.slice(0, -literal.length)).replace(/^(RMB|US\$|[¥$])/i, '')
  if (!number.test(digits)) {
    const meant = meantBy(text) ?? (literal === own ? meantBy(digits) : undefined)
    if (meant !== undefined) return err(problems.inWords(found, meant))
    return err(unitWords.test(digits) && /\d/.test(digits) ? problems.mixedUnits(found) : problems.notNumber(found))
  }
  const value = Number(digits.replaceAll(',', ''))
  if (wanted === 'number') return literal === undefined ? ok(value) : err(problems.notNumber(found))
  if (wanted.unit === undefined) return err(problems.noUnit(found))
  if (literal !== undefined && literal !== wanted.unit) {
    return err(literal === '%' ? problems.percentInUnit(found, wanted.unit) : problems.otherUnit(literal, wanted.unit))
  }
  if (wanted.unit === '%' && literal === undefined && isVague(value)) return err(problems.vaguePercent(value))
  return ok(value)
}
