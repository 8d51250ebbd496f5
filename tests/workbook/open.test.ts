import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { hiddenDigits, readNumber } from '../../electron/workbook/cells/number'
import { readWorkbook } from '../../electron/workbook/open'
import { workbooks } from './book'
import { cellWith, dateIn, indicators, indicatorsOf, proseIn, source, tablesOf } from './oneCell'
import { partsOf, zipOf, type PartTexts } from './parts'

let parts: PartTexts
beforeAll(async () => {
  parts = await partsOf(source)
})

const count1904 = (changed: PartTexts, word: string): void =>
  void changed.set(
    'xl/workbook.xml',
    (changed.get('xl/workbook.xml') ?? '').replace(/<workbookPr[^>]*>/, `<workbookPr date1904="${word}"/>`),
  )

describe('a date is the day its cell shows', () => {
  it.each<[string, string, string | number, string]>([
    ['Chinese Excel’s format 31', '<c s="S"><v>44117</v></c>', 31, '2020-10-13'],
    ['its format 27: a month', '<c s="S"><v>44256</v></c>', 27, '2021-03'],
    ['its format 57: a month', '<c s="S"><v>44256</v></c>', 57, '2021-03'],
    ['its format 58: no year', '<c s="S"><v>44256</v></c>', 58, '“03-01” has no year'],
    ['the short date of the machine', '<c s="S"><v>44117</v></c>', 14, '2020-10-13'],
    ['a code with a language', '<c s="S"><v>44117</v></c>', '[$-804]yyyy"年"m"月"d"日";@', '2020-10-13'],
    ['a time beside the day', '<c s="S"><v>44117.75</v></c>', 22, '2020-10-13'],
    ['ISO 8601 under a date’s format', '<c s="S" t="d"><v>2020-10-14</v></c>', 14, '2020-10-14'],
    ['ISO 8601 under no format', '<c t="d"><v>2020-10-14T00:00:00</v></c>', 0, '2020-10-14'],
    [
      'ISO 8601 that is no day',
      '<c t="d"><v>2020-02-30</v></c>',
      0,
      'What the cell stores cannot be read (2020-02-30)',
    ],
    ['a formula that came to a text', '<c s="S" t="str"><f>TEXT(1,"x")</f><v>2020-10-14</v></c>', 14, '2020-10-14'],
    ['a formula that failed', '<c s="S" t="e"><f>NA()</f><v>#N/A</v></c>', 14, 'The formula fails (#N/A)'],
  ])('%s', async (_what, xml, format, date) => {
    expect(dateIn(await cellWith(xml, format))).toBe(date)
  })

  it.each(['1', 'true'])('counted from 1904, said as %s', async (word) => {
    const cell = await cellWith('<c s="S"><v>42655</v></c>', 31, (changed) => count1904(changed, word))
    expect(dateIn(cell)).toBe('2020-10-13')
  })
})

describe('prose is what its cell shows', () => {
  it.each<[string, string, string | number, unknown]>([
    ['a share', '<c s="S"><v>0.25</v></c>', 9, '25%'],
    ['a day', '<c s="S"><v>44256</v></c>', 'yyyy"年"m"月"d"日"', '2021年3月1日'],
    ['what was typed as 3-1', '<c s="S"><v>44256</v></c>', 'm-d', '3-1'],
    ['zeros before a number', '<c s="S"><v>7</v></c>', '000', '007'],
    ['binary dust', '<c><v>1.8000000000000003</v></c>', 0, '1.8'],
    ['a format for texts', '<c s="S" t="str"><v>149</v></c>', '@"亿元"', '149亿元'],
    ['Chinese General', '<c s="S"><v>5</v></c>', 'G/通用格式', '5'],
    ['an empty text a formula came to', '<c t="str"><f>IF(TRUE,"","x")</f><v></v></c>', 0, undefined],
    ['a formula nobody computed', '<c><f>1+1</f></c>', 0, 'The formula has no stored value'],
    ['the short date of the machine', '<c s="S"><v>44256</v></c>', 14, expect.stringMatching(/^A text is wanted/)],
    ['what a format hides', '<c s="S"><v>151</v></c>', ';;;', expect.stringMatching(/its format shows nothing$/)],
    [
      'a text a format hides',
      '<c s="S" t="str"><v>x</v></c>',
      ';;;',
      expect.stringMatching(/its format shows nothing$/),
    ],
    ['a shared text there is not', '<c t="s"><v>99999</v></c>', 0, expect.stringMatching(/cannot be read/)],
    ['a number that is none', '<c><v>12a</v></c>', 0, expect.stringMatching(/cannot be read/)],
    ['a kind there is not', '<c t="z"><v>12</v></c>', 0, expect.stringMatching(/cannot be read/)],
    [
      'rich text, without what is read aloud',
      '<c t="inlineStr"><is><r><t>张</t></r><r><rPr><b/></rPr><t>江</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c>',
      0,
      '张江',
    ],
    ['letters of width zero', '<c t="inlineStr"><is><t>张\u200b江\ufeff</t></is></c>', 0, '张江'],
    ['a line end as XML must write it', '<c t="inlineStr"><is><t>一_x000D_\n二</t></is></c>', 0, '一\n二'],
  ])('%s', async (_what, xml, format, text) => {
    expect(proseIn(await cellWith(xml, format))).toEqual(text)
  })
})

