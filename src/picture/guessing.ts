import {
  answerKey,
  fitting,
  guessOf,
  grainOf,
  middleOf,
  phaseKey,
  type Earlier,
  type Guess,
  type Question,
} from '../../electron/core/guess'
import { figureOf } from '../../electron/core/reading'
import type { Figure, SceneKind } from '../../electron/core/report'
import { answerText, aroundText, guessWords, toldText } from './guessWords'
import type { Heading } from './heading'
import { pill, pillTall, pillWide } from './pill'
import type { Pen } from './pen'
import type { AnyPiece, Shape, Slider, Words } from './picture'
import { touchRoom, type Box, type Point } from './stage'
import type { ViewInput } from './view'

/** A step's question as its picture draws it. */
export interface Asked {
  readonly step: string
  readonly question: Question
  readonly figure: Figure
  readonly guess: Guess
  /** How the pack asks it. */
  readonly ask: string
}

/** The question of a step, and how far its visitor is; undefined where it asks none or nobody can answer. */
export function askedOf(
  { report, state = {}, earlier }: Pick<ViewInput<SceneKind>, 'report' | 'state' | 'earlier'>,
  step: { readonly id: string; readonly guess?: Question | undefined } | undefined,
  ask = '',
): Asked | undefined {
  if (!step?.guess || state === null) return undefined
  const { id, guess: question } = step
  const guess = guessOf(question, id, state, earlier)
  return { step: id, question, figure: figureOf(report, question.fact), guess, ask }
}

/** Side of the knob, u. */
export const knobSide = 96

/** What is answered while nothing is: the lower end, or no growth. */
const restingOf = ({ question }: Asked): number => fitting(question, Math.max(question.from, Math.min(0, question.to)))

export const valueOf = (asked: Asked): number =>
  asked.guess.kind === 'none' ? restingOf(asked) : (asked.guess.value ?? restingOf(asked))

