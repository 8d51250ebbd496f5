import type { Report } from '../../core/report'
import { penOf, type Pen } from '../../../src/picture/pen'
import { moved } from '../../../src/picture/pieces'
import { factRows, shortSourceOf } from '../facts'
import { exportWords, type Column } from '../words'
import type { Block, Told } from './block'
import { paper, type } from './paper'

/** Columns of the table and what share of the page each has. */
const shares = [
  ['name', 0.33],
  ['written', 0.3],
  ['marks', 0.12],
  ['source', 0.25],
] as const satisfies readonly (readonly [Column, number])[]

const gap = 20

/** A row of the table: each cell in its column, all as tall as the tallest. */
function rowBlock(pen: Pen, texts: readonly string[], head: boolean): Block {
  let { x } = paper.content
  const told = shares.map(([column, share], i): Told => {
    const w = paper.content.w * share
    const text = texts[i] ?? ''
    const words = pen.write({
      ...{ id: `${pen.locale}:${column}`, content: pen.say(text === '' ? '—' : text), x, y: 9, w: w - gap },
      ...{ size: type.small, leading: 1.35, weight: head ? 600 : 400, ink: head ? 'ink2' : 'ink' },
    })
    x += w
    return { words, tag: 'P', locale: pen.locale }
  })
  // First lines on one baseline, whatever letters they have.
  const base = Math.max(...told.map(({ words }) => words.lines[0]?.y ?? 0))
  const level = told.map((one) => ({ ...one, words: moved(one.words, 0, base - (one.words.lines[0]?.y ?? base)) }))
  const height = Math.max(...level.map(({ words }) => words.box.y + words.box.h)) + 10
  return { height, told: [], cells: { head, told: level }, rule: true, keep: head }
}

/** Every fact of the report as a table, in a language. */
export function tableBlocks(report: Report, locale: string): readonly Block[] {
  const pen = penOf(report, locale, paper)
  const { columns, facts } = exportWords(locale)
  const title = pen.write({
    ...{ id: `facts:${locale}`, content: pen.say(facts), size: type.finding, face: 'serif', weight: 600 },
    ...{ x: paper.content.x, y: 30, w: paper.content.w },
  })
  const head = rowBlock(
    pen,
    shares.map(([column]) => columns[column]),
    true,
  )
  const rows = factRows(report, locale).map((row) => {
    const fact = report.facts[String(row.id)]
    const short = { ...row, source: fact ? shortSourceOf(report, locale, fact) : row.source }
    const texts = shares.map(([column]) => String(short[column]))
    return { ...rowBlock(pen, texts, false), repeated: head }
  })
  const height = title.box.y + title.box.h + 22
  return [{ height, keep: true, told: [{ words: title, tag: 'H2', locale }] }, head, ...rows]
}
