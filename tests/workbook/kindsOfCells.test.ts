import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../electron/workbook/cells/cell'
import { readDate } from '../../electron/workbook/cells/date'
import { readNumber } from '../../electron/workbook/cells/number'
import { readProse } from '../../electron/workbook/cells/words'
import { shownAs } from '../../electron/workbook/open/formats'
import { cellWith, dateIn, proseIn } from './oneCell'

/** Others of the kinds of slips and habits that workbooks came with: each cell says what it shows, or is refused in words that name the mend. */

const text = (value: string): Cell => ({ kind: 'text', value })
const number = (value: number, format: string): Cell => ({
  ...{ kind: 'number', value, format },
  shown: shownAs(format, value),
})

describe('a date in words', () => {
  it.each([
    ['2020年10月13号', '2020-10-13'],
    ['2020年10月13日 星期二', 'no date'],
    ['二〇二〇年十月十三日', '2020-10-13'],
    ['二○二○年十月', '2020-10'],
    ['2020年十二月三十一日', '2020-12-31'],
    ['2020年二月', '2020-02'],
    ['2020.10.13', '2020-10-13'],
    ['2020／10／13', '2020-10-13'],
    ['2020-10-13 00:00:00', '2020-10-13'],
    ['2020-10-13T08:30:00Z', '2020-10-13'],
    ['2020/10/3 0:00', '2020-10-03'],
    ['13 October 2020', '2020-10-13'],
    ['October 13, 2020', '2020-10-13'],
    ['Oct. 13 2020', '2020-10-13'],
    ['13-Oct-2020', '2020-10-13'],
    ['1st of May 2020', '2020-05-01'],
    ['October 2020', '2020-10'],
    ['Oct-20', 'no date'],
    ['31 September 2020', 'no date'],
    ['13/10/2020', 'does not say the year first'],
    ['10.13.2020', 'does not say the year first'],
    ['3/10/2020', 'cannot be told apart'],
    ['13/13/2020', 'cannot be told apart'],
    ['13/10/20', 'cannot be told apart'],
    ['2020-10-13¹', 'no date'],
    ['令和2年10月13日', 'no date'],
    ['13 octobre 2020', 'no date'],
    ['2020-10-13 至 2020-10-15', 'no date'],
    ["'2020-10-13", 'no date'],
    ['2020年10月中旬', 'no one day'],
    ['2020年3月初', 'no one day'],
    ['2020年三季度', 'no date'],
    ['10月13号', 'has no year'],
    ['民国109年', 'no date'],
  ])('%s: %s', (written, right) => {
    const read = readDate(text(written))
    if (read.ok) expect(read.value).toBe(right)
    else expect(read.error.what.en).toContain(right)
  })

  it('and where part of a month is meant, the column for that is named', () => {
    const read = readDate(text('2021年3月中旬'))
    expect(read.ok ? '' : read.error.right['zh-CN']).toBe('日期写 2021年3月，“精确到”选“月中”')
  })

  it('whatever the day, is the same day in every writing, and none when there is no such day', () => {
    const name = (locale: string, style: 'long' | 'short') => (date: Date) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' }).format(date)
    const han = (n: number): string => {
      const one = (digit: number): string => '〇一二三四五六七八九'.charAt(digit)
      return n < 10 ? one(n) : `${n < 20 ? '' : one(Math.floor(n / 10))}十${n % 10 === 0 ? '' : one(n % 10)}`
    }
    const writings: readonly ((date: Date) => string)[] = [
      ...[name('en-GB', 'long'), name('en-GB', 'short'), name('en-US', 'long'), name('en-US', 'short')],
      ...[name('zh-CN', 'long'), (date: Date) => date.toISOString(), (date: Date) => date.toISOString().slice(0, 10)],
      (date) =>
        `${[...String(date.getUTCFullYear())].map((digit) => han(Number(digit))).join('')}年${han(date.getUTCMonth() + 1)}月${han(date.getUTCDate())}日`,
    ]
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(...writings), (date, write) => {
        expect(readDate(text(write(date)))).toEqual({ ok: true, value: date.toISOString().slice(0, 10) })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a date by its format', () => {
  const noYear = /has no year$/
  it.each<[number | string, unknown]>([
    ...([27, 36, 50, 52, 57] as const).map((format) => [format, '2020-10'] as [number, string]),
    ...([28, 29, 51, 53, 54, 58] as const).map((format) => [format, expect.stringMatching(noYear)] as [number, string]),
    ...([32, 33, 34, 35, 55, 56, 18, 20, 45] as const).map(
      (format) => [format, expect.stringMatching(noYear)] as [number, string],
    ),
    [30, '2020-10-13'],
    [31, '2020-10-13'],
    ['[$-F800]dddd, mmmm dd, yyyy', '2020-10-13'],
    ['[$-409]d\\ mmm\\ yyyy;@', '2020-10-13'],
    ['yyyy/m/d;@', '2020-10-13'],
    ['yyyy"年"m"月"d"日" aaaa', '2020-10-13'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2020-10-13'],
    ['yyyy\\-mm', '2020-10'],
    ['yyyy"年"', '2020'],
    ['d\\.m\\.', expect.stringMatching(noYear)],
  ])('%s: %s', async (format, date) => {
    expect(dateIn(await cellWith('<c s="S"><v>44117</v></c>', format))).toEqual(date)
  })

  it.each([
    ['2020-10-13T00:00:00.000Z', '2020-10-13'],
    ['2020-10-13T23:59:59', '2020-10-13'],
    ['2020-10', 'What the cell stores cannot be read (2020-10)'],
    ['P1D', 'What the cell stores cannot be read (P1D)'],
  ])('stored as %s: %s', async (stored, date) => {
    expect(dateIn(await cellWith(`<c t="d"><v>${stored}</v></c>`))).toBe(date)
    expect(proseIn(await cellWith(`<c s="S" t="d"><v>${stored}</v></c>`, 'yyyy"年"m"月"d"日"'))).toBe(
      date.startsWith('2020') ? '2020年10月13日' : date,
    )
  })
})

describe('a formula', () => {
  const words = ['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#N/A', '#SPILL!', '#CALC!']
  it.each(words)('that failed (%s) is told so in a date, a text and a number alike', async (word) => {
    const cell = await cellWith(`<c t="e"><f>A1</f><v>${word}</v></c>`)
    const wanted = `The formula fails (${word})`
    expect([dateIn(cell), proseIn(cell)]).toEqual([wanted, wanted])
    const read = cell && readNumber(cell, { unit: '%' })
    expect(read?.ok === false && read.error.what.en).toBe(wanted)
  })

  it.each([
    ['empty, as Excel writes it', '<c t="str"><f>x</f><v></v></c>', undefined],
    ['empty, in short', '<c t="str"><f>x</f><v/></c>', undefined],
    ['blanks alone', '<c t="str"><f>x</f><v xml:space="preserve">  </v></c>', ''],
    ['a text nobody computed', '<c t="str"><f>x</f></c>', 'The formula has no stored value'],
    ['a truth', '<c t="b"><f>x</f><v>1</v></c>', 'TRUE'],
    ['shared by a range', '<c t="str"><f t="shared" ref="D3:D9" si="0">x</f><v>149</v></c>', '149'],
    ['of an array', '<c t="str"><f t="array" ref="D3">x</f><v>a</v></c>', 'a'],
  ])('%s', async (_what, xml, prose) => {
    expect(proseIn(await cellWith(xml))).toEqual(prose)
  })
})

describe('prose that a program made something else of', () => {
  const elsewhere: unknown = expect.stringMatching(/^A text is wanted/)
  it.each<[string, string | number, unknown]>([
    ['0.5', '# ?/?', '1/2'],
    ['43923', 16, elsewhere],
    ['0.0625', 20, '1:30'],
    ['44105', 28, '10月1日'],
    ['2.5', '0.00', '2.50'],
    ['1234', 3, '1,234'],
    ['0.121', 10, '12.10%'],
    ['13912345678', 0, '13912345678'],
    ['5', '"第"0"期"', '第5期'],
    ['44256', '[$-F400]h:mm:ss', elsewhere],
    ['3', '[DBNum1]0', elsewhere],
    ['44256', 'mmm\\-yy', elsewhere],
  ])('%s under %s', async (stored, format, prose) => {
    expect(proseIn(await cellWith(`<c s="S"><v>${stored}</v></c>`, format))).toEqual(prose)
  })
})

describe('a share', () => {
  it.each<[Cell, unknown]>([
    [number(0.22, '0%'), 22],
    [number(22, '0%'), 2200],
    [number(0.055, '0.0%;[Red]-0.0%'), 5.5],
    [number(5.5, '0.0"%"'), 5.5],
    [number(5.5, '0.0"％"'), 5.5],
    [number(5.5, '0.0\\%'), 5.5],
    [text('22 ％'), 22],
    [text('+22%'), 22],
    [text('22.0个百分点'), 'said in words'],
    [text('二成二'), 'not a number'],
    [number(0.22, '0.00'), 'meant as'],
    [text('0.22'), 'meant as'],
    [text('22‰'), 'unit column'],
  ])('%j', (cell, right) => {
    const read = readNumber(cell, { unit: '%' })
    if (read.ok) expect(read.value).toBe(right)
    else expect(read.error.what.en).toContain(right)
  })
})

describe('an amount', () => {
  it.each<[Cell, unknown]>([
    // Small digits beside a number tell of a note, and are none of it.
    [text('350¹'), 'not a number'],
    [text('350①'), 'not a number'],
    [text('10²'), 'not a number'],
    [text('3½'), 'not a number'],
    [text('149,5'), 'not a number'],
    [text('1.234,5'), 'not a number'],
    [text("1'234"), 'not a number'],
    [text('1 234.5'), 1234.5],
    [text('１，２３４．５'), 1234.5],
    [text('350－360'), 'not a number'],
    [text('≥350'), 'not a number'],
    [text('约350'), 'not a number'],
    [text('——'), 'not a number'],
    [text('N/A'), 'not a number'],
    [text('三百五十'), 'said in words'],
    [text('三百五十亿元'), 'in words'],
    [text('350亿'), 'unit column'],
    [text('3.5e2'), 'not a number'],
    [text('٣٥٠'), 'not a number'],
    [number(350, '0!.0,'), 'another number'],
    [number(3_500_000, '0.00,,'), 'another number'],
    [number(350, 'G/通用格式'), 350],
    [number(350, 'G/通用格式"亿元"'), 350],
    [number(350, '[DBNum2][$-804]G/通用格式'), 350],
    [number(350, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '), 350],
    [number(350, '[>=10000]0!.0,"万";0'), 'another number'],
    [number(350, '0.0"万元"'), 'unit column'],
  ])('%j', (cell, right) => {
    const read = readNumber(cell, { unit: '亿元' })
    if (read.ok) expect(read.value).toBe(right)
    else expect(read.error.what.en).toContain(right)
  })

  it.each([
    ['a note beside it', '<r><t>350</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>', '350¹'],
    ['two of them', '<r><t>350</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)2)</t></r>', '350¹)²)'],
    ['a power', '<r><t>350km</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>', '350km²'],
    ['an index', '<r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r><r><t>3</t></r>', 'CO₂3'],
    ['the line of all', '<r><t>350</t></r><r><rPr><vertAlign val="baseline"/></rPr><t>1</t></r>', '3501'],
  ])('with small digits (%s) is what it shows', async (_what, runs, shown) => {
    const cell = await cellWith(`<c t="inlineStr"><is>${runs}</is></c>`)
    expect(proseIn(cell)).toBe(shown)
  })
})

describe('the place of a figure in a text', () => {
  it.each([
    ['｛trade｝', '{trade}'],
    ['﹛trade﹜', '{trade}'],
    ['{trade｝', '{trade}'],
    ['｛ trade＃growth ｝', '{trade#growth}'],
    ['{Trade}', '{trade}'],
    ['{service—sales}', '{service-sales}'],
    ['｛period｝年', '{period}年'],
    ['｛period－1｝', '{period-1}'],
    ['｛count：clusters｝', '{count:clusters}'],
    ['｛ratio：trade／firms｝', '{ratio:trade/firms}'],
  ])('%s', (written, meant) => expect(readProse(text(written))).toEqual({ ok: true, value: meant }))
})
