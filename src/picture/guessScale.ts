import { dotted, hairs, knobSide, pointAt, valueOf, type Asked } from './guessing'
import type { AnyPiece, Shape, Slider } from './picture'
import type { Box, Point } from './stage'

/** The scale of the question along the foot of a room, a knob's half from its ends. */
export function trackBelow({ question }: Asked, room: Box, y = room.y + room.h - knobSide / 2): Slider['track'] {
  const at = (share: number): Point => ({ x: room.x + knobSide / 2 + (room.w - knobSide) * share, y })
  return question.to > question.from ? [at(0), at(1)] : [at(0), at(0)]
}

/** The scale itself, quiet. */
export const scaleLine = ([from, to]: Slider['track'], box: Box): readonly Shape[] => [
  { kind: 'shape', id: 'guess-scale', box, d: `M${from.x} ${from.y}H${to.x}`, stroke: 'tick', width: 3, decor: true },
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
