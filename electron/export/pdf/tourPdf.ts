import type { Report } from '../../core/report'
import type { Words } from '../../../src/picture/picture'
import { stageOf, type Stage } from '../../../src/picture/stage'
import { bytesOf, newDocument, type Document } from './document'
import { missingMark, Shelf } from './fonts'
import { drawGround } from './ground'
import { pagesOf, type Page } from '../pages'
import { setWords, type SetPart } from './setting'
import type { Sheet } from '../sheet'
import { inkColour, type Theme } from '../theme'
import { drawPart, wordsElement } from './words'

export interface TourPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Steps that are told in words because their picture is no data, as `scene` names. */
  readonly wordsOnly: readonly string[]
  /** Letters that no font of the stage has. */
  readonly missing: readonly string[]
}

/** Points a u: a stage 1920 wide becomes a slide of 13⅓ inches. */
const point = 0.5

interface SetPage {
  readonly page: Page
  readonly words: readonly { readonly words: Words; readonly lines: readonly (readonly SetPart[])[] }[]
  readonly foot: readonly SetPart[]
}

const setPage = (page: Page, shelf: Shelf, locale: string): SetPage => ({
  page,
  words: page.picture.pieces
    .filter((piece): piece is Words => piece.kind === 'words')
    .map((words) => ({ words, lines: setWords(words, shelf, locale) })),
  foot: page.foot.flatMap((words) => setWords(words, shelf, locale).flat()),
})

/** Everything of a page that is no word: told as decoration, because each of its quantities is written beside it. */
function drawDecoration(doc: Document, { page, foot }: SetPage, stage: Stage, theme: Theme): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(0, 0, stage.w, stage.h).fill(inkColour(theme, 'ground'))
  drawGround(doc, page.picture.pieces, theme)
  doc.endMarkedContent()
  doc.markContent('Artifact', { type: 'Pagination' })
  for (const part of foot) drawPart(doc, part, theme)
  doc.endMarkedContent()
}

function drawPages(doc: Document, pages: readonly SetPage[], stage: Stage, theme: Theme): void {
  const root = doc.struct('Document')
  doc.addStructure(root)
  let chapter: { readonly scene: string; readonly item: ReturnType<Document['outline']['addItem']> } | undefined
  for (const set of pages) {
    const { page } = set
    doc.addPage({ size: [stage.w * point, stage.h * point], margin: 0 })
    doc.scale(point)
    if (chapter?.scene !== page.scene)
      chapter = { scene: page.scene, item: doc.outline.addItem(page.chapter, { expanded: false }) }
    chapter.item.addItem(page.title)
    drawDecoration(doc, set, stage, theme)
    const section = doc.struct('Sect', { title: page.title })
    root.add(section)
    for (const { words, lines } of set.words) section.add(wordsElement(doc, words.role, lines, theme))
    section.end()
  }
  root.end()
}

/** A tour in a language as a PDF: a page a step, in lines and letters, tagged, with an outline. The same pack makes the same bytes. */
export async function tourPdf(report: Report, locale: string, sheet: Sheet): Promise<TourPdf> {
  const { theme, size, route } = sheet
  const stage = stageOf(size.width, size.height)
  const shelf = await Shelf.open()
  const pages = pagesOf(report, locale, stage, route).map((page) => setPage(page, shelf, locale))
  const doc = newDocument(report, locale)
  for (const [name, font] of await shelf.cut()) doc.registerFont(name, font)
  drawPages(doc, pages, stage, theme)
  return {
    bytes: await bytesOf(doc),
    pages: pages.length,
    wordsOnly: [...new Set(pages.flatMap(({ page }) => (page.wordsOnly ? [page.chapter] : [])))],
    missing: [...shelf.missing].filter((letter) => letter !== missingMark).sort(),
  }
}
