import type { Texts } from '../../../electron/core/report'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Tongue } from './head'
import type { AttractPlace } from './place'
import { attractWords } from './words'

/** The figure with what it is of, in both languages, at a share of the size it would like. */
export function figureWords(
  { pen, texts }: Tongue,
  other: Tongue | undefined,
  { figure: wide }: AttractPlace,
  ref: string,
  share: number,
): readonly Words[] {
  const w = wide.w * (0.5 + 0.5 * share)
  const room = { ...wide, x: wide.x + (wide.w - w) / 2, w }
  const captionIn = ({ attract }: Texts): string => attract.captions[ref] ?? ''
  const centred = { ...room, x: room.x + 50, w: room.w - 100, align: 'centre', ink: 'ink2', leading: 1.2 } as const
  const caption = pen.write({
    ...{ ...centred, id: 'caption', content: pen.say(captionIn(texts)), weight: 500 },
    ...{ size: 50 * Math.min(1.2, pen.stage.text) * share, floor: pen.floor, lines: 5, h: wide.h * 0.55, card: ref },
  })
  const second = other?.pen.write({
    ...{
      ...centred,
      id: 'caption:other',
      content: other.pen.say(captionIn(other.texts).replaceAll('\n', ' ')),
      balance: true,
    },
    ...{ size: pen.size('caption') * share, floor: pen.floor, lines: 3, h: 120, card: ref },
  })
  const below = 30 + caption.box.h + (second ? 20 + second.box.h : 0)
  const number = pen.write({
    ...{ ...room, id: 'figure', align: 'centre', content: pen.figure(ref, { look: 'seated' }), noun: 'caption' },
    ...{ size: pen.size('huge') * share, floor: 40, lines: 1, h: room.h - below },
  })
  const top = room.y + (room.h - below - number.box.h) / 2
  const down = (words: Words, y: number): Words => {
    const by = y - words.box.y
    const lines = words.lines.map((line) => ({ ...line, y: line.y + by }))
    return { ...words, lines, box: { ...words.box, y } }
  }
  const at = top + number.box.h + 30
  return [down(number, top), down(caption, at), ...(second ? [down(second, at + caption.box.h + 20)] : [])]
}

/** What to do, and the report's date, each in both languages. */
export function notes(own: Tongue, other: Tongue | undefined, place: AttractPlace): readonly Words[] {
  const { pen } = own
  const both = [own, ...(other ? [other] : [])]
  const asOf = both.map(({ texts }) => texts.source.asOf ?? '').filter((said) => said !== '')
  const { call, foot } = place
  const lower = other?.pen.write({
    ...{
      ...call,
      id: 'call:other',
      content: other.pen.say(attractWords(other.pen.locale).call),
      ink: 'ink2',
      align: 'right',
    },
    ...{ y: call.y + call.h, at: 'foot', size: pen.size('caption'), floor: pen.floor, lines: 3, balance: true },
  })
  const y = lower ? lower.box.y - 16 : call.y + call.h
  return [
    pen.write({
      ...{ ...call, id: 'call', content: pen.say(attractWords(pen.locale).call), weight: 600, align: 'right' },
      ...{ y, at: 'foot', h: y - call.y, size: pen.size('head'), floor: pen.floor, lines: 3, balance: true },
    }),
    ...(lower ? [lower] : []),
    ...(asOf.length === 0
      ? []
      : [
          pen.write({
            ...{ ...foot, id: 'as-of', content: pen.say(asOf.join('　')), ink: 'ink2', at: 'foot' },
            ...{ y: foot.y + foot.h, size: pen.size('label'), floor: pen.floor, lines: 2 },
          }),
        ]),
  ]
}

/** What the park is called, in both languages, right of its dot or left of it. */
export function parkWords(own: Tongue, other: Tongue | undefined, box: Box, align: 'left' | 'right'): readonly Words[] {
  const said = ({ pen, texts }: Tongue, y: number): Words =>
    pen.write({
      ...{ ...box, y, align, content: pen.say(texts.park.short), floor: pen.floor, lines: 2, leading: 1.2 },
      ...(pen === own.pen
        ? { id: 'park', ink: 'park', size: pen.size('caption') }
        : { id: 'park:other', ink: 'ink2', size: pen.size('label') }),
    })
  const first = said(own, box.y)
  return [first, ...(other ? [said(other, first.box.y + first.box.h + 10)] : [])]
}
