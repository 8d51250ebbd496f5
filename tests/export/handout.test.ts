import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFigure } from '../../electron/core/reading'
import type { Geography, Report } from '../../electron/core/report'
import { writtenFigure } from '../../electron/core/written'
import { factRows, shortSourceOf } from '../../electron/export/facts'
import { pagesOfBlocks, type Block } from '../../electron/export/handout/block'
import { leavesOf } from '../../electron/export/handout/content'
import { handoutPdf, type Handout } from '../../electron/export/handout/handoutPdf'
import { readPack } from '../../electron/packs'

const locales = ['zh-CN', 'en'] as const
let report: Report
let geography: Geography | undefined
let both: Handout
let leaves: ReturnType<typeof leavesOf>['leaves']
const texts: string[] = []
beforeAll(async () => {
  const read = await readPack('resources/packs/suxitong-2020')
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  report = read.value.report
  geography = read.value.geography
  leaves = leavesOf(report, locales, { geography }).leaves
  both = await handoutPdf(report, locales, { geography })
  const pdf = await opened(both)
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    texts.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
})

// The reader takes its bytes away.
const opened = ({ bytes }: Handout) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise
const bare = (text: string): string => text.replace(/\s/gu, '')

/** Every word of a step's row on paper, in a language. */
function wordsOf(scene: string, step: string, locale: string): string {
  const at = leaves
    .flatMap(({ blocks }) => blocks)
    .find(({ shown }) => shown?.page.scene === scene && shown.page.step === step)
  const runs = (at?.told ?? [])
    .filter((one) => one.locale === locale)
    .flatMap(({ words }) => words.lines.flatMap(({ runs: all }) => all))
  return bare(runs.map((run) => ('fact' in run ? run.runs.map(({ text }) => text).join('') : run.text)).join(''))
}

describe('the hand-out', () => {
  it('has every figure of a finding beside its picture, with its mark and its source, in both languages', () => {
    let figures = 0
    for (const { id: scene, kind, steps } of report.tour.scenes)
      for (const { id: step, facts } of kind === 'map' ? [] : steps)
        for (const locale of locales) {
          const words = wordsOf(scene, step, locale)
          for (const ref of facts.flatMap((id) => [id, `${id}#growth`])) {
            const fact = report.facts[ref.split('#')[0] ?? '']
            if (!fact || !findFigure(report.facts, ref)) continue
            figures += 1
            // What was worked out is told by the line below it, and in the place of its source.
            const said = bare(writtenFigure(report, locale, ref).text).replace(/（推算）$|\(derived\)$/, '')
            expect(words, `${scene}/${step}`).toContain(said)
            expect(words, `${scene}/${step}`).toContain(bare(shortSourceOf(report, locale, fact)))
          }
        }
    expect(figures).toBeGreaterThan(80)
  })

  it('has all facts in a table for each language', () => {
    const all = texts.join('')
    for (const locale of locales)
      for (const { name, written } of factRows(report, locale)) {
        expect(all).toContain(bare(String(name)))
        expect(all).toContain(bare(String(written)))
      }
  })

  it('numbers its pages, is A4, tagged, and small', async () => {
    const pdf = await opened(both)
    expect(pdf.numPages).toBe(both.pages)
    for (const [i, text] of texts.entries()) expect(text).toContain(`${i + 1}/${pdf.numPages}`)
    expect((await pdf.getPage(1)).view).toEqual([0, 0, 595.28, 841.89])
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const tree = JSON.stringify(await (await pdf.getPage(2)).getStructTree())
    for (const tag of ['"H3"', '"Figure"', '"P"']) expect(tree).toContain(tag)
    expect(tree).toMatch(/"alt":"里程碑 · [^"]+"/)
    expect(JSON.stringify(await (await pdf.getPage(pdf.numPages)).getStructTree())).toContain('"TH"')
    const source = Buffer.from(both.bytes).toString('latin1')
    expect(source).not.toContain('/Subtype /Type3')
    expect(source.length).toBeLessThan(3_000_000)
  })

  it('lets nothing reach over the foot of a page, or into the words below it', () => {
    for (const { blocks, foot } of leaves) {
      const low = Math.min(...foot.map(({ box }) => box.y))
      for (const [i, block] of blocks.entries()) {
        const words = [...block.told, ...(block.cells?.told ?? [])].map(({ words: { box, cut } }) => ({ box, cut }))
        const end = Math.max(
          ...[...words.map(({ box }) => box), ...(block.shown ? [block.shown.box] : [])].map((box) => box.y + box.h),
        )
        expect(end).toBeLessThan(blocks[i + 1]?.y ?? low)
        expect(words.some(({ cut }) => cut)).toBe(false)
      }
    }
  })

  it('is the same bytes for the same pack', async () => {
    const again = await handoutPdf(report, locales, { geography })
    expect(Buffer.from(again.bytes).equals(Buffer.from(both.bytes))).toBe(true)
  })
})

describe('blocks on pages', () => {
  const block = (height: number, more: Partial<Block> = {}): Block => ({ height, told: [], ...more })
  const heights = (blocks: readonly Block[]) =>
    pagesOfBlocks(blocks, 10, 110).map((page) => page.map(({ height, y }) => [height, y]))

  it('leaves no heading at a page’s end', () => {
    expect(heights([block(70), block(20, { keep: true }), block(40)])).toEqual([
      [[70, 10]],
      [
        [20, 10],
        [40, 30],
      ],
    ])
  })

  it('says a table’s heads again on each page, and gives what is taller than a page one of its own', () => {
    const head = block(5)
    expect(heights([block(95), block(30, { repeated: head }), block(300)])).toEqual([
      [[95, 10]],
      [
        [5, 10],
        [30, 15],
      ],
      [[300, 10]],
    ])
  })
})
