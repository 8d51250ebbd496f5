import { middleOf } from '../../../electron/core/guess'
import { parseRef } from '../../../electron/core/reading'
import { dotted, hairs, hollowAnswer, knob, knobSide, valueOf, type Asked } from '../../picture/guessing'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { arrivalsOf, arrivedAt, between } from './arrivals'
import { rise, type Banks } from './banks'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** Growth rates that the scale has room for: the report's, and a visitor's. */
export function scaleOf(model: IndicatorsModel, asked: Asked | undefined): readonly number[] {
  const values = model.pair.map((g) => g.growth)
  if (!asked || asked.guess.kind === 'none') return values
  const { from, to } = asked.question
  return asked.guess.kind === 'asking' ? [...values, from, to] : [...values, asked.guess.value]
}

/** While one growth is asked for: its name over the visitor's answer, and below it the others as they are. */
export function askedFigures(sheet: Sheet, asked: Asked, others: IndicatorsModel, figures: Box): readonly Words[] {
  const { pen } = sheet
  const { id } = parseRef(asked.question.fact)
  const name = pen.write({
    id: `name:${id}`,
    content: pen.say(others.labels[id] ?? pen.name(id)),
    size: pen.size('head'),
    floor: pen.floor,
    lines: 2,
    leading: 1.15,
    card: id,
    ...figures,
    h: figures.h * 0.2,
  })
  const y = name.box.y + name.box.h + 24
  const half = figures.y + figures.h * (others.pair.length > 0 ? 0.5 : 0.8)
  const answer = hollowAnswer(pen, asked, {
    id: 'answer',
    content: [],
    size: 200,
    floor: pen.floor,
    ...figures,
    y,
    h: Math.max(60, half - y),
  })
  const room = { ...figures, y: half + 30, h: figures.y + figures.h - half - 30 }
  return [name, answer, ...arrivedBelow(sheet, others, room)]
}

/** The others below one another, from the head of their room. */
function arrivedBelow({ pen }: Sheet, model: IndicatorsModel, room: Box): readonly Words[] {
  let y = room.y
  return arrivalsOf(pen, model, room, ['beside', 'below']).flatMap((one) => {
    const words = arrivedAt(one, room.x, y + one.up)
    y += one.up + one.down + between
    return words
  })
}

/** What is the visitor's: the dotted way to his answer, the knob while he gives it, and the middle of those before him. */
export function guessed({ pen }: Sheet, asked: Asked, banks: Banks, chart: Box): readonly AnyPiece[] {
  const { guess, question } = asked
  if (guess.kind === 'none') return []
  const value = valueOf(asked)
  const own = dotted('guess', rise(banks, value), chart, guess.kind === 'asking')
  const x = chart.x + chart.w - knobSide / 2
  const track = [question.from, question.to].map((v) => ({ x, y: banks.level(v) }))
  const [from, to] = track
  if (!from || !to) return []
  if (guess.kind === 'asking') return [own, knob(pen, asked, [from, to])]
  const side = { x: chart.x + chart.w + 10, y: 0 }
  const middle = middleOf(question, guess.earlier)
  const others =
    middle === undefined
      ? []
      : [{ ...dotted('earlier-way', rise(banks, middle), chart, false), stroke: 'ink2' as const, width: 2.5, dash: [] }]
  const reached = guess.earlier.map((n, i) => {
    const y = banks.level(question.from + ((i + 0.5) * (question.to - question.from)) / guess.earlier.length)
    return y < pen.stage.content.y || y > chart.y + chart.h ? 0 : n
  })
  const seen = { ...asked, guess: { ...guess, earlier: reached } }
  return [
    ...others,
    own,
    ...hairs(
      seen,
      [
        { ...from, ...side, y: from.y },
        { ...to, ...side, y: to.y },
      ],
      { x: 28, y: 0 },
      chart,
    ),
  ]
}
