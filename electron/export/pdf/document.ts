import PDFDocument from 'pdfkit'
import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import type { Box } from '../../../src/picture/stage'
import { dayOf } from '../day'

export type Document = PDFKit.PDFDocument
export type Element = ReturnType<Document['struct']>

/** A figure's element: what it shows, and where, `scale` points a u. */
export const figure = ({ x, y, w, h }: Box, alt: string, scale: number): { readonly alt: string } => {
  const place = { bbox: [x, y, x + w, y + h].map((side) => side * scale), placement: 'Block' }
  return { alt, ...place }
}

/** What the library knows and its types do not. */
type Inside = Document & { info: Record<string, unknown>; _addInfo: () => void }

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[&<>]/g, (mark) => marks[mark] ?? mark) : value

/** The library writes what a file says of itself into XML as it is: an ampersand of a park's name would break it. */
function withSoundXml(doc: Document): Document {
  const inside = doc as Inside
  const add = inside._addInfo.bind(inside)
  inside._addInfo = () => {
    const { info } = inside
    inside.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escaped(value)]))
    add()
    inside.info = info
  }
  return doc
}

/** An empty document: tagged, its title and language set, and said to be for everyone (PDF/UA-1). */
export function newDocument(report: Report, locale: string): Document {
  const { source, park } = textsOf(report, locale)
  const options = {
    subset: 'PDF/UA',
    ...{ autoFirstPage: false, margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: locale },
    // The day of the report, not of the export: the same pack makes the same bytes.
    info: { Title: source.title, Author: park.name, CreationDate: dayOf(report), ModDate: dayOf(report) },
  }
  return withSoundXml(new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions))
}

/** Ends a document. */
export async function bytesOf(doc: Document): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  doc.on('data', (part: Uint8Array) => parts.push(part))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(parts))
}