/** Where a value lies between the ends of a scale. */
export function pointAt({ question }: Asked, [a, b]: Slider['track'], value: number): Point {
  const t = (value - question.from) / (question.to - question.from)
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

const clamp = (n: number, low: number, high: number): number => Math.max(low, Math.min(high, n))

/** The knob on its track; where the track leaves the room of hands the knob stays at the edge of it. */
export function knob(pen: Pen, asked: Asked, track: Slider['track']): Slider {
  const { question, step, guess, figure, ask } = asked
  const value = valueOf(asked)
  const room = touchRoom(pen.stage)
  const { x, y } = pointAt(asked, track, value)
  const fresh = guess.kind === 'asking' && guess.value === undefined
  return {
    kind: 'slider',
    id: `knob:${step}`,
    box: {
      x: clamp(x - knobSide / 2, room.x, room.x + room.w - knobSide),
      y: clamp(y - knobSide / 2, room.y, room.y + room.h - knobSide),
      w: knobSide,
      h: knobSide,
    },
    name: ask.replaceAll('\n', ' '),
    spoken: fresh ? guessWords(pen.locale).unset : answerText(question, figure, value, pen.locale),
    sets: answerKey(step),
    value,
    from: question.from,
    to: question.to,
    grain: grainOf(question),
    track,
    fresh,
    done: { [phaseKey(step)]: fresh ? 'passed' : 'told' },
    live: true,
  }
}

/** The visitor's answer as large as a hero, in outline: it is no figure of the report. */
export function hollowAnswer(pen: Pen, asked: Asked, ask: Parameters<Pen['write']>[0]): Words {
  const { guess, question, figure } = asked
  const touched = guess.kind === 'asking' && guess.value !== undefined
  const text = touched ? answerText(question, figure, guess.value, pen.locale) : '?'
  const words = pen.write({ ...ask, content: pen.say(text), lines: 1, weight: 600, count: true, live: true })
  return { ...words, hollow: true }
}

/** What stands at the foot of a room: the button that asks, tells or asks again, and above it what was answered. */
export interface AskBlock {
  readonly pieces: readonly AnyPiece[]
  readonly head: number
}

function linesOf({ guess, question, figure }: Asked, locale: string): readonly string[] {
  if (guess.kind === 'none') return []
  if (guess.kind === 'asking') return guess.value === undefined ? [guessWords(locale).drag] : []
  const middle = middleOf(question, guess.earlier)
  return [
    toldText(question, figure, guess.value, locale),
    ...(middle === undefined ? [] : [aroundText(figure, middle, locale)]),
  ]
}

function buttonOf({ guess, step }: Asked, locale: string): Parameters<typeof pill>[2] {
  const words = guessWords(locale)
  const sets = (phase: string): Parameters<typeof pill>[2]['sets'] => ({ [phaseKey(step)]: phase })
  if (guess.kind === 'asking')
    return guess.value === undefined
      ? { id: `tell:${step}`, text: words.skip, sets: sets('passed'), on: false }
      : { id: `tell:${step}`, text: words.tell, sets: sets('told'), on: true }
  const text = guess.kind === 'told' ? words.again : words.guess
  // What was answered before is not what is answered now.
  return { id: `ask:${step}`, text, sets: { ...sets('asking'), [answerKey(step)]: '' }, on: false }
}

/** What was answered, lines one above the other in `room`, the last one's foot at `foot`. */
function saidLines(pen: Pen, asked: Asked, room: Box, foot: number, align: 'left' | 'right'): readonly Words[] {
  let head = foot
  return [...linesOf(asked, pen.locale)].reverse().map((text, i): Words => {
    const words = pen.write({
      id: `guess-said:${i}`,
      content: pen.say(text),
      size: pen.size('caption'),
      floor: pen.floor,
      ink: 'ink2',
      count: true,
      align,
      x: room.x,
      w: room.w,
      y: head,
      at: 'foot',
      lines: 3,
      leading: 1.25,
    })
    head = words.box.y - 20
    return words
  })
}

const headOf = (words: readonly Words[], otherwise: number): number =>
  Math.min(otherwise, ...words.map(({ box }) => box.y))

/** The block in `room`, its foot at the room's. `beside`: what was answered may stand right of the button where the block is lower then. */
export function askBlock(
  pen: Pen,
  asked: Asked,
  room: Box,
  { align = 'left', beside = false }: { readonly align?: 'left' | 'right'; readonly beside?: boolean } = {},
): AskBlock {
  const button = buttonOf(asked, pen.locale)
  const tall = pillTall(pen)
  const w = Math.min(room.w, pillWide(pen, button.text))
  const foot = room.y + room.h
  const box = { x: align === 'left' ? room.x : room.x + room.w - w, y: foot - tall, w, h: tall }
  const above = saidLines(pen, asked, room, box.y - 20, align)
  const right = { ...room, x: box.x + w + 28, w: room.w - w - 28 }
  const aside = beside && right.w > 200 ? saidLines(pen, asked, right, foot - 4, 'left') : above
  const lines = headOf(aside, box.y) > headOf(above, box.y) ? aside : above
  const head = headOf(lines, box.y)
  // Beside a lower block the button stands at its head.
  return { pieces: [...pill(pen, lines === above ? box : { ...box, y: head }, button), ...lines], head }
}

/** Hairs beside a scale, one a part of it, the longer the more earlier visitors answered so; `reach` leads away from the scale. */
export function hairs(asked: Asked, track: Slider['track'], reach: Point, box: Box): readonly Shape[] {
  const { guess, question } = asked
  if (guess.kind !== 'told' || middleOf(question, guess.earlier) === undefined) return []
  return [
    {
      kind: 'shape',
      id: 'earlier',
      box,
      d: hairPath(asked, guess.earlier, track, reach),
      stroke: 'ink2',
      width: 3,
      decor: true,
    },
  ]
}

function hairPath(asked: Asked, earlier: Earlier, track: Slider['track'], reach: Point): string {
  const { from, to } = asked.question
  const most = Math.max(1, ...earlier)
  return earlier
    .map((n, i) => {
      if (n === 0) return ''
      const { x, y } = pointAt(asked, track, from + ((i + 0.5) * (to - from)) / earlier.length)
      const long = 0.2 + (0.8 * n) / most
      return `M${x.toFixed(1)} ${y.toFixed(1)}l${(reach.x * long).toFixed(1)} ${(reach.y * long).toFixed(1)}`
    })
    .join('')
}

/** A dotted path of the visitor's own. */
export const dotted = (id: string, points: readonly Point[], box: Box, live: boolean): Shape => ({
  kind: 'shape',
  id,
  box,
  d: points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
  stroke: 'ink',
  width: 5,
  dash: [0.1, 13],
  round: true,
  decor: true,
  live,
})

/** What stands over the picture: the question while it is asked, the finding before and after. */
export const headingFor = (asked: Asked | undefined, told: Heading): Heading =>
  asked?.guess.kind === 'asking' ? { ...told, title: asked.ask } : told
