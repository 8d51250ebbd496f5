import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { questionsOf } from '../../electron/workbook/ask'
import { readBase, type Base } from '../../electron/workbook/base'
import { mergeWorkbook } from '../../electron/workbook/merge'
import { readWorkbook } from '../../electron/workbook/open'
import { fixtures } from '../packs/brokenPack'
import { workbooks } from './book'
import { addStyle, partsOf, putCell, zipOf, type PartTexts } from './parts'

/** Of each of four sorts; `npm run fuzz:workbooks` tries ten thousand in all. */
const runs = Number(process.env.FUZZ_WORKBOOKS ?? 40)
const limit = { timeout: 240_000 + runs * 400 }

let base: Base
let parts: PartTexts
beforeAll(async () => {
  const read = await readBase(join(fixtures, 'valid'))
  if (!read.ok) throw new Error('no base')
  base = read.value
  parts = await partsOf(readFileSync(join(workbooks, 'exceljs.xlsx')))
})

/** What a cell is given, and what anybody would then see in it; undefined where a refusal is all that is right. */
interface Given {
  readonly xml: (style: number) => string
  readonly format: string | number
  readonly shows: string | undefined
}

interface Seen {
  /** What was read, as the pack has it; undefined where the file was refused. */
  readonly value: unknown
  /** Whether a fault or a question names the cell. */
  readonly isTold: boolean
}

/** Reads the workbook with one cell as given. */
async function seenWith(
  { xml, format }: Given,
  [sheet, part, ref]: readonly [string, string, string],
  valueOf: (files: Omit<Base, 'folder'>) => unknown,
  also: (changed: PartTexts) => void = () => undefined,
): Promise<Seen> {
  const changed = new Map(parts)
  putCell(changed, part, ref, xml(addStyle(changed, format)).replace('<c', `<c r="${ref}"`))
  also(changed)
  const tables = await readWorkbook(await zipOf(changed, '/', false))
  if (!tables.ok) throw new Error(tables.error.what.en)
  const { draft, faults, origins } = mergeWorkbook(tables.value, base)
  const told = [...faults, ...questionsOf(tables.value, origins)]
  return { value: valueOf(draft.files), isTold: told.some((one) => one.sheet === sheet && one.cell === ref) }
}

/** Formats whose picture of a number can be worked out without them. */
const shapes: readonly (readonly [string | number, (value: number) => string | undefined])[] = [
  [0, (value) => String(value)],
  ['0', (value) => value.toFixed(0)],
  ['0.0', (value) => value.toFixed(1)],
  ['0.00', (value) => value.toFixed(2)],
  ['#,##0.0"亿元"', (value) => value.toFixed(1)],
  ['0.0"万元"', () => undefined],
  ['0%', () => undefined],
  [';;;', () => undefined],
  ['0.0,', () => undefined],
  [31, () => undefined],
  ['@', (value) => String(value)],
]

const amounts = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }), fc.nat(), fc.nat(3), fc.boolean())
  .map(([digits, places, shape, kind, dusty]): Given => {
    const value = digits / 10 ** places
    const [format, show] = shapes[shape % shapes.length] ?? [0, String]
    const stored = dusty ? (value * (1 + 2 ** -52)).toPrecision(17) : String(value)
    if (kind === 1)
      return { xml: (s) => `<c s="${s}" t="str"><f>1</f><v>${value}</v></c>`, format: 0, shows: String(value) }
    if (kind === 2) return { xml: (s) => `<c s="${s}" t="e"><f>1</f><v>#N/A</v></c>`, format, shows: undefined }
    return { xml: (s) => `<c s="${s}"><v>${stored}</v></c>`, format, shows: show(value) }
  })

