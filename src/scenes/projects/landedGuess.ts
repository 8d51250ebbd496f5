import { askBlock, hollowAnswer, knob, knobSide, type AskBlock, type Asked } from '../../picture/guessing'
import { scaleLine, trackBelow } from '../../picture/guessScale'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { bedOf, dotsFor, eachOf, leastPitch } from './bed'
import type { Count } from './model'
import type { Sheet } from './sheet'

/** As many hollow dots as the visitor answers, in a bed that has room for the end of the scale, and the knob below it. */
export function guessedDots({ pen }: Sheet, asked: Asked, room: Box): readonly AnyPiece[] {
  const { question } = asked
  const one = knob(pen, asked, trackBelow(asked, room))
  const box = { ...room, h: room.h - knobSide - 30 }
  const each = eachOf([question.to])
  const bed = bedOf(dotsFor(question.to, each), box.w, box.h, 0, 92)
  const many = one.fresh ? 0 : dotsFor(one.value, each)
  const r = bed.pitch * 0.34
  const d = Array.from({ length: many }, (_, i) => {
    const x = box.x + (Math.floor(i / bed.lanes) + 0.5) * bed.pitch
    const y = box.y + ((i % bed.lanes) + 0.5) * bed.pitch
    return `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 1 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 1 ${(-2 * r).toFixed(1)} 0`
  }).join('')
  const own = { kind: 'shape', id: 'guess', box, d, stroke: 'ink', width: 2.5, live: true, decor: true } as const
  return [...scaleLine(one.track, room), ...(many > 0 && bed.pitch >= leastPitch ? [own] : []), one]
}

/** The block with the question's button, below what stands over the picture. */
export function blockUnder({ pen, asked }: Sheet, room: Box, head: number): AskBlock | undefined {
  if (!asked) return undefined
  const beside = { beside: !pen.stage.portrait }
  const measured = askBlock(pen, asked, { ...room, y: 0, h: 0 }, beside)
  return askBlock(pen, asked, { ...room, y: head, h: -measured.head }, beside)
}

/** The visitor's answer in the hero's place, and what it counts. */
export function answered(
  { pen }: Sheet,
  asked: Asked,
  count: Count,
  box: Box,
  align: 'left' | 'right',
): readonly Words[] {
  const noun = pen.write({
    id: 'hero-noun',
    content: pen.say(count.noun.replaceAll('\n', ' ')),
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 2,
    card: count.figure,
    align,
    ...box,
    y: box.y + box.h,
    h: box.h * 0.4,
    at: 'foot',
  })
  const room = { ...box, h: Math.max(60, noun.box.y - 24 - box.y) }
  return [hollowAnswer(pen, asked, { id: 'answer', content: [], size: 200, floor: pen.floor, align, ...room }), noun]
}
