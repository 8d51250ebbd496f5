import { figureOf, textsOf } from '../../../../electron/core/reading'
import { boxAround, moved } from '../../../picture/pieces'
import type { Pen } from '../../../picture/pen'
import type { AnyPiece, Shape, Words } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { ViewInput } from '../../../picture/view'
import type { Ladder } from './ladder'
import type { DistanceMark } from './marks'

/** How thick a span is, how far its ticks reach beyond it, and what is between it and its figure, u. */
const [thick, tick, between] = [8, 9, 26] as const
/** A tick every so many kilometres. */
const every = 10
/** More of them would be a hatching. */
const mostTicks = 60
/** No more of the stage than this is a list, and no list is longer. */
const [share, beside, most] = [0.24, 0.4, 5] as const

interface Span {
  readonly fact: string
  readonly km: number
  readonly name: Words
  readonly far: Words
}

function spanOf(pen: Pen, { report, locale }: ViewInput<'map'>, { fact, to }: DistanceMark, w: number): Span {
  const text = textsOf(report, locale).places[to.id]
  const id = `span:${fact}`
  const ask = { floor: pen.floor, x: 0, y: 0, at: 'middle', lines: 1 } as const
  return {
    ...{ fact, km: figureOf(report, fact).value },
    name: pen.write({
      ...{ ...ask, id: `${id}:name`, content: pen.say(text?.short ?? text?.name ?? to.id), size: pen.size('lead') },
      ...{ w: w * 0.42, card: `place:${to.id}` },
    }),
    far: pen.write({
      ...{
        ...ask,
        id: `${id}:far`,
        content: pen.figure(fact, { look: 'level' }),
        size: pen.stage.portrait ? Math.max(72, pen.size('head')) : pen.size('head') * 1.2,
      },
      ...{ w: w * 0.6, noun: `${id}:name` },
    }),
  }
}

function drawn({ fact, km, name, far }: Span, x: number, left: number, y: number, k: number): readonly AnyPiece[] {
  const length = km * k
  const count = Math.max(0, Math.ceil(km / every) - 1)
  const ticks = count < mostTicks ? Array.from({ length: count }, (_, i) => left + (i + 1) * every * k) : []
  const box: Box = { x: left, y: y - thick / 2, w: length, h: thick }
  const marks: Shape = {
    ...{ kind: 'shape', id: `span-ticks:${fact}`, stroke: 'river', width: 3, decor: true },
    d: ticks.map((at) => `M${at} ${y - thick / 2 - tick}v${thick + 2 * tick}`).join(''),
    box: { ...box, y: box.y - tick, h: thick + 2 * tick },
  }
  return [
    { kind: 'bar', id: `span:${fact}`, fact, value: km, measure: 'km', scale: 'spans', along: 'x', ink: 'river', box },
    ...(ticks.length > 0 ? [marks] : []),
    moved(name, x, y),
    moved(far, left + length + between, y),
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
  const w = right - content.x
  const spans = distances.map((one) => spanOf(pen, input, one, w))
  const row = Math.max(...spans.map(({ name, far }) => Math.max(name.box.h, far.box.h))) + 34
  const h = row * spans.length
  const left = Math.max(...spans.map(({ name }) => name.box.w)) + 36
  const k = Math.min(...spans.map(({ km, far }) => (w - left - between - far.box.w) / Math.max(1, km)))
  const fits = spans.every(({ km, name, far }) => km > 0 && !name.cut && !far.cut)
  if (
    !fits ||
    k * Math.max(...spans.map(({ km }) => km)) < (portrait ? 160 : 120) ||
    h > content.h * (portrait ? share : beside)
  )
    return undefined
  const y = foot - 44 - h
  const pieces = spans.flatMap((span, i) => drawn(span, content.x, content.x + left, y + (i + 0.5) * row, k))
  return { pieces, box: boxAround(pieces), omissions: [], tells: new Set(distances.map(({ fact }) => fact)) }
}