const day = 86_400_000
const dates = fc
  .tuple(
    fc.integer({ min: 43_000, max: 48_000 }),
    fc.constantFrom(31, 14, 57, 58, 'yyyy-mm-dd', 'd/m/yyyy', 'mmm-yy', 0),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([serial, format, isIso, from1904]) => {
    const iso = new Date(Date.UTC(1899, 11, 30) + serial * day).toISOString().slice(0, 10)
    const shows =
      format === 57 || format === 'mmm-yy'
        ? iso.slice(0, 7)
        : format === 58 || (format === 0 && !isIso)
          ? undefined
          : iso
    const stored = from1904 ? serial - 1462 : serial
    const xml = (s: number): string =>
      isIso ? `<c s="${s}" t="d"><v>${iso}</v></c>` : `<c s="${s}"><v>${stored}</v></c>`
    return { xml, format, shows, from1904 }
  })

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const texts = fc
  .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.nat(2))
  .filter(([text]) => /[\p{L}\p{N}]/u.test(text) && !/[{}｛｝\r]|_x[0-9a-f]{4}_/i.test(text))
  .map(([text, kind]): Given & { readonly shows: string } => ({
    format: 0,
    shows: text,
    xml: (s) =>
      kind === 0
        ? `<c s="${s}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
        : kind === 1
          ? `<c s="${s}" t="str"><f>A1</f><v>${escaped(text)}</v></c>`
          : `<c s="${s}" t="inlineStr"><is><r><t xml:space="preserve">${escaped([...text].slice(0, 1).join(''))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped([...text].slice(1).join(''))}</t></r></is></c>`,
  }))
  .filter(({ shows }) => !/[\p{Surrogate}\p{Cc}\uFFFE\uFFFF]/u.test(shows))

const visible = (text: string): string => text.replace(/\p{Cf}/gu, '').trim()

describe('of a workbook somebody changed, what is read is what its cells show, or a message names the cell', () => {
  it('amounts', limit, () =>
    fc.assert(
      fc.asyncProperty(amounts, async (given) => {
        const { value, isTold } = await seenWith(
          given,
          ['指标', 'xl/worksheets/sheet3.xml', 'D3'],
          ({ facts }) => facts.figures[0]?.value,
        )
        if (!isTold) expect(String(value)).toBe(String(Number(given.shows)))
        if (given.shows === undefined) expect(isTold).toBe(true)
      }),
      { numRuns: runs },
    ),
  )

  it('dates', limit, () =>
    fc.assert(
      fc.asyncProperty(dates, async (given) => {
        const count = (changed: PartTexts): void => {
          const book = changed.get('xl/workbook.xml') ?? ''
          if (given.from1904)
            changed.set('xl/workbook.xml', book.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="true"/>'))
        }
        const { value, isTold } = await seenWith(
          given,
          ['里程碑', 'xl/worksheets/sheet5.xml', 'D3'],
          ({ facts }) => facts.milestones[0]?.date,
          count,
        )
        // A day other than the year's is asked about as well, and read.
        if (given.shows !== undefined) expect(value).toBe(given.shows)
        else expect(isTold).toBe(true)
      }),
      { numRuns: runs },
    ),
  )

  it('texts', limit, () =>
    fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { value } = await seenWith(
          given,
          ['文字', 'xl/worksheets/sheet15.xml', 'C3'],
          (files) => files.texts['zh-CN']?.park.name,
        )
        expect(visible(String(value))).toBe(visible(given.shows))
      }),
      { numRuns: runs },
    ),
  )

  it('and whatever its bytes, it is read or refused', limit, () => {
    const places = fc.tuple(
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(40),
      fc.string({ maxLength: 12 }),
    )
    return fc.assert(
      fc.asyncProperty(fc.array(places, { minLength: 1, maxLength: 3 }), fc.boolean(), async (cuts, inZip) => {
        const changed = new Map(parts)
        const names = [...changed.keys()]
        for (const [part, at, length, put] of inZip ? [] : cuts) {
          const name = names[part % names.length] ?? ''
          const text = changed.get(name) ?? ''
          const from = Math.floor(at * text.length)
          changed.set(name, text.slice(0, from) + put + text.slice(from + length))
        }
        const bytes = await zipOf(changed, '/', inZip)
        for (const [, at, length] of inZip ? cuts : [])
          bytes.fill(length, Math.floor(at * bytes.length), Math.min(bytes.length, Math.floor(at * bytes.length) + 3))
        const tables = await readWorkbook(bytes)
        if (!tables.ok) {
          expect(tables.error.what['zh-CN']).not.toBe('')
          return
        }
        const { origins } = mergeWorkbook(tables.value, base)
        expect(Array.isArray(questionsOf(tables.value, origins))).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
