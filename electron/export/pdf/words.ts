import type { Role } from '../../../src/picture/picture'
import type { Document, Element } from './document'
import type { Chunk, SetPart, SetRun } from './setting'
import { inkColour, type Theme } from '../theme'

/** What words are to whoever has the page read aloud. */
const tags: Readonly<Record<Role, string>> = { title: 'H1', kicker: 'P', lead: 'P', label: 'P' }

/** Letters as wide as they are measured: what the font's own widths differ by is spread between them. */
function drawChunk(doc: Document, { text, font, x, y, w, turned }: Chunk, { run }: SetRun): void {
  const letters = [...text].length
  doc.font(font).fontSize(run.size)
  const spacing = turned ? 0 : (w - doc.widthOfString(text)) / Math.max(1, letters)
  const set = { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing } as const
  if (!turned) {
    doc.text(text, x, y, set)
    return
  }
  doc.save()
  doc.rotate(90, { origin: [x + w / 2, y - run.size * 0.38] })
  doc.text(text, x, y, set)
  doc.restore()
}

/** The quiet dotted line below what was worked out. */
function underline(doc: Document, { run, chunks }: SetRun): void {
  const [first, last] = [chunks[0], chunks.at(-1)]
  if (!first || !last) return
  const y = first.y + Math.min(0.16 * run.size, 9) + 1.5
  doc.save()
  doc.lineWidth(3).lineCap('round').dash(0.01, { space: 6 })
  doc
    .moveTo(first.x + 1.5, y)
    .lineTo(last.x + last.w, y)
    .stroke()
  doc.restore()
}

/** Draws a part of a line: its letters, and the line below them. */
export function drawPart(doc: Document, part: SetPart, theme: Theme): void {
  for (const set of part.runs) {
    const colour = inkColour(theme, set.run.ink)
    doc.fillColor(colour).strokeColor(colour)
    for (const chunk of set.chunks) drawChunk(doc, chunk, set)
    if (part.figure?.derived && /\d/.test(set.run.text)) underline(doc, set)
  }
}

/** A figure as a link: a touch leads to where it is from. */
function linked(doc: Document, part: SetPart, span: Element, to: string): Element {
  const link = doc.struct('Link')
  link.add(span)
  const chunks = part.runs.flatMap(({ chunks: all }) => all)
  const size = Math.max(0, ...part.runs.map(({ run }) => run.size))
  const x = Math.min(...chunks.map((chunk) => chunk.x))
  const y = Math.min(...chunks.map((chunk) => chunk.y)) - size * 0.9
  const right = Math.max(...chunks.map((chunk) => chunk.x + chunk.w))
  const bottom = Math.max(...chunks.map((chunk) => chunk.y)) + size * 0.2
  // A plain string would be written as a name.
  const said = { structParent: link, Contents: new String(part.text) as string }
  if (chunks.length > 0) doc.goTo(x, y, right - x, bottom - y, to, said)
  link.end()
  return link
}

/** Where a figure leads to; nowhere where it is not said. */
export type LinkOf = (ref: string) => string

/** Words as an element of the document, whatever they are to it; a figure is read and copied as one, its blanks among it. */
export function taggedElement(
  doc: Document,
  kind: string,
  lines: readonly (readonly SetPart[])[],
  theme: Theme,
  { linkOf, lang }: { readonly linkOf?: LinkOf | undefined; readonly lang?: string | undefined } = {},
): Element {
  const parts = lines.flat().map((part) => {
    const draw = (): void => drawPart(doc, part, theme)
    if (!part.figure) return draw
    const span = doc.struct('Span', { actual: part.text }, draw)
    return linkOf ? linked(doc, part, span, linkOf(part.figure.fact)) : span
  })
  return doc.struct(kind, lang === undefined ? {} : { lang }, parts)
}

/** Words of a picture, as what they are to it. */
export const wordsElement = (
  doc: Document,
  role: Role,
  lines: readonly (readonly SetPart[])[],
  theme: Theme,
  linkOf?: LinkOf,
): Element => taggedElement(doc, tags[role], lines, theme, { linkOf })
