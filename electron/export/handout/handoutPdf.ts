import type { Report } from '../../core/report'
import { missingMark, Shelf } from '../pdf/fonts'
import { bytesOf, figure, newDocument, type Document, type Element } from '../pdf/document'
import { drawGround } from '../pdf/ground'
import { setWords, type SetPart } from '../pdf/setting'
import { drawPart, taggedElement } from '../pdf/words'
import type { Photos } from '../photos'
import type { Sheet } from '../sheet'
import { inkColour } from '../theme'
import type { Words } from '../../../src/picture/picture'
import type { Placed, Shown, Told } from './block'
import { leavesOf, type Leaf } from './content'
import { pictureStage } from './finding'
import { pageSize, paper, pointOfU } from './paper'

export interface Handout {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly wordsOnly: readonly string[]
  readonly missing: readonly string[]
}

type Lines = readonly (readonly SetPart[])[]
/** Words by their letters, all set before the first is drawn: fonts are cut to what is used. */
type SetAll = ReadonlyMap<Words, Lines>

const isWords = (piece: { readonly kind: string }): piece is Words => piece.kind === 'words'
const theme = 'paper'

function setAll(leaves: readonly Leaf[], shelf: Shelf, locale: string): SetAll {
  const set = new Map<Words, Lines>()
  const put = (words: Words, of: string): unknown => set.set(words, setWords(words, shelf, of))
  for (const { blocks, foot } of leaves) {
    for (const words of foot) put(words, locale)
    for (const { told, cells, shown } of blocks) {
      for (const one of [...told, ...(cells?.told ?? [])]) put(one.words, one.locale)
      for (const words of shown?.page.picture.pieces.filter(isWords) ?? []) put(words, locale)
    }
  }
  return set
}

/** What a page is printed with. */
interface Print {
  readonly doc: Document
  readonly set: SetAll
  readonly photos: Photos | undefined
  /** The document's language. */
  readonly locale: string
}

/** The picture in its frame, the stage's ground behind it. */
function drawPicture({ doc, set, photos }: Print, { page, box }: Shown): void {
  doc.save()
  doc.rect(box.x, box.y, box.w, box.h).clip()
  doc.translate(box.x, box.y).scale(box.w / pictureStage.w)
  doc.rect(0, 0, pictureStage.w, pictureStage.h).fill(inkColour(theme, 'ground'))
  drawGround(doc, page.picture.pieces, theme, photos)
  for (const words of page.picture.pieces.filter(isWords))
    for (const part of (set.get(words) ?? []).flat()) drawPart(doc, part, theme)
  doc.restore()
}

/** Words of another language than the page's say so, for a voice that reads them. */
const toldElement = ({ doc, set, locale: own }: Print, { words, tag, locale }: Told): Element =>
  taggedElement(doc, tag, set.get(words) ?? [], theme, locale === own ? {} : { lang: locale })

function rowElement(print: Print, { head, told }: NonNullable<Placed['cells']>): Element {
  const { doc } = print
  const scope: object = head ? { scope: 'Column' } : {}
  return doc.struct(
    'TR',
    {},
    told.map((one) => doc.struct(head ? 'TH' : 'TD', scope, [toldElement(print, one)])),
  )
}

/** What is on a page beside what is read: hairlines, where it is from, its number. */
function drawArtifacts(doc: Document, { blocks, foot }: Leaf, set: SetAll): void {
  const { x, w } = paper.content
  doc.markContent('Artifact', { type: 'Layout' })
  doc.lineWidth(1).strokeColor(inkColour(theme, 'line'))
  for (const { y } of blocks.filter(({ rule }) => rule))
    doc
      .moveTo(x, y)
      .lineTo(x + w, y)
      .stroke()
  doc.endMarkedContent()
  doc.markContent('Artifact', { type: 'Pagination' })
  for (const words of foot) for (const part of (set.get(words) ?? []).flat()) drawPart(doc, part, theme)
  doc.endMarkedContent()
}

function drawLeaf(print: Print, root: Element, leaf: Leaf): void {
  const { doc, set } = print
  doc.addPage({ size: pageSize, margin: 0 })
  doc.scale(pointOfU)
  drawArtifacts(doc, leaf, set)
  // A table that goes on to the next page is one of its own there, with its heads.
  let table: Element | undefined
  for (const { told, shown, cells } of leaf.blocks) {
    if (cells) {
      if (!table) root.add((table = doc.struct('Table')))
      table.add(rowElement(print, cells))
      continue
    }
    table?.end()
    table = undefined
    if (shown) root.add(doc.struct('Figure', figure(shown.box, shown.alt, pointOfU), () => drawPicture(print, shown)))
    for (const one of told) root.add(toldElement(print, one))
  }
  table?.end()
}

/** A tour on A4: a finding a row with its picture, its figures and their sources, then all facts. The same pack makes the same bytes. */
export async function handoutPdf(
  report: Report,
  locales: readonly string[],
  sheet: Pick<Sheet, 'route' | 'fonts' | 'geography' | 'photos'> = {},
): Promise<Handout> {
  const [locale = ''] = locales
  const shelf = await Shelf.open(sheet.fonts)
  const { leaves, steps } = leavesOf(report, locales, sheet)
  const set = setAll(leaves, shelf, locale)
  const doc = newDocument(report, locale)
  for (const [name, font] of await shelf.cut()) doc.registerFont(name, font)
  const root = doc.struct('Document')
  doc.addStructure(root)
  for (const leaf of leaves) drawLeaf({ doc, set, photos: sheet.photos, locale }, root, leaf)
  root.end()
  return {
    bytes: await bytesOf(doc),
    pages: leaves.length,
    wordsOnly: [...new Set(steps.flatMap(({ wordsOnly, chapter }) => (wordsOnly ? [chapter] : [])))],
    missing: [...shelf.missing].filter((letter) => letter !== missingMark).sort(),
  }
}
