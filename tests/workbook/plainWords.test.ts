import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { fixtures } from '../packs/brokenPack'
import { edit } from './book'

/** More with `FUZZ_MESSAGES=300`. */
const runs = Number(process.env.FUZZ_MESSAGES ?? 30)
const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-plain-'))
const [pack, template] = [join(fixtures, 'valid'), join(room, 'a.xlsx')]
beforeAll(async () => {
  await writeTemplate(pack, template)
})
afterAll(() => rmSync(room, { recursive: true, force: true }))

const sheets = [
  '报告',
  '指标',
  '项目',
  '里程碑',
  '产业集群',
  '企业',
  '合作联系',
  '宜居工程',
  '陈述',
  '列表',
  '场景',
  '文字',
]

/** What a slip of the hand puts into a cell. */
const slips = fc.oneof(
  fc.constantFrom<string | number | null>(
    ...[
      null,
      0,
      -1,
      1.5,
      12_345,
      '',
      ' ',
      'x',
      'A B',
      '智能装备',
      '是',
      '2021年3月',
      '三月中旬',
      '9.9',
      '{nothing}',
      '{',
      '5%',
    ],
    ...['day', 'lead', 'service-sales', 'nobody', '…', '12亿', '2020-02-31', 'NaN', 'undefined', '#REF!'],
  ),
  fc.constant(new Date(Date.UTC(2021, 2, 5))),
)
type Slip =
  | {
      readonly does: 'cell'
      readonly row: number
      readonly column: number
      readonly value: string | number | Date | null
    }
  | { readonly does: 'drop-row' | 'double-row'; readonly row: number }
  | { readonly does: 'drop-column'; readonly column: number }
  | { readonly does: 'rename' | 'drop-sheet' }
const slip: fc.Arbitrary<Slip> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('cell' as const),
      row: fc.integer({ min: 1, max: 30 }),
      column: fc.integer({ min: 1, max: 14 }),
      value: slips,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('drop-row' as const, 'double-row' as const),
      row: fc.integer({ min: 3, max: 30 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('drop-column' as const), column: fc.integer({ min: 1, max: 14 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('rename' as const, 'drop-sheet' as const) }) },
)

function apply(book: Workbook, name: string, one: Slip): void {
  const sheet = book.getWorksheet(name)
  if (!sheet) return
  const row = 'row' in one ? Math.min(one.row, sheet.actualRowCount) : 1
  switch (one.does) {
    case 'cell':
      return void (sheet.getCell(row, Math.min(one.column, sheet.actualColumnCount)).value = one.value)
    case 'drop-row':
      return sheet.spliceRows(row, 1)
    case 'double-row':
      return sheet.duplicateRow(row, 1, true)
    case 'drop-column':
      return sheet.spliceColumns(Math.min(one.column, sheet.actualColumnCount), 1)
    case 'rename':
      return void (sheet.name = `${name}2021`)
    case 'drop-sheet':
      return book.removeWorksheet(sheet.id)
  }
}

/** Names only programs have: places in files, fields, what a language calls nothing. What somebody wrote may be said again in quotes. */
const programWords =
  /\w\[\d+\]|\w+\.json|\b[a-z]+_[a-z]+\b|\b(scenes|steps|texts|locales|manifest|pair|amounts|quiet|undefined|null|NaN|object|schema|JSON)\b|[≥≤<>]/
const bare = (text: string): string => text.replace(/“[^”]*”/gu, '')

describe('whatever slips in a workbook', () => {
  it('is told without a word that only programs have', { timeout: 240_000 + runs * 2_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...sheets), slip), {
          minLength: 1,
          maxLength: 2,
        }),
        async (all) => {
          await edit(template, join(room, 'b.xlsx'), (book) => all.forEach(([name, one]) => apply(book, name, one)))
          const made = await importWorkbook(join(room, 'b.xlsx'), pack, join(room, 'target'))
          const told = (made.ok ? made.value.questions : made.error).flatMap(({ sheet, cell, what, right }) => [
            `${sheet}!${cell} ${what['zh-CN']} → ${right['zh-CN']}`,
            `${sheet}!${cell} ${what.en} → ${right.en}`,
          ])
          expect(told.filter((line) => programWords.test(bare(line)))).toEqual([])
        },
      ),
      { numRuns: runs },
    ),
  )
})
