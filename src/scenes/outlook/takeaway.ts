import { textsOf } from '../../../electron/core/reading'
import { writtenFigure } from '../../../electron/core/written'
import { joining } from '../../picture/bundles'
import { codesOf } from '../../picture/codes'
import type { AnyPiece, Picture, Strand, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import { splitText } from '../../picture/splitText'
import type { Box } from '../../picture/stage'
import { figureRows } from './figures'
import { ownRing } from './ownRing'
import { sentence } from './sentence'
import type { Sheet } from './sheet'

/** Room between parts, u. */
const gap = 56
/** Lines of both banks. */
const banks = 18

/** What a phone gets: the sentence, the figures with what they are of, and when all this was so. */
function takenText({ report, pen, han, heading: { title } }: Sheet, figures: readonly string[]): readonly string[] {
  const { park, source } = textsOf(report, pen.locale)
  const colon = han ? '：' : ': '
  const said = splitText(title).map((part) => (part.kind === 'text' ? part.text : part.kind === 'break' ? ' ' : ''))
  const rows = figures.map((ref) => `${pen.name(ref)}${colon}${writtenFigure(report, pen.locale, ref).text}`)
  return codesOf(park.name, [said.join(''), ...rows, ...(source.asOf ? [source.asOf] : [])])
}

/** As many figures as one code holds. */
function taken(sheet: Sheet): { readonly figures: readonly string[]; readonly code: string } {
  const all = sheet.scene.take ?? []
  for (let count = all.length; count > 0; count -= 1) {
    const figures = all.slice(0, count)
    const [code, second] = takenText(sheet, figures)
    if (code !== undefined && second === undefined) return { figures, code }
  }
  return { figures: [], code: '' }
}

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

interface Areas {
  readonly words: Box
  readonly figures: Box
  readonly code: Box
  readonly strands: readonly Strand[]
  /** Where a visitor's own ring stands instead of the strands. */
  readonly ring?: Box
}

/** Wide, with the visitor's own ring: the sentence, the ring in the middle, code and figures at the right. */
function wideOwn({ pen }: Sheet): Areas {
  const { content, text } = pen.stage
  const right = content.x + content.w
  const side = content.w * 0.27
  const words = content.w * 0.29
  const x = content.x + words + gap
  const ring = { ...content, x, w: right - side - gap - x }
  const code = Math.min(content.h * (0.5 + 0.15 * (text - 1)), side + pen.size('head') * 3)
  const head = content.y + code + gap * Math.max(1, text * 0.8)
  return {
    words: { ...content, w: words },
    ring,
    code: { ...content, x: right - side, w: side, h: code },
    figures: { x: right - side, y: head, w: side, h: content.y + content.h - head },
    strands: [],
  }
}

/** Upright, with the visitor's own ring: the sentence, below it the ring, below that figures and code. */
function tallOwn(sheet: Sheet): Areas {
  const { content } = sheet.pen.stage
  const { figures, code } = tall(sheet)
  const head = content.y + content.h * 0.66
  const lowered = (box: Box): Box => ({ ...box, y: head, h: content.y + content.h - head })
  const words = { ...content, h: content.h * 0.3 }
  const y = words.y + words.h + gap
  return {
    words,
    ring: { ...content, y, h: head - gap - y },
    figures: lowered(figures),
    code: lowered({ ...code, w: code.w - 24 }),
    strands: [],
  }
}

/** Wide: the sentence at the left, figures and code beside it, and below them two banks that run on as one. */
function wide({ pen }: Sheet): Areas {
  const { content, w, text } = pen.stage
  const x = content.x + content.w * 0.42
  const right = content.x + content.w
  const high = content.h * 0.7
  const side = Math.min(400, content.w * 0.26) * Math.min(1.1, text)
  const band = { y: content.y + high + gap, h: content.h - high - gap }
  const lines = Math.min(9, band.h / 30)
  const course = { along: 'x' as const, from: x, to: w + 10, middle: band.y + band.h / 2, gap: lines }
  return {
    words: { ...content, w: content.w * 0.37 },
    figures: { x, y: content.y, w: right - side - gap - x, h: high },
    code: { x: right - side, y: content.y, w: side, h: high },
    strands: joining(course, banks, band.h - lines * (banks - 1)),
  }
}

/** Upright: the sentence, beside it the banks that join and run up off the stage; below them figures and code. */
function tall({ pen }: Sheet): Areas {
  const { content, text } = pen.stage
  const middle = content.y + content.h * 0.52
  const right = content.x + content.w
  const across = content.w * 0.3
  const lines = 8
  const course = { along: 'y' as const, from: middle, to: -10, middle: right - across / 2, gap: lines }
  const side = content.w * 0.4 * Math.min(1.1, text)
  const below = { ...content, y: middle + gap * 1.4, h: content.y + content.h - middle - gap * 1.4 }
  return {
    words: { ...content, w: content.w - across - gap, h: middle - content.y },
    figures: { ...below, w: content.w - side - gap },
    code: { ...below, x: right - side, w: side },
    strands: joining(course, banks, across - lines * (banks - 1)),
  }
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
