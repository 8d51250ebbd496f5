import { spread } from '../../picture/arrange'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { between, course, type Axis } from './axis'
import { large } from './arc'
import type { Dated, MilestonesModel } from './model'
import type { Sheet } from './sheet'
import { momentWords } from './momentWords'

/** Names beside a standing axis, as near to their days as they have room; as many as that is. */
export function downNames(
  { pen }: Sheet,
  { dated, arc }: MilestonesModel,
  axis: Axis,
  room: Box,
  middle: (moment: Dated) => Point,
): { readonly pieces: readonly AnyPiece[]; readonly missing: readonly Dated[] } {
  const x = axis.from.x + 110
  const write = (moment: Dated): Words => {
    const chief = arc?.includes(moment) === true
    const size = chief ? large : pen.size('lead')
    const content = chief
      ? [
          ...pen.say(moment.when, { em: pen.size('caption') / size, ink: 'ink2', least: pen.floor }),
          { kind: 'break' } as const,
          { kind: 'text', text: moment.short, face: 'serif', weight: 600 } as const,
        ]
      : momentWords({ ...moment, name: moment.short }, pen.floor, true)
    const ask = { id: `moment:${moment.id}`, content, size, leading: 1.25, x, y: 0, w: room.x + room.w - x } as const
    const [lines, more] = chief ? [2, 3] : [1, 2]
    const one = pen.write({ ...ask, floor: Math.max(pen.floor, size * 0.8), lines })
    return one.cut ? pen.write({ ...ask, floor: pen.floor, lines: more, card: moment.id }) : one
  }
  const range = { from: axis.from.y, to: axis.to.y }
  // The last ones give way where all have no room: a year is told from its beginning.
  let shown = dated.map((moment) => ({ moment, words: write(moment) }))
  const places = (): readonly number[] | undefined =>
    spread(
      shown.map(({ moment }) => middle(moment).y),
      shown.map(({ words }) => words.box.h),
      range,
      18,
    )
  let middles = places()
  while (!middles && shown.length > 0) {
    shown = shown.slice(0, -1)
    middles = places()
  }
  return {
    missing: dated.slice(shown.length),
    pieces: shown.flatMap(({ moment, words }, i): readonly AnyPiece[] => {
      const y = middles?.[i] ?? 0
      const placed = moved(words, 0, y - words.box.h / 2 - words.box.y)
      const [from, to] = [middle(moment), { x: x - 14, y }]
      return [
        {
          ...{ kind: 'strand', id: `thread:${moment.id}`, width: 2.5, ink: 'river', decor: true, layer: 1 },
          points: course((t) => ({ x: between(from, to, t).x, y: from.y + (to.y - from.y) * (t * t * (3 - 2 * t)) })),
          box: { x: from.x, y: Math.min(from.y, y), w: to.x - from.x, h: Math.abs(from.y - y) },
        },
        { kind: 'hit', id: `name:${moment.id}`, fact: moment.id, box: placed.box },
        placed,
      ]
    }),
  }
}
