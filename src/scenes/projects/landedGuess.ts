import {
  askBlock,
  dotted,
  hairs,
  hollowAnswer,
  knob,
  knobSide,
  pointAt,
  valueOf,
  type AskBlock,
  type Asked,
} from '../../picture/guessing'
import type { AnyPiece, Shape, Slider, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
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

/** The scale of the question along the foot of a room, a knob's half from its ends. */
function trackBelow({ question }: Asked, room: Box, y = room.y + room.h - knobSide / 2): Slider['track'] {
  const at = (share: number): Point => ({ x: room.x + knobSide / 2 + (room.w - knobSide) * share, y })
  return question.to > question.from ? [at(0), at(1)] : [at(0), at(0)]
}

const scaleLine = ([from, to]: Slider['track'], box: Box): readonly Shape[] => [
  { kind: 'shape', id: 'scale', box, d: `M${from.x} ${from.y}H${to.x}`, stroke: 'tick', width: 3, decor: true },
]

/** The same scale once it is told: solid as far as the report's figure, dotted as far as the visitor's, hairs for those before him. */
export function toldScale(asked: Asked, room: Box): readonly AnyPiece[] {
  const track = trackBelow(asked, room, room.y + room.h - 30)
  const [from] = track
  const truth = pointAt(asked, track, asked.figure.value)
  const own = pointAt(asked, track, valueOf(asked))
  const lift = (p: Point): Point => ({ x: p.x, y: p.y - 16 })
  return [
    ...scaleLine(track, room),
    {
      kind: 'shape',
      id: 'truth',
      box: room,
      d: `M${from.x} ${from.y}H${truth.x}`,
      stroke: 'ink',
      width: 8,
      decor: true,
    },
    dotted('guess', [lift(from), lift(own)], room, false),
    ...hairs(
      asked,
      [
        { ...track[0], y: track[0].y + 7 },
        { ...track[1], y: track[1].y + 7 },
      ],
      { x: 0, y: 18 },
      room,
    ),
  ]
}

/** Room that the told scale takes at the foot, u. */
export const scaleTall = 72

/** The block with the question's button, below what stands over the picture. */
export function blockUnder({ pen, asked }: Sheet, room: Box, head: number): AskBlock | undefined {
  if (!asked) return undefined
  const beside = { beside: !pen.stage.portrait }
  const measured = askBlock(pen, asked, { ...room, y: 0, h: 0 }, beside)
  return askBlock(pen, asked, { ...room, y: head, h: -measured.head }, beside)
}

/** The visitor's answer in the hero's place, and what it counts. */
export function answered({ pen }: Sheet, asked: Asked, count: Count, box: Box): readonly Words[] {
  const align = pen.stage.portrait ? 'left' : 'right'
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
