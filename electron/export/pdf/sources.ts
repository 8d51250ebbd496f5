import { findFigure, nameOf, parseRef } from '../../core/reading'
import type { Report } from '../../core/report'
import { penOf, type Pen } from '../../../src/picture/pen'
import type { Words } from '../../../src/picture/picture'
import { moved } from '../../../src/picture/pieces'
import type { Stage } from '../../../src/picture/stage'
import { sourceOf } from '../facts'
import type { Page } from '../pages'
import { exportWords } from '../words'

/** Where a figure's source stands in the document, for links to it; the same for a fact's number and its growth. */
export const sourceName = (ref: string): string => `source:${parseRef(ref).id}`

/** Facts whose figures are on pages, in the order they are met. */
function factsOn(pages: readonly Page[]): readonly string[] {
  const refs = pages.flatMap(({ picture }) =>
    picture.pieces.flatMap((piece) =>
      piece.kind === 'words'
        ? piece.lines.flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? [parseRef(run.fact).id] : [])))
        : [],
    ),
  )
  return [...new Set(refs)]
}

/** The scene that pages of sources stand for. */
export const sources = 'sources:'

const gap = 26

/** A fact with its figures, and below it where it is from. */
function entry(pen: Pen, report: Report, id: string, x: number, w: number): readonly Words[] {
  const fact = report.facts[id]
  if (!fact) return []
  const figures = [id, `${id}#growth`].filter((ref) => findFigure(report.facts, ref)).map((ref) => `{${ref}}`)
  const text = `${nameOf(report, pen.locale, id) ?? id}  ${figures.join(' · ')}`
  const name = pen.write({
    id: sourceName(id),
    content: pen.say(text),
    size: pen.floor * 1.1,
    x,
    y: 0,
    w,
    leading: 1.4,
  })
  const source = pen.write({
    ...{ id: `${sourceName(id)}:at`, content: pen.say(sourceOf(report, pen.locale, fact).source), ink: 'ink3' },
    ...{ size: pen.floor, x, y: name.box.y + name.box.h + 6, w, leading: 1.35 },
  })
  return [name, source]
}

const footOfWords = (words: readonly Words[]): number => Math.max(0, ...words.map(({ box }) => box.y + box.h))

/** The pages after the steps: every figure of the document and where it is from. */
export function sourcePages(report: Report, locale: string, stage: Stage, pages: readonly Page[]): readonly Page[] {
  const pen = penOf(report, locale, stage)
  const { content } = stage
  const title = exportWords(locale).columns.source
  const columns = stage.portrait ? 1 : 3
  const w = (content.w - (columns - 1) * 60) / columns
  const head = pen.write({
    ...{ id: 'title', role: 'title', content: pen.say(title), size: 56, face: 'serif', weight: 600 },
    ...{ x: content.x, y: content.y, w: content.w },
  })
  const top = footOfWords([head]) + 50
  const leaves: Words[][] = []
  let [column, y] = [columns, top]
  for (const id of factsOn(pages)) {
    let words = entry(pen, report, id, content.x + (column % columns) * (w + 60), w)
    if (column === columns || y + footOfWords(words) > content.y + content.h) {
      column = column + 1 < columns ? column + 1 : 0
      y = top
      if (column === 0) leaves.push([head])
      words = entry(pen, report, id, content.x + column * (w + 60), w)
    }
    leaves.at(-1)?.push(...words.map((one) => moved(one, 0, y)))
    y += footOfWords(words) + gap
  }
  return leaves.map((pieces, i) => ({
    ...{ scene: sources, step: `${i + 1}`, chapter: title, title, wordsOnly: false },
    picture: { pieces, omissions: [] },
    foot: [],
  }))
}
