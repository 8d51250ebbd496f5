import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readPack } from '../../electron/packs'
import type { Report } from '../../electron/core/report'
import { importWorkbook, writeTemplate } from '../../electron/workbook'
import { mergeThree } from '../../electron/workbook/merge/three'
import { fixtures } from '../packs/brokenPack'
import { columnOf, edit, rowOf, sheet, told } from './book'

const room = mkdtempSync(join(tmpdir(), 'briefing-kiosk-handwork-'))
const [base, file, target] = [join(fixtures, 'valid'), join(room, 'report.xlsx'), join(room, 'report-report')]
afterAll(() => rmSync(room, { recursive: true, force: true }))
beforeEach(async () => {
  rmSync(target, { recursive: true, force: true })
  await writeTemplate(base, file)
  await importWorkbook(file, base, target)
})

/** Edits a file of the pack by hand. */
function byHand(name: string, change: (json: Record<string, never>) => void): void {
  const json = JSON.parse(readFileSync(join(target, name), 'utf8')) as Record<string, never>
  change(json)
  writeFileSync(join(target, name), JSON.stringify(json))
}

/** Saves the workbook with another amount, and what else is asked. */
async function save(
  amount: number,
  change: Parameters<typeof edit>[2] = () => undefined,
): ReturnType<typeof importWorkbook> {
  await edit(file, file, (book) => {
    const figures = sheet(book, '指标')
    figures.getCell(`${columnOf(figures, '数值')}${rowOf(figures, 'firms')}`).value = amount
    change(book)
  })
  return importWorkbook(file, base, target)
}

async function report(): Promise<Report> {
  const read = await readPack(target)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.report
}

interface Step {
  readonly id: string
}
interface Loose {
  readonly scenes: { readonly id: string; readonly steps: Step[] }[] & Record<string, unknown>
  readonly routes: { readonly stops: object[] }[]
}

function addScene(): void {
  byHand('tour.json', (json) => {
    const tour = json as unknown as Loose
    tour.scenes.splice(1, 0, {
      id: 'quay',
      kind: 'story',
      steps: [{ id: 'look', view: 'picture', facts: ['firms'], media: 'media/quay.png' }],
    } as never)
    tour.routes[0]?.stops.push({ scene: 'quay' })
  })
  for (const locale of ['zh-CN', 'en'])
    byHand(`texts/${locale}.json`, (json) => {
      const texts = json as unknown as { scenes: Record<string, object> }
      texts.scenes.quay = { name: 'Q', kicker: 'K', steps: { look: { title: 'T', labels: { alt: 'A' } } } }
    })
  mkdirSync(join(target, 'media'))
  writeFileSync(join(target, 'media/quay.png'), png)
}

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('what hands made of a report since', () => {
  it('stays at every further save of its workbook: scene, words and picture', async () => {
    addScene()
    for (const amount of [41, 42]) {
      expect(told(await save(amount))).toEqual([])
      const { tour, texts, facts } = await report()
      expect(tour.scenes.map(({ id }) => id).slice(0, 2)).toEqual(['opening', 'quay'])
      expect(tour.routes[0]?.stops).toContainEqual({ scene: 'quay' })
      expect(texts.en?.scenes.quay?.name).toBe('Q')
      expect(readFileSync(join(target, 'media/quay.png'))).toEqual(png)
      expect(facts.firms).toMatchObject({ value: amount })
    }
  })

  it('stays where the workbook says what it said before, and follows it where it says something new', async () => {
    byHand('texts/en.json', (json) => {
      ;(json as unknown as { park: { name: string } }).park.name = 'By hand'
    })
    const first = await save(41)
    expect((await report()).texts.en?.park.name).toBe('By hand')
    expect(first.ok && first.value.questions.filter(({ what }) => what.en.includes('both'))).toEqual([])
    const second = await save(41, (book) => {
      const texts = sheet(book, '文字')
      texts.getCell(`${columnOf(texts, 'en')}${rowOf(texts, 'park.name')}`).value = 'By workbook'
    })
    expect((await report()).texts.en?.park.name).toBe('By workbook')
    const asked = second.ok ? second.value.questions.filter(({ what }) => what.en.includes('both')) : []
    expect(asked.map(({ sheet: name, cell }) => `${name}!${cell}`)).toEqual([expect.stringMatching(/^文字!D\d+$/)])
  })

  it('stays when the last state is not known, as in a report an earlier version made', async () => {
    rmSync(join(target, '.workbook.json'))
    addScene()
    expect(told(await save(41))).toEqual([])
    expect((await report()).tour.scenes.map(({ id }) => id)).toContain('quay')
    expect((await report()).facts.firms).toMatchObject({ value: 41 })
  })

  it('is left alone where it cannot be read, and that is told', async () => {
    writeFileSync(join(target, 'tour.json'), '{ "scenes": [')
    const made = await save(41)
    expect(told(made)[0]).toContain('现在读不出来，没有动它')
    expect(readFileSync(join(target, 'tour.json'), 'utf8')).toBe('{ "scenes": [')
  })

  it('goes on meaning the same new entry, whatever is added above it', async () => {
    const add = (name: string) => (book: Parameters<Parameters<typeof edit>[2]>[0]) => {
      const events = sheet(book, '里程碑')
      const row = rowOf(events, 'joined') + 1
      events.spliceRows(row, 0, [])
      for (const [heading, value] of [
        ['中文名称', name],
        ['英文名称', name],
        ['日期', '2024-06-01'],
        ['精确到', '到日'],
        ['出处', '1.2'],
        ['加到哪一步', 'opening/roles'],
      ] as const)
        events.getCell(`${columnOf(events, heading)}${row}`).value = value
    }
    await save(41, add('Second'))
    await save(41, add('First'))
    const { texts } = await report()
    expect(texts.en?.facts['milestone-1']?.name).toBe('Second')
    expect(texts.en?.facts['milestone-2']?.name).toBe('First')
  })
})