describe('a number', () => {
  it.each<[string, string | number, number, string | undefined]>([
    ['148.6', 3, 148.6, 'The cell holds 148.6 and shows 149'],
    ['148.6', 4, 148.6, undefined],
    ['1.8000000000000003', 0, 1.8, undefined],
    ['-5', '0;0', -5, 'The cell holds -5 and shows 5'],
    ['0.5', '# ?/?', 0.5, 'The cell holds 0.5 and shows 1/2'],
    ['4', 31, 4, 'The cell holds 4 and shows 1900年1月4日'],
    ['12', '0 [no code', 12, 'The cell holds 12 under a format that cannot be read'],
  ])('%s under %s is read as held; what it shows otherwise is asked', async (held, format, value, asked) => {
    const cell = await cellWith(`<c s="S"><v>${held}</v></c>`, format)
    if (!cell) throw new Error('no cell')
    expect(readNumber(cell, { unit: '亿元' })).toEqual({ ok: true, value })
    const shown = hiddenDigits(cell)
    expect(shown.ok ? undefined : shown.error.what.en).toBe(asked)
  })
})

describe('a workbook is the same', () => {
  const rewrite = (change: (text: string, name: string) => string): PartTexts =>
    new Map([...parts].map(([name, text]) => [name, change(text, name)]))
  const strict = (text: string): string =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/',
        'http://purl.oclc.org/ooxml/officeDocument/',
      )
  const prefixed = (text: string, name: string): string =>
    /^xl\/[^_]*\.xml$/.test(name)
      ? text
          .replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, '<$1x:$2')
          .replace(
            'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
            'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
          )
      : text
  const elsewhere = (text: string, name: string): string =>
    name.endsWith('.rels') ? text.replace(/Target="worksheets\//g, 'Target="/xl/worksheets/') : text
  const unplaced = (text: string, name: string): string =>
    name === 'xl/workbook.xml' || name.includes('worksheets') ? text.replace(/<row r="(\d+)"/g, '<row') : text

  it.each<[string, () => Promise<Buffer>]>([
    ['by the strict standard', () => zipOf(rewrite(strict))],
    ['with a prefix before every element', () => zipOf(rewrite(prefixed))],
    ['with backslashes in the zip', () => zipOf(parts, '\\')],
    ['with absolute targets', () => zipOf(rewrite(elsewhere))],
    ['with rows that do not say where they stand', () => zipOf(rewrite(unplaced))],
    [
      'with capitals in the names of its parts',
      () => zipOf(new Map([...parts].map(([name, text]) => [name.replace('sharedStrings', 'SharedStrings'), text]))),
    ],
  ])('%s', async (_what, bytes) => {
    expect(await tablesOf(await bytes())).toEqual(await tablesOf(source))
  })

  it('but one that declares entities, or breaks off, is told with the part', async () => {
    const entities = new Map(parts).set(indicators, `<!DOCTYPE x [<!ENTITY a "b">]>${parts.get(indicators) ?? ''}`)
    const cut = new Map(parts).set(indicators, (parts.get(indicators) ?? '').slice(0, 900))
    for (const broken of [entities, cut]) {
      const read = await readWorkbook(await zipOf(broken))
      expect(read.ok ? '' : read.error.what.en).toContain(indicators)
    }
  })
})

it('struck letters and notes are seen', async () => {
  const table = indicatorsOf(await tablesOf(readFileSync(join(workbooks, 'openpyxl-marks.xlsx'))))
  expect([...table.struck]).toEqual(['D6'])
  expect([...table.notes].filter(([at]) => at === 'D6')).toEqual([['D6', '待定']])
})

it('of a talk at a cell its words are seen, not the note that programs leave beside it in their own language', async () => {
  const parts = await partsOf(readFileSync(join(workbooks, 'openpyxl-marks.xlsx')))
  const [name = '', notes = ''] = [...parts].find(([, text]) => text.includes('待定</t>')) ?? []
  const [rels = '', related = ''] = [...parts].find(([, text]) => text.includes(`"/${name}"`)) ?? []
  const type = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment'
  const relation = `<Relationship Id="rT" Type="${type}" Target="../threadedComments/threadedComment1.xml"/>`
  parts.set(rels, related.replace('</Relationships>', `${relation}</Relationships>`))
  const talk = ['等财务核实', '核实了'].map(
    (words, i) => `<threadedComment ref="D6" id="{${i}}"><text>${words}</text></threadedComment>`,
  )
  const space = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
  parts.set(
    'xl/threadedComments/threadedComment1.xml',
    `<ThreadedComments xmlns="${space}">${talk.join('')}</ThreadedComments>`,
  )
  parts.set(name, notes.replace('待定', '[线程批注]\n你的 Excel 版本可读取此线程批注。'))
  const table = indicatorsOf(await tablesOf(await zipOf(parts)))
  expect(table.notes.get('D6')).toBe('等财务核实\n核实了')
})
