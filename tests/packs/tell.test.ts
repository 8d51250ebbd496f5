import fc from 'fast-check'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldWord } from '../../electron/core/fieldWords'
import { readPack } from '../../electron/packs'
import { jsonSchemas } from '../../electron/packs/schema/json'
import { lineOf } from '../../electron/packs/tell/lines'
import { tellInWords } from '../../electron/packs/tell'
import { fixtures, set } from './brokenPack'
import { mutations } from './mutations'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-tell-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))
let n = 0

/** What the workshop tells of a pack that was changed so, faults or notes. */
async function toldAfter(change: (dir: string) => void, from = join(fixtures, 'valid')) {
  const dir = join(room, String((n += 1)))
  cpSync(from, dir, { recursive: true })
  change(dir)
  const read = await readPack(dir)
  const faults = read.ok ? read.value.notes : read.error
  const told = await tellInWords(dir, faults)
  rmSync(dir, { recursive: true })
  return told.map((words, i) => ({ words, code: faults[i]?.code ?? 'unknown-field' }))
}

/** Every field that the schemas of a pack's files know. */
function fields(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(fields)]
}
const known = new Set(fields(jsonSchemas()).filter((name) => name !== '$schema'))

it('every field of a pack has words in both languages', () => {
  expect(known.size).toBeGreaterThan(120)
  const wordless = [...known].filter((name) => !fieldWord(name, 'zh-CN') || !fieldWord(name, 'en'))
  expect(wordless).toEqual([])
  for (const name of known) expect(fieldWord(name, 'zh-CN')).not.toMatch(/[A-Za-z_]/)
})

/** Of these the words quote what somebody wrote, whatever it is. */
const quoting = ['unknown-field', 'not-allowed', 'bad-form', 'unknown-id', 'outside-pack', 'wrong-crs', 'duplicate-id']

/** Names that programs have: places in files, fields, values that no person writes. */
function programWords(text: string, code: string): readonly string[] {
  const bare = quoting.includes(code) ? text.replace(/“[^”]*”/gu, '') : text
  const places = bare.match(/\[\s*"?\w+"?\s*\]|\w\.\w+\[|\b[a-z]+_[a-z_]+\b|\bundefined\b|\bNaN\b|\[object/g) ?? []
  const quoted = [...text.matchAll(/[“"]([\w-]+)[”"]/g)].flatMap(([, word = '']) => word)
  return [...places, ...(quoting.includes(code) ? [] : quoted.filter((word) => known.has(word)))]
}

describe('whatever is wrong with a pack', () => {
  it('is told in the workshop without what programs call it', async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (mutate) => {
        for (const { words, code } of await toldAfter(mutate))
          for (const { what, where, todo } of [words['zh-CN'], words.en]) {
            expect([what, where, todo]).not.toContain('')
            expect(
              [what, where, todo].flatMap((text) => programWords(text, code)),
              `${code} ${where} ${what}`,
            ).toEqual([])
          }
      }),
      { numRuns: Number(process.env.FUZZ_MESSAGES ?? 150) },
    )
  })

  const bundled = join(import.meta.dirname, '../../resources/packs/suxitong-2020')
  it.each<[string, (string | number)[], unknown, string, string]>([
    ['tour.json', ['scenes', 2, 'amounts', 0], 'nobody', '场景“数说2020” · 并列的数', 'scene “Figures” · amounts'],
    ['tour.json', ['scenes', 2, 'steps', 0, 'guess', 'to'], 0, '场景“数说2020” · 第1步 · 猜一猜', 'step 1 · guess'],
    [
      'facts.json',
      ['figures', 0, 'value'],
      'x',
      '指标“工业应税销售” · 数值',
      'indicator “Taxable sales, industry” · value',
    ],
    ['facts.json', ['milestones', 0, 'date'], '2020-13', '里程碑“', 'milestone “'],
    ['texts/en.json', ['scenes', 'indicators', 'name'], '', '场景“数说2020” · 名称 · 英语', 'name · English'],
    ['texts/zh-CN.json', ['park', 'name'], undefined, '园区 · 名称 · 中文', 'park · name · Chinese'],
    ['manifest.json', ['period'], 'soon', '报告年度', 'reported year'],
    ['geo/places.json', ['places', 0, 'lon'], 700, '地点“', 'place “'],
  ])('%s %j is told by name', async (file, path, value, zh, en) => {
    const [first] = await toldAfter(set(file, path, value), bundled)
    expect([first?.words['zh-CN'].where, first?.words.en.where]).toEqual([
      expect.stringContaining(zh),
      expect.stringContaining(en),
    ])
    expect(first?.words.en.where).toMatch(new RegExp(`\\(${file}, line \\d+\\)$`))
  })
})

describe('the line of a place', () => {
  const values = fc.jsonValue({ maxDepth: 4 })
  /** Every way into a value. */
  const waysIn = (value: unknown): readonly (string | number)[][] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) => {
          const step = Array.isArray(value) ? Number(key) : key
          return [[step], ...waysIn(inner).map((way) => [step, ...way])]
        })

  it('is where the value begins, however the file is laid out', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.boolean(), (value, pick, wide) => {
        const ways = waysIn(value)
        const way = ways[pick % Math.max(1, ways.length)]
        fc.pre(way !== undefined)
        // One line a value: the n-th line of the text is the n-th value met.
        const text = wide ? JSON.stringify(value, null, 2) : JSON.stringify(value)
        const marked = structuredClone(value) as never
        const parent = way.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], marked)
        ;(parent as Record<string, unknown>)[way.at(-1) ?? ''] = 'the one that is looked for'
        const lines = (wide ? JSON.stringify(marked, null, 2) : JSON.stringify(marked)).split('\n')
        expect(lineOf(text, way)).toBe(lines.findIndex((line) => line.includes('the one that is looked for')) + 1)
      }),
      { numRuns: 500 },
    )
  })

  it('is that of what would hold it where there is nothing', () => {
    const text = JSON.stringify({ a: { b: [1, { c: 2 }] }, d: 0 }, null, 2)
    expect([lineOf(text, ['a', 'b', 1, 'x']), lineOf(text, ['a', 'q']), lineOf(text, ['z'])]).toEqual([5, 2, 1])
  })
})
