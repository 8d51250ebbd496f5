import { near } from '../../core/near'
import { wordPlaceholder } from '../../packs/words/placeholders'
import { err, ok, type Result } from '../../core/result'
import type { Problem } from '../said'
import { cleanText, hasSmallDigits, plain, type Cell } from './cell'
import * as problems from './problems'

/** A value a column may hold, with the words that stand for it in the workbook. */
export interface Choice {
  readonly value: string
  readonly zh: string
}

/** Reads prose: of numbers and dates typed there, what the cell shows is taken. */
export function readProse(cell: Cell): Result<string, Problem> {
  switch (cell.kind) {
    case 'text':
      return ok(withPlainBraces(cleanText(cell.value)))
    case 'number':
      return shownOr(cell.shown, String(cell.value))
    case 'date':
      return shownOr(cell.shown, cell.value.toISOString().slice(0, 10))
    case 'flag':
      return ok(cell.value ? 'TRUE' : 'FALSE')
    case 'blank':
      return ok('')
    case 'error':
      return err(problems.errorCell(cell.value))
    case 'uncached':
      return err(problems.uncached)
    case 'concealed':
      return err(problems.concealed(cell.value))
    case 'broken':
      return err(problems.broken(cell.value))
  }
}

/** `｛trade＃growth｝` as a Chinese keyboard writes it is `{trade#growth}`: the place of a figure, not letters to be read. */
const withPlainBraces = (text: string): string =>
  text.replace(/[{｛﹛]([^{}｛｝﹛﹜\n]{1,80})[}｝﹜]/gu, (whole, inner: string) => {
    const ref = plain(inner).toLowerCase()
    const isRef = /^[a-z0-9]+(-[a-z0-9]+)*(#growth)?$/.test(ref) || wordPlaceholder(ref) !== undefined
    return isRef ? `{${ref}}` : whole
  })

const shownOr = (shown: string | undefined, held: string): Result<string, Problem> =>
  shown === undefined ? err(problems.shownElsewhere(held)) : ok(cleanText(shown))

export function readChoice(cell: Cell, choices: readonly Choice[]): Result<string, Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  const wanted = plain(text.value).toLowerCase()
  const found = choices.find(({ value, zh }) => plain(zh).toLowerCase() === wanted || plain(value) === wanted)
  return found
    ? ok(found.value)
    : err(
        problems.notChoice(
          text.value,
          choices.map(({ zh }) => zh),
          near(
            plain(text.value),
            choices.map(({ zh }) => zh),
          ),
        ),
      )
}

const yes = new Set(['是', 'yes', 'y', 'true', '1', '√', '✓', 'x'])
const no = new Set(['否', 'no', 'n', 'false', '0', '-'])

/** 是, or anything a person would write for it. */
export function readFlag(cell: Cell): Result<boolean, Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  const word = plain(text.value).toLowerCase()
  if (yes.has(word)) return ok(true)
  return no.has(word) ? ok(false) : err(problems.notFlag(text.value))
}

/** Source address `part.paragraph`; a cell that a spreadsheet took for a number may have lost a zero. */
export function readAddress(cell: Cell, paragraphs: Readonly<Record<string, number>>): Result<string, Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  const address = hasSmallDigits(text.value) ? '' : plain(text.value)
  if (cell.kind === 'number' && !/\.\d*0$/.test(address)) {
    const [part = '', paragraph = ''] = address.split('.')
    if ((paragraphs[part] ?? 0) >= Number(`${paragraph}0`)) return err(problems.vagueAddress(cell.value))
  }
  return /^\d+\.\d+$/.test(address) ? ok(address) : err(problems.notAddress(text.value, addressMeant(address)))
}

/** Part and paragraph said otherwise: `2，5`, `第2部分第5段`. */
function addressMeant(text: string): string | undefined {
  const [, part, paragraph] = /^第?(\d+)(?:部分?第?|[,、·:-])(\d+)[段节]?$/.exec(text) ?? []
  return part === undefined || paragraph === undefined ? undefined : `${part}.${paragraph}`
}

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function readId(cell: Cell): Result<string, Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  const id = plain(text.value)
  return idForm.test(id) ? ok(id) : err(problems.badId(text.value))
}

/** What a cell names another entry by: its id, or by mistake its name; whether there is such an entry is asked later. */
export function readRef(cell: Cell): Result<string, Problem> {
  const text = readProse(cell)
  return text.ok ? ok(idForm.test(plain(text.value)) ? plain(text.value) : text.value) : text
}

/** The same of several; names with blanks in them are set apart by commas alone. */
export function readRefs(cell: Cell): Result<readonly string[], Problem> {
  const ids = readIds(cell)
  if (ids.ok) return ids
  const text = readProse(cell)
  if (!text.ok) return text
  return ok(
    text.value
      .split(/[,;，；、\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
}

/** Ids of one cell, however they were set apart. */
export function readIds(cell: Cell): Result<readonly string[], Problem> {
  const text = readProse(cell)
  if (!text.ok) return text
  const ids = text.value
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[\s,;、]+/)
    .filter((id) => id !== '')
  const bad = ids.find((id) => !/^[a-z0-9]+(-[a-z0-9]+)*(#growth)?$/.test(id))
  return bad === undefined ? ok(ids) : err(problems.badId(bad))
}