describe('three-way merging', () => {
  const merge = (last: unknown, ours: unknown, theirs: unknown, isKnown = true): unknown =>
    mergeThree({ value: last, isKnown }, ours, theirs, () => undefined)

  it.each<[string, unknown, unknown, unknown, unknown]>([
    ['one side changed', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }],
    ['both the same way', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
    ['each another way: ours', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }],
    ['they took away', { a: 1, b: 1 }, { a: 1, b: 1 }, { a: 1 }, { a: 1 }],
    ['we took away', { a: 1, b: 1 }, { a: 1 }, { a: 1, b: 1 }, { a: 1 }],
    ['both added', ['x'], ['x', 'ours'], ['theirs', 'x'], ['theirs', 'x', 'ours']],
    ['they put into another order', ['x', 'y', 'z'], ['x', 'new', 'y', 'z'], ['z', 'x', 'y'], ['z', 'x', 'new', 'y']],
    ['we put into another order', ['x', 'y'], ['y', 'x'], ['x', 'theirs', 'y'], ['y', 'x', 'theirs']],
    ['both another order: ours', ['x', 'y', 'z'], ['y', 'x', 'z'], ['z', 'x', 'y'], ['y', 'x', 'z']],
    [
      'items by id',
      [{ id: 'a', n: 1 }],
      [{ id: 'a', n: 2 }],
      [{ id: 'b' }, { id: 'a', n: 1 }],
      [{ id: 'b' }, { id: 'a', n: 2 }],
    ],
    [
      'a key named __proto__ is a key',
      JSON.parse('{"__proto__":1}'),
      JSON.parse('{"__proto__":1}'),
      JSON.parse('{"__proto__":2}'),
      JSON.parse('{"__proto__":2}'),
    ],
  ])('%s', (_what, last, ours, theirs, merged) => {
    expect(JSON.stringify(merge(last, ours, theirs))).toBe(JSON.stringify(merged))
  })

  it('without a last state ours stands, and nothing of theirs goes', () => {
    expect(merge({}, { a: 1, l: ['x'] }, { a: 2, b: 3, l: ['y'] }, false)).toEqual({ a: 1, b: 3, l: ['y', 'x'] })
  })
})
