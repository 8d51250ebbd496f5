import { findFigure, textsOf } from '../../core/reading'
import type { Fact, Report } from '../../core/report'
import { writtenFigure } from '../../core/written'
import { penOf, type Pen } from '../../../src/picture/pen'
import type { Words } from '../../../src/picture/picture'
import { moved } from '../../../src/picture/pieces'
import { plainText } from '../../../src/picture/splitText'
import { stageOf } from '../../../src/picture/stage'
import { shortSourceOf } from '../facts'
import { exportWords } from '../words'
import type { Page } from '../pages'
import type { Block, Told } from './block'
import { paper, type } from './paper'

/** The stage the hand-out's pictures are composed for: small type as large as a hall may ask. */
export const pictureStage = stageOf(1728, 1080, { text: 1.4 })

/** How wide a picture is on the page beside one and beside two languages, u, and what lies between columns. */
const pictureWidth = [640, 420] as const
const between = 32
const below = 44

interface Column {
  readonly pen: Pen
  readonly x: number
  readonly w: number
}

/** Words below one another in a column; each begins where those before it end. */
class Stack {
  readonly told: Told[] = []
  y = 0

  constructor(readonly column: Column) {}

  add(tag: Told['tag'], ask: Omit<Parameters<Pen['write']>[0], 'x' | 'y' | 'w' | 'id'>, gap: number): void {
    const { pen, x, w } = this.column
    const id = `${pen.locale}:${x}:${this.told.length}`
    const words: Words = pen.write({ ...ask, id, x, w, y: this.y })
    this.told.push({ words, tag, locale: pen.locale })
    this.y = words.box.y + words.box.h + gap
  }
}

/** The figures of a finding, each with where it is from; then where else it is from. */
function factLines(stack: Stack, report: Report, ids: readonly string[]): void {
  const { pen } = stack.column
  const small = { size: type.small, ink: 'ink3', leading: 1.3 } as const
  const facts = ids.flatMap((id) => report.facts[id] ?? [])
  const figuresOf = ({ id }: Fact): readonly string[] =>
    [id, `${id}#growth`].filter((ref) => findFigure(report.facts, ref))
  const stated = facts.filter((one) => figuresOf(one).length > 0)
  for (const fact of stated) {
    const figures = figuresOf(fact).map((ref) => `{${ref}}`)
    const content = pen.say(`${pen.name(fact.id)}  ${figures.join(' · ')}`)
    stack.add('P', { content, size: type.figure, leading: 1.4 }, 3)
    stack.add('P', { content: pen.say(shortSourceOf(report, pen.locale, fact)), ...small }, 11)
  }
  const told = new Set(stated.map((fact) => shortSourceOf(report, pen.locale, fact)))
  const all = new Set(facts.map((fact) => shortSourceOf(report, pen.locale, fact)))
  const sources = [...all].filter((source) => !told.has(source))
  if (sources.length > 0)
    stack.add('P', { content: pen.say(sources.join(exportWords(pen.locale).comma)), ...small }, 11)
}

/** A finding in one language: itself, the line below it, its figures. */
function columnOf(report: Report, { scene, step }: Page, column: Column, size: number): Stack {
  const { pen } = column
  const stack = new Stack(column)
  const words = textsOf(report, pen.locale).scenes[scene]
  const { title = words?.name ?? '', lead } = words?.steps[step] ?? {}
  const content = pen.say(title.replaceAll('\n', pen.locale.startsWith('zh') ? '' : ' '), {}, { plain: true })
  stack.add('H3', { content, size, face: 'serif', weight: 600, leading: 1.3, balance: true }, 10)
  if (lead) stack.add('P', { content: pen.say(lead), size: type.lead, ink: 'ink2', leading: 1.4 }, 14)
  const facts = report.tour.scenes.find(({ id }) => id === scene)?.steps.find(({ id }) => id === step)?.facts ?? []
  factLines(stack, report, facts)
  return stack
}

/** What a picture shows, for whoever does not see it: its finding. */
function altOf(report: Report, locale: string, { chapter, title }: Page): string {
  return `${chapter} · ${plainText(title, (ref) => writtenFigure(report, locale, ref).text)}`
}

/** A finding as a row: its picture, and beside it its words in each language. A step without a picture has its words across the page. */
export function findingBlock(report: Report, page: Page, locales: readonly string[]): Block {
  const { x, w } = paper.content
  const two = locales.length > 1
  const picture = page.wordsOnly ? 0 : two ? pictureWidth[1] : pictureWidth[0]
  const start = picture === 0 ? x : x + picture + between
  const wide = (x + w - start - (locales.length - 1) * between) / locales.length
  const stacks = locales.map((locale, i) =>
    columnOf(
      report,
      page,
      { pen: penOf(report, locale, paper), x: start + i * (wide + between), w: wide },
      two ? type.finding * 0.8 : type.finding,
    ),
  )
  const tall = (picture * pictureStage.h) / pictureStage.w
  const words = stacks.flatMap(({ told }) => told.map((one) => ({ ...one, words: moved(one.words, 0, 4) })))
  return {
    height: Math.max(tall, ...stacks.map(({ y }) => y + 4)) + below,
    told: words,
    ...(picture > 0
      ? { shown: { page, alt: altOf(report, locales[0] ?? '', page), box: { x, y: 0, w: picture, h: tall } } }
      : {}),
  }
}
