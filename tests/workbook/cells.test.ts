import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../electron/core/result'
import type { Cell } from '../../electron/workbook/cells/cell'
import { readDate } from '../../electron/workbook/cells/date'
import { readNumber } from '../../electron/workbook/cells/number'
import { readAddress } from '../../electron/workbook/cells/words'
import { shownAs } from '../../electron/workbook/open/formats'
import type { Problem } from '../../electron/workbook/said'

const text = (value: string): Cell => ({ kind: 'text', value })
const number = (value: number, format = 'General'): Cell => ({
  ...{ kind: 'number', value, format },
  shown: shownAs(format, value),
})
const date = (iso: string, format: string): Cell => ({
  ...{ kind: 'date', value: new Date(`${iso}T00:00:00Z`), format },
  shown: iso,
})

/** The value, or what is wrong in English. */
const said = (read: Result<unknown, Problem>): unknown => (read.ok ? read.value : read.error.what.en)

describe('a number is understood', () => {
  it.each<[string, Cell, string | undefined, number]>([
    ['plain', number(2340.5), '亿元', 2340.5],
    ['full-width digits, signs and points', text('－２，３４０．５'), '亿元', -2340.5],
    ['thousands separators and spaces', text(' 1,234,567 '), '个', 1_234_567],
    ['its own unit written behind it', text('149 亿元'), '亿元', 149],
    ['a percentage cell', number(0.055, '0.0%'), '%', 5.5],
    ['a percentage as text', text('5.5％'), '%', 5.5],
    ['a bare number beside the unit %', number(5), '%', 5],
    ['a format that says the unit of the column', number(149, '0"亿元"'), '亿元', 149],
    ['a less than one in a percentage cell', number(0.005, '0.0%'), '%', 0.5],
  ])('%s', (_what, cell, unit, value) => expect(said(readNumber(cell, { unit }))).toBe(value))
})

describe('a number in words is refused with the number that is meant', () => {
  it.each([
    ['下降3%', '-3%'],
    ['（3%）', '-3%'],
    ['↑11%', '11%'],
    ['百分之十一', '11%'],
    ['11个百分点', '11%'],
    ['一百四十九', '149'],
  ])('%s', (written, meant) => {
    const read = readNumber(text(written), { unit: '%' })
    expect(read.ok ? read.value : [read.error.right['zh-CN'], read.error.right.en]).toEqual([
      `是不是 ${meant}？照这样写`,
      `Is it ${meant}? Write it like that`,
    ])
  })
})

describe('a number that could mean two things is refused', () => {
  it.each<[string, Cell, string | undefined, string]>([
    ['0.05 beside %', number(0.05), '%', 'Is 0.05 meant as 0.05% or as 5%?'],
    [
      'a percentage beside money',
      number(0.05, '0%'),
      '亿元',
      'The cell is a percentage (5%), the unit column says “亿元”',
    ],
    ['no unit', number(149), undefined, '149 has no unit'],
    ['another unit', text('149万元'), '亿元', 'The cell says “万元”, the unit column “亿元”'],
    ['another unit in the format', number(149, '0"万元"'), '亿元', 'The cell says “万元”, the unit column “亿元”'],
    ['units mixed', text('1亿2000万'), '亿', '“1亿2000万” mixes units'],
    [
      'a format that scales',
      number(149_000, '#,##0,'),
      '亿元',
      'The cell format “#,##0,” shows another number than the cell holds',
    ],
    ['groups that are none', text('1,23'), '亿元', '“1,23” is not a number'],
    ['a word', text('约149'), '亿元', '“约149” is not a number'],
    ['a date', date('2026-03-01', 'yyyy-mm-dd'), '亿元', 'A number is wanted, the cell holds a date'],
    ['an error', { kind: 'error', value: '#REF!' }, '亿元', 'The formula fails (#REF!)'],
    ['a formula never computed', { kind: 'uncached' }, '亿元', 'The formula has no stored value'],
    ['a slip of many digits', number(1e15), '亿元', '1000000000000000 is too large'],
    ['TRUE', { kind: 'flag', value: true }, '亿元', '“TRUE” is not a number'],
  ])('%s', (_what, cell, unit, fault) => expect(said(readNumber(cell, { unit }))).toBe(fault))
})

describe('a date is read as exactly as it is written', () => {
  it.each<[Cell, string]>([
    [date('2026-03-01', 'yyyy-mm-dd'), '2026-03-01'],
    [date('2026-03-01', 'yyyy"年"m"月"'), '2026-03'],
    [text('2026-03-01'), '2026-03-01'],
    [text('2026年3月1日'), '2026-03-01'],
    [text('２０２６年３月'), '2026-03'],
    [text('2026/3/1'), '2026-03-01'],
    [text('2026年'), '2026'],
    [number(2026), '2026'],
  ])('%j', (cell, iso) => expect(said(readDate(cell))).toBe(iso))

  it.each<[Cell, string]>([
    [text('3月1日'), '“3月1日” has no year'],
    [date('2026-03-01', 'm"月"d"日"'), '“03-01” has no year'],
    [text('03/01/2026'), 'In “03/01/2026” month and day cannot be told apart'],
    [text('2026-02-30'), '“2026-02-30” is no date that can be read'],
    [number(46_082), "Is 46082 a date's serial number?"],
    [text('三月初'), '“三月初” is no date that can be read'],
  ])('%j is refused', (cell, fault) => expect(said(readDate(cell))).toBe(fault))
})

describe('a source address', () => {
  it('is refused where a spreadsheet may have dropped its last zero', () => {
    expect(said(readAddress(number(1.1), { '1': 9 }))).toBe('1.1')
    expect(said(readAddress(number(1.1), { '1': 10 }))).toBe('Is it 1.1 or 1.10? Spreadsheets drop the last zero')
    expect(said(readAddress(text('１．１０'), { '1': 10 }))).toBe('1.10')
  })
})

it('no cell makes a reader throw, and every refusal says what would be right in both languages', () => {
  const cells = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), value: fc.string({ unit: 'binary' }) }),
    fc.record({
      kind: fc.constant('text' as const),
      value: fc.stringMatching(/^[0-9０-９.,，年月日亿万元%％+-]{0,12}$/),
    }),
    fc.record({
      kind: fc.constant('number' as const),
      value: fc.double(),
      format: fc.constantFrom('General', '0%', '0,', '"x"'),
      shown: fc.option(fc.string(), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('date' as const),
      value: fc.date({ noInvalidDate: false }),
      format: fc.string(),
      shown: fc.option(fc.string(), { nil: undefined }),
    }),
    fc.record({ kind: fc.constantFrom('concealed' as const, 'broken' as const), value: fc.string() }),
  )
  fc.assert(
    fc.property(cells, fc.constantFrom('%', '亿元', undefined), (cell, unit) => {
      for (const read of [readNumber(cell, { unit }), readDate(cell)])
        if (!read.ok)
          for (const { 'zh-CN': zh, en } of [read.error.what, read.error.right]) expect(zh && en).not.toBe('')
    }),
    { numRuns: 2000 },
  )
})
