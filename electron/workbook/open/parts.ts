import type { CellFault } from '../said'
import * as faults from './fileFaults'

const mostRows = 60_000
const mostCells = 1_000_000
/** The library makes an object of every cell of a range that is merged or named. */
const mostInRange = 100_000

/** What in a part would make the library that reads it grow without bound. */
export function partFault(name: string, bytes: Buffer): CellFault | undefined {
  if (!/^xl\/.*\.xml$/i.test(name)) return undefined
  const text = bytes.toString('latin1')
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return faults.brokenFile(`DOCTYPE: ${name}`)
  if (!/^xl\/(worksheets\/|workbook\.xml)/i.test(name)) return undefined
  if (count(text, '<row', mostRows)) return faults.tooMuch(`${mostRows} 行以上`, `more than ${mostRows} rows`)
  if (count(text, '<c ', mostCells)) return faults.tooMuch(`${mostCells} 格以上`, `more than ${mostCells} cells`)
  const range = [...ranges(text)].find((area) => area.cells > mostInRange)
  return range && faults.tooMuch(`区域 ${range.name}`, `the range ${range.name}`)
}

/** Whether `what` stands in `text` more than `most` times. */
function count(text: string, what: string, most: number): boolean {
  let found = 0
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) if (++found > most) return true
  return false
}

interface Area {
  readonly name: string
  readonly cells: number
}

function* ranges(text: string): Generator<Area> {
  const merged = text.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)
  const named = text.matchAll(/\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/g)
  for (const [name, left = '', top = '', right = '', bottom = ''] of [...merged, ...named]) {
    const cells = (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1)
    yield { name: name.replace(/^.*ref=/, ''), cells }
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
