import type { FigureRun, Line, Run, Words } from '../../../src/picture/picture'
import { isSaidApart } from '../../../src/picture/spoken'
import type { Box } from '../../../src/picture/stage'
import type { Theme } from '../theme'
import { inked } from './colour'
import { fontsOf } from './fonts'
import type { Numbers } from './shape'
import { centipoints, transform } from './units'
import { said, tag } from './xml'

/** What words are set with. */
export interface Setter {
  readonly theme: Theme
  readonly locale: string
  readonly next: Numbers
}

const isFigure = (run: Run | FigureRun): run is FigureRun => 'fact' in run

/** Office programs want a country with a language. */
export const languageOf = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

/** How much smaller what is raised is drawn. */
const raisedShare = 0.66

function runXml({ theme, locale }: Setter, run: Run, text: string, derived: boolean): string {
  const raised = run.lift > 0
  const nominal = raised ? run.size / raisedShare : run.size
  const attributes = {
    lang: languageOf(locale),
    sz: Math.max(100, centipoints(nominal)),
    b: run.weight >= 600 ? 1 : 0,
    // The quiet dotted line below what was worked out.
    u: derived && /\d/.test(run.text) ? 'dotted' : undefined,
    spc: run.tracking === 0 ? undefined : centipoints(run.tracking * run.size),
    baseline: raised ? Math.round((run.lift / nominal) * 100_000) : undefined,
    dirty: 0,
  }
  return tag('a:r', {}, tag('a:rPr', attributes, inked(theme, run.ink), fontsOf(run.face)), `<a:t>${said(text)}</a:t>`)
}

/** Whether a blank is drawn before a part of a line that its text does not have. */
const standsApart = ({ pad, size }: Run, i: number): boolean => i > 0 && pad > 0.12 * size

const lineRuns = (setter: Setter, { runs }: Line): string =>
  runs
    .flatMap((run, i) => {
      const parts = isFigure(run) ? run.runs : [run]
      return parts.map((part, k) => {
        const apart = k === 0 ? standsApart(part, i) : isFigure(run) && isSaidApart(run, k)
        return runXml(setter, part, apart ? ` ${part.text}` : part.text, isFigure(run) && run.derived)
      })
    })
    .join('')

const largest = ({ runs }: Line): number =>
  Math.max(1, ...runs.flatMap((run) => (isFigure(run) ? run.runs : [run])).map(({ size }) => size))

type Align = 'l' | 'ctr' | 'r'
const alignments = { left: 'l', centre: 'ctr', right: 'r' } as const

/** Which edge all lines share; undefined where they share none. */
function sharedEdge(lines: readonly Line[]): Align | undefined {
  const places = { l: (l: Line) => l.x, ctr: (l: Line) => l.x + l.w / 2, r: (l: Line) => l.x + l.w } as const
  const first = lines[0]
  return (['l', 'ctr', 'r'] as const).find((edge) =>
    lines.every((line) => first !== undefined && Math.abs(places[edge](line) - places[edge](first)) < 1),
  )
}

/** Lines of one text box: how far apart, and where the box begins, so that the first baseline is where it is measured. */
function boxOf(lines: readonly Line[]): { readonly box: Box; readonly pitch: number } {
  const [first, last] = [lines[0], lines.at(-1)]
  const size = Math.max(...lines.map(largest))
  const pitch = first && last && lines.length > 1 ? (last.y - first.y) / (lines.length - 1) : size * 1.2
  const x = Math.min(...lines.map((line) => line.x))
  const w = Math.max(...lines.map((line) => line.x + line.w)) - x
  // A line of exact height has its baseline four fifths down.
  return { box: { x, y: (first?.y ?? 0) - 0.8 * pitch, w, h: pitch * lines.length }, pitch }
}

const body = (wrap: 'none' | 'square'): string =>
  tag('a:bodyPr', { wrap, ...{ lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0 }, anchor: 't' })

const paragraph = (align: Align, pitch: number, runs: string): string =>
  tag('a:p', {}, tag('a:pPr', { algn: align }, tag('a:lnSpc', {}, tag('a:spcPts', { val: centipoints(pitch) }))), runs)

function textBox(setter: Setter, words: Words, lines: readonly Line[], align: Align, isTitle: boolean): string {
  const { box: measured, pitch } = boxOf(lines)
  // Some programs break lines in a title's place whatever it asks for: other fonts must have room.
  const box = isTitle && align === 'l' ? { ...measured, w: measured.w * 1.3 } : measured
  const runs = lines.map((line) => lineRuns(setter, line)).join('<a:br/>')
  return frame(setter, words, box, isTitle, body('none'), paragraph(align, pitch, runs))
}

/** From the middle of a Han letter down to its baseline, em. */
const belowMiddle = 0.38

/**
 * A column of letters below one another: a box as narrow as one, in which they break after each. What office programs call upright text lies on
 * its side in some.
 */
function column(setter: Setter, words: Words, line: Line): string {
  const size = largest(line)
  const letters = line.runs.flatMap((run) => (isFigure(run) ? run.runs : [run])).flatMap(({ text }) => [...text])
  const pitch = line.w / Math.max(1, letters.length)
  const wide = size * 1.3
  const y = line.y + size * (0.5 + belowMiddle) - 0.8 * pitch
  const box = { x: line.x - wide / 2, y, w: wide, h: line.w }
  return frame(setter, words, box, false, body('square'), paragraph('ctr', pitch, lineRuns(setter, line)))
}

function frame({ next }: Setter, { id }: Words, box: Box, isTitle: boolean, bodyXml: string, inside: string): string {
  const place = isTitle ? tag('p:ph', { type: 'title' }) : ''
  const named = tag('p:cNvPr', { id: next(), name: id })
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, named, tag('p:cNvSpPr', isTitle ? {} : { txBox: 1 }), tag('p:nvPr', {}, place)),
    tag('p:spPr', {}, transform(box), tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst')), tag('a:noFill')),
    tag('p:txBody', {}, bodyXml, tag('a:lstStyle'), inside),
  )
}

/** Words as text that can be changed: a box of measured lines, and more than one only where its lines share no edge. */
export function textOf(setter: Setter, words: Words): string {
  const { lines, role, upright } = words
  if (lines.length === 0) return ''
  if (upright) return lines.map((line) => column(setter, words, line)).join('')
  const isTitle = role === 'title'
  const edge = lines.length === 1 ? alignments[words.align ?? 'left'] : sharedEdge(lines)
  if (edge !== undefined || isTitle) return textBox(setter, words, lines, edge ?? 'l', isTitle)
  return lines.map((line) => textBox(setter, words, [line], 'l', false)).join('')
}
