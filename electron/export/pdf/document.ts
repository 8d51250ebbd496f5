import PDFDocument from 'pdfkit'
import { textsOf } from '../../core/reading'
import type { Report } from '../../core/report'
import { dayOf } from '../day'

export type Document = PDFKit.PDFDocument
export type Element = ReturnType<Document['struct']>

/** An empty document: tagged, its title and language set. */
export function newDocument(report: Report, locale: string): Document {
  const { source, park } = textsOf(report, locale)
  return new PDFDocument({
    ...{ autoFirstPage: false, margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: locale },
    // The day of the report, not of the export: the same pack makes the same bytes.
    info: { Title: source.title, Author: park.name, CreationDate: dayOf(report), ModDate: dayOf(report) },
  })
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
