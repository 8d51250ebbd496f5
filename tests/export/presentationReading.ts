import type { Report } from '../../electron/core/report'
import { findFigure } from '../../electron/core/reading'
import type { Picture } from '../../src/picture/picture'
import type { Files } from './presentationFaults'

/** A presentation's parts as a test reads them. */
const decoder = new TextDecoder()
export const part = (files: Files, name: string): string => decoder.decode(files.get(name))
const unsaid: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const plain = (xml: string): string => xml.replace(/&(amp|lt|gt|quot);/g, (mark) => unsaid[mark] ?? mark)
/** All text of a part. */
export const written = (xml: string): string =>
  plain([...xml.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => text).join(''))
export const slide = (files: Files, n: number): string => part(files, `ppt/slides/slide${n}.xml`)

/** The chart parts of a slide, as it links to them. */
export const chartsOf = (files: Files, n: number): readonly string[] =>
  [...part(files, `ppt/slides/_rels/slide${n}.xml.rels`).matchAll(/charts\/(chart\d+\.xml)/g)].map(
    ([, name = '']) => `ppt/charts/${name}`,
  )
/** What a chart keeps of its workbook: its names, or its numbers. */
export const cached = (xml: string, cache: 'c:cat' | 'c:val'): readonly string[] => {
  const inside = new RegExp(`<${cache}>.*?</${cache}>`, 's').exec(xml)?.[0] ?? ''
  return [...inside.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value = '']) => plain(value))
}

/** The figures a picture says or draws as lengths, by their values. */
export const quantitiesOf = (report: Report, { pieces }: Picture): readonly number[] =>
  pieces
    .flatMap((piece) => {
      if (piece.kind === 'bar') return [piece.fact]
      if (piece.kind !== 'words') return []
      return piece.lines.flatMap(({ runs }) => runs.flatMap((run) => ('fact' in run ? [run.fact] : [])))
    })
    .flatMap((ref) => findFigure(report.facts, ref)?.value ?? [])
