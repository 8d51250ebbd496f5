import type { Report } from '../../core/report'
import { findWritten } from '../../core/written'
import type { Picture, Words } from '../../../src/picture/picture'
import { asRead, fromBelow } from '../layers'
import type { Page } from '../pages'
import type { Photos } from '../photos'
import { exportWords } from '../words'
import type { Theme } from '../theme'
import { barName } from './chartTable'
import { chartsOf, type Chart } from './charts'
import { drawPiece, type Brush } from './ground'
import { placeholder } from './masters'
import { measuresOf } from './measures'
import { nonVisual, type Numbers } from './shape'
import { languageOf, textOf } from './text'
import { transform } from './units'
import { document, said, spaces, tag, tree } from './xml'

/** A slide before its parts are numbered: its shapes, its charts, `rId3` and so on, and after them the pictures of the pack. */
export interface Slide {
  readonly content: string
  readonly charts: readonly Chart[]
  readonly pictures: readonly string[]
}

interface Setting {
  readonly report: Report
  readonly locale: string
  readonly theme: Theme
  readonly photos?: Photos | undefined
}

const numbers = (): Numbers => {
  let last = 1
  return () => (last += 1)
}

const isWords = (piece: Picture['pieces'][number]): piece is Words => piece.kind === 'words'

function chartFrame({ report, locale }: Setting, next: Numbers, { box, bars }: Chart, link: string): string {
  const told = bars.map(
    ({ fact }) => `${barName(report, locale, fact)} ${findWritten(report, locale, fact)?.text ?? ''}`,
  )
  const space = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
  const chart = tag('c:chart', { 'xmlns:c': space, 'r:id': link })
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      nonVisual(next(), { name: bars.map(({ id }) => id).join(' '), alt: told.join(exportWords(locale).comma) }),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: 1 })),
      tag('p:nvPr'),
    ),
    transform(box, 'p:xfrm'),
    tag('a:graphic', {}, tag('a:graphicData', { uri: space }, chart)),
  )
}

/** A title beside the slide, where outline and screen readers find it: on it stand letters in columns, which are no title's place. */
function titleBeside(setting: Setting, next: Numbers, { title, picture }: Page): string {
  if (!picture.pieces.some((piece) => isWords(piece) && piece.role === 'title' && piece.upright)) return ''
  const run = tag('a:r', {}, tag('a:rPr', { lang: languageOf(setting.locale) }), `<a:t>${said(title)}</a:t>`)
  const box = { x: 0, y: -240, w: 1000, h: 200 }
  return placeholder({ id: next(), name: 'title', type: 'title', box }, tag('a:p', {}, run))
}

/** A step as a slide: shapes and charts below, words above, each where the picture has it. */
export function slideOf(setting: Setting, page: Page): Slide {
  const { picture, foot } = page
  const { report, locale, theme, photos } = setting
  const next = numbers()
  const { pieces } = picture
  const { charts: barCharts, drawn } = chartsOf(
    report,
    pieces.flatMap((piece) => (piece.kind === 'bar' ? [piece] : [])),
  )
  const charts = barCharts.length > 0 ? barCharts : measuresOf(report, pieces)
  const pictures: string[] = []
  const photo = (source: string): ReturnType<NonNullable<Brush['photo']>> => {
    const found = photos?.get(source)
    if (!found) return undefined
    if (!pictures.includes(source)) pictures.push(source)
    return { photo: found, link: `rId${3 + charts.length + pictures.indexOf(source)}` }
  }
  const brush = { theme, locale, next, photo }
  const title = titleBeside(setting, next, page)
  const below = fromBelow(pieces.filter((piece) => piece.kind !== 'bar' || drawn.includes(piece)))
  const shapes = below.map((piece) => drawPiece(brush, piece))
  const frames = charts.map((chart, i) => chartFrame(setting, next, chart, `rId${i + 3}`))
  const words = [...asRead(pieces), ...foot].map((one) => textOf(brush, one))
  const content = tag(
    'p:sld',
    spaces,
    tag('p:cSld', {}, tree(title, ...shapes, ...frames, ...words)),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  )
  return { content: document(content), charts, pictures }
}

/** What a guide says to a slide. */
export function notesPart(locale: string, lines: readonly string[]): string {
  const paragraphs = lines.map((line) =>
    tag('a:p', {}, tag('a:r', {}, tag('a:rPr', { lang: languageOf(locale) }), `<a:t>${said(line)}</a:t>`)),
  )
  return document(
    tag(
      'p:notes',
      spaces,
      tag(
        'p:cSld',
        {},
        tree(
          placeholder({ id: 2, name: 'Slide', type: 'sldImg', idx: 2, isPicture: true }, ''),
          placeholder({ id: 3, name: 'Notes', type: 'body', idx: 3 }, paragraphs.join('') || tag('a:p')),
        ),
      ),
      tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
    ),
  )
}
