import type { Report } from '../../core/report'
import { drawingNames } from '../../core/drawingNames'
import type { AnyPiece, Words } from '../../../src/picture/picture'
import { stageOf, type Stage } from '../../../src/picture/stage'
import { bytesOf, figure, newDocument, type Document, type Element } from './document'
import { missingMark, Shelf } from './fonts'
import { drawGround } from './ground'
import { asRead } from '../layers'
import { footOf, pagesOf, type Page } from '../pages'
import type { Photos } from '../photos'
import { sourceName, sourcePages, sources } from './sources'
import { setWords, type SetPart } from './setting'
import type { Sheet } from '../sheet'
import { inkColour, type Theme } from '../theme'
import { drawPart, wordsElement } from './words'

export interface TourPdf {
  readonly bytes: Uint8Array
  /** Pages of steps, and pages that say where their figures are from. */
  readonly pages: number
  readonly sources: number
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
  words: asRead(page.picture.pieces).map((words) => ({ words, lines: setWords(words, shelf, locale) })),
  foot: page.foot.flatMap((words) => setWords(words, shelf, locale).flat()),
})

/** What a drawing or a code shows, for whoever does not see it. */
function altOf(piece: AnyPiece, locale: string): string | undefined {
  if (piece.kind === 'drawing') return drawingNames[piece.name][locale.startsWith('zh') ? 'zh' : 'en']
  if (piece.kind === 'bitmap') return piece.alt
  return piece.kind === 'code' ? piece.text : undefined
}

/** Draws what is told as decoration, because each of its quantities is written beside it. */
function artifact(doc: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** All of a page but its words: drawings and codes are figures with what they show, the rest lies below or above them. */
function drawBelow(
  doc: Document,
  section: Element,
  { page, foot }: SetPage,
  { stage, theme, locale, photos }: Paper,
): void {
  const { pieces } = page.picture
  const shown = (piece: AnyPiece): boolean => altOf(piece, locale) !== undefined
  artifact(doc, 'Layout', () => {
    doc.rect(0, 0, stage.w, stage.h).fill(inkColour(theme, 'ground'))
    drawGround(
      doc,
      pieces.filter((piece) => !shown(piece) && piece.kind !== 'hit'),
      theme,
    )
  })
  for (const piece of pieces.filter(shown))
    section.add(
      doc.struct('Figure', figure(piece.box, altOf(piece, locale) ?? '', point), () =>
        drawGround(doc, [piece], theme, photos),
      ),
    )
  artifact(doc, 'Layout', () =>
    drawGround(
      doc,
      pieces.filter(({ kind }) => kind === 'hit'),
      theme,
    ),
  )
  artifact(doc, 'Pagination', () => {
    for (const part of foot) drawPart(doc, part, theme)
  })
}

interface Paper {
  readonly stage: Stage
  readonly theme: Theme
  readonly locale: string
  readonly photos: Photos | undefined
}

function drawPages(doc: Document, pages: readonly SetPage[], paper: Paper): void {
  const { stage, theme } = paper
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
    const section = doc.struct('Sect', { title: page.title })
    root.add(section)
    drawBelow(doc, section, set, paper)
    const isSources = page.scene === sources
    for (const { words, lines } of set.words) {
      if (isSources) doc.addNamedDestination(words.id, 'XYZ', words.box.x * point, words.box.y * point, null)
      section.add(wordsElement(doc, words.role, lines, theme, isSources ? undefined : sourceName))
    }
    section.end()
  }
  root.end()
}

/** A tour in a language as a PDF: a page a step, in lines and letters, tagged, with an outline, and then where its figures are from. The same pack makes the same bytes. */
export async function tourPdf(report: Report, locale: string, sheet: Sheet): Promise<TourPdf> {
  const { theme, size } = sheet
  const stage = stageOf(size.width, size.height)
  const shelf = await Shelf.open(sheet.fonts)
  const steps = pagesOf(report, locale, stage, sheet)
  const all = [...steps, ...sourcePages(report, locale, stage, steps)]
  const pages = all.map((page, i) =>
    setPage({ ...page, foot: footOf({ report, locale, stage }, i + 1, all.length) }, shelf, locale),
  )
  const doc = newDocument(report, locale)
  for (const [name, font] of await shelf.cut()) doc.registerFont(name, font)
  drawPages(doc, pages, { stage, theme, locale, photos: sheet.photos })
  return {
    bytes: await bytesOf(doc),
    pages: steps.length,
    sources: all.length - steps.length,
    wordsOnly: [...new Set(pages.flatMap(({ page }) => (page.wordsOnly ? [page.chapter] : [])))],
    missing: [...shelf.missing].filter((letter) => letter !== missingMark).sort(),
  }
}
