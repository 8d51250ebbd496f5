import { factText, textsOf } from '../../../electron/core/reading'
import type { Report } from '../../../electron/core/report'
import { writtenFigure } from '../../../electron/core/written'
import { codesOf } from '../../picture/codes'
import type { AnyPiece, Picture, Words } from '../../picture/picture'
import { isHanLocale } from '../../picture/metrics'
import { moved } from '../../picture/pieces'
import { remembered, rememberedModel } from '../../picture/remembered'
import { splitText } from '../../picture/splitText'
import type { Box } from '../../picture/stage'
import { figureRows } from './figures'
import { ownRing } from './ownRing'
import { sentence } from './sentence'
import type { OutlookScene, Sheet } from './sheet'
import { tall, tallOwn, wide, wideOwn } from './takeawayAreas'

/** What a phone gets: the sentence, the figures with what they are of, and when all this was so. */
function takenText(report: Report, locale: string, title: string, figures: readonly string[]): readonly string[] {
  const { park, source } = textsOf(report, locale)
  const colon = isHanLocale(locale) ? '：' : ': '
  const said = splitText(title).map((part) => (part.kind === 'text' ? part.text : part.kind === 'break' ? ' ' : ''))
  const rows = figures.map(
    (ref) => `${factText(report, locale, ref).name}${colon}${writtenFigure(report, locale, ref).text}`,
  )
  return codesOf(park.name, [said.join(''), ...rows, ...(source.asOf ? [source.asOf] : [])])
}

interface Taken {
  readonly figures: readonly string[]
  readonly code: string
}

/** As many figures as one code holds. */
function takenOf(report: Report, scene: OutlookScene, locale: string, title: string): Taken {
  const all = scene.take ?? []
  for (let count = all.length; count > 0; count -= 1) {
    const figures = all.slice(0, count)
    const [code, second] = takenText(report, locale, title, figures)
    if (code !== undefined && second === undefined) return { figures, code }
  }
  return { figures: [], code: '' }
}

/** Every stage gives the same to take along. */
const takenBefore = rememberedModel((report: Report, scene: OutlookScene, locale: string) => {
  const known = remembered<Taken>(10)
  return (title: string): Taken => known(title, () => takenOf(report, scene, locale, title))
})

const taken = ({ report, scene, pen: { locale }, heading: { title } }: Sheet): Taken =>
  takenBefore(report, scene, locale)(title)

/** A label of the scene in `box`, or nothing. */
function labelled({ pen, labels }: Sheet, name: string, size: 'head' | 'caption', box: Box): readonly Words[] {
  const text = labels[name]
  if (text === undefined) return []
  return [
    pen.write({
      id: `take:${name}`,
      content: pen.say(text),
      size: pen.size(size),
      floor: pen.floor,
      ink: size === 'head' ? 'ink' : 'ink2',
      weight: size === 'head' ? 500 : 400,
      leading: 1.35,
      lines: 3,
      balance: true,
      whole: text,
      ...box,
    }),
  ]
}

/** The code, the words that say what it is for above it, and how to take it below. */
function codePieces(sheet: Sheet, text: string, box: Box): readonly AnyPiece[] {
  const head = sheet.pen.size('head')
  const top = labelled(sheet, 'take', 'head', { ...box, h: head * 2.6 })
  const y = top[0] ? top[0].box.y + top[0].box.h + 30 : box.y
  const how = labelled(sheet, 'scan', 'caption', { ...box, y: 0, h: sheet.pen.size('caption') * 4 })
  const words = Math.max(0, ...how.map((one) => one.box.y + one.box.h))
  const side = Math.min(box.w, box.y + box.h - y - words - 24)
  return [
    { kind: 'code', id: 'code', text, box: { x: box.x, y, w: side, h: side } },
    ...top,
    ...how.map((one) => moved(one, 0, y + side + 24)),
  ]
}

/** How the tour ends: the sentence a visitor takes home, two banks that run on as one, and figures to take along by a code. */
export function takeawayPicture(sheet: Sheet): Picture {
  const { portrait } = sheet.pen.stage
  const { visit } = sheet
  const own = visit && visit.opened.length > 0 ? (portrait ? tallOwn : wideOwn) : portrait ? tall : wide
  const { words, figures, code, strands, ring } = own(sheet)
  const all = sheet.scene.take ?? []
  const take = taken(sheet)
  const rows = figureRows(sheet, take.figures, figures)
  const rest = all.filter((ref) => !rows.some(({ id }) => id === `figure:${ref}`))
  return {
    pieces: [
      ...strands,
      ...(ring && visit ? ownRing(sheet, visit, ring) : []),
      ...sentence(sheet, words),
      ...rows,
      ...(take.figures.length > 0 ? codePieces(sheet, take.code, code) : []),
    ],
    omissions:
      rest.length > 0
        ? [{ what: sheet.labels['take'] ?? sheet.heading.title, shown: all.length - rest.length, of: all.length, facts: rest }] // prettier-ignore
        : [],
  }
}
