import { figureOf, textsOf } from '../../../../electron/core/reading'
import { boxAround, moved } from '../../../picture/pieces'
import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Shape, Words } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import type { Ladder } from './ladder'
import type { DistanceMark } from './marks'

/** How thick a span is, how far its ticks reach beyond it, what is between it and what stands above it, and between two of them, u. */
const [thick, tick, above, apart] = [8, 9, 24, 40] as const
/** A tick every so many kilometres. */
const every = 10
/** More of them would be a hatching. */
const mostTicks = 60
/** No more of the stage than this is a list, and no list is longer. */
const [share, beside, most] = [0.32, 0.46, 5] as const
/** The longest is at least so long, u. */
const least = 240

interface Span {
  readonly fact: string
  readonly km: number
  readonly name: Words
  readonly far: Words
}

/** Where a distance leads to, and at the other end of its row how far it is, on one baseline. */
function spanOf(pen: Pen, { report, locale }: ViewInput<'map'>, { fact, to }: DistanceMark, { x, w }: Box): Span {
  const text = textsOf(report, locale).places[to.id]
  const id = `span:${fact}`
  const ask = { floor: pen.floor, y: 0, at: 'baseline', lines: 1 } as const
  const size = pen.stage.portrait ? Math.max(84, pen.size('head')) : pen.size('head') * 1.4
  const content = pen.figure(fact, { look: 'level' })
  const far = pen.write({ ...ask, id: `${id}:far`, content, size, x, w, align: 'right', noun: `${id}:name` })
  return {
    ...{ fact, km: figureOf(report, fact).value, far },
    name: pen.write({
      ...{ ...ask, id: `${id}:name`, content: pen.say(text?.short ?? text?.name ?? to.id), size: pen.size('head') },
      ...{ x, w: w - far.box.w - 30, card: `place:${to.id}` },
    }),
  }
}

function drawn({ fact, km, name, far }: Span, x: number, y: number, k: number): readonly AnyPiece[] {
  const length = km * k
  const count = Math.max(0, Math.ceil(km / every) - 1)
  const ticks = count < mostTicks ? Array.from({ length: count }, (_, i) => x + (i + 1) * every * k) : []
  const box: Box = { x, y: y + above, w: length, h: thick }
  const marks: Shape = {
    ...{ kind: 'shape', id: `span-ticks:${fact}`, stroke: 'river', width: 3, decor: true },
    d: ticks.map((at) => `M${at} ${box.y - tick}v${thick + 2 * tick}`).join(''),
    box: { ...box, y: box.y - tick, h: thick + 2 * tick },
  }
  return [
    { kind: 'bar', id: `span:${fact}`, fact, value: km, measure: 'km', scale: 'spans', along: 'x', ink: 'river', box },
    ...(ticks.length > 0 ? [marks] : []),
    moved(name, 0, y),
    moved(far, 0, y),
  ]
}

/** Straight distances of a map, below it or wide below its finding, all on one scale with a tick every ten kilometres; undefined where they have no room. */
export function spansOf(
  pen: Pen,
  input: ViewInput<'map'>,
  distances: readonly DistanceMark[],
  foot: number,
  right: number,
): Ladder | undefined {
  const { content, portrait } = pen.stage
  if (distances.length < 2 || distances.length > most) return undefined
  const room = { ...content, w: right - content.x }
  const spans = distances.map((one) => spanOf(pen, input, one, room))
  const tall = Math.max(...spans.flatMap(({ name, far }) => [-name.box.y, -far.box.y]))
  const row = tall + above + thick + tick + apart
  const h = row * spans.length - apart
  const k = room.w / Math.max(1, ...spans.map(({ km }) => km))
  const fits = spans.every(({ km, name, far }) => km > 0 && !name.cut && !far.cut)
  if (!fits || room.w < least || h > content.h * (portrait ? share : beside)) return undefined
  const y = foot - 44 - h
  const pieces = spans.flatMap((span, i) => drawn(span, content.x, y + i * row + tall, k))
  return { pieces, box: boxAround(pieces), omissions: [], tells: new Set(distances.map(({ fact }) => fact)) }
}
