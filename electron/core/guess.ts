import type { PictureState } from './pictureState'

/** What a step asks its visitor: a figure, and the scale on which he answers. */
export interface Question {
  readonly fact: string
  readonly from: number
  readonly to: number
}

/** Answers of earlier visitors: how many lie in each equal part of the scale, from its lower end up. */
export type Earlier = readonly number[]

/**
 * How far a visitor is with a step's question. `none`: the picture is as it is without one. `asking`: what is asked is not shown; without a
 * value he has not touched it. `told`: it is shown beside his answer.
 */
export type Guess =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly value?: number }
  | { readonly kind: 'told'; readonly value: number; readonly earlier: Earlier }

/** Names in a scene's state: a step's answer, and how far it is: `asking`, `told` or `passed`. */
export const answerKey = (step: string): string => `answer:${step}`
export const phaseKey = (step: string): string => `guess:${step}`

/** Parts of a scale in which answers are counted. */
export const parts = 25
/** Fewer answers than this are no crowd. */
const crowd = 20
/** At so many answers all are halved: the later ones count for more, and no number grows without end. */
const most = 4000

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

/** The finest answer on a scale: a round number, some 150 on it at most, whole ones where the scale is long enough. */
export function grainOf({ from, to }: Question): number {
  const span = to - from
  return Math.max(span >= 20 ? 1 : 0, steps.find((step) => span / step <= 150) ?? span / 100)
}

/** An answer on the scale's grain, at its end where it lies beyond; no number is its lower end. */
export function fitting(question: Question, value: number): number {
  const grain = grainOf(question)
  const near = Number((Math.round(value / grain) * grain).toPrecision(12))
  return Math.min(question.to, Math.max(question.from, Number.isFinite(near) ? near : question.from))
}

/** How far a visitor is, from what he did in the scene. Pure; what is no number or no phase is as if he had done nothing. */
export function guessOf(question: Question, step: string, state: PictureState, earlier: Earlier = []): Guess {
  const [phase, answer] = [state[phaseKey(step)], state[answerKey(step)]]
  const value = typeof answer === 'number' ? fitting(question, answer) : undefined
  if (phase === 'asking') return value === undefined ? { kind: 'asking' } : { kind: 'asking', value }
  return phase === 'told' && value !== undefined ? { kind: 'told', value, earlier } : { kind: 'none' }
}

const sum = (numbers: Earlier): number => numbers.reduce((a, b) => a + b, 0)

/** Which part of the scale an answer lies in. */
const partOf = ({ from, to }: Question, value: number): number =>
  Math.min(parts - 1, Math.max(0, Math.floor(((value - from) / (to - from)) * parts)))

/** The answers with one more. */
export function countIn(question: Question, earlier: Earlier, value: number): Earlier {
  const at = partOf(question, fitting(question, value))
  const kept = sum(earlier) >= most ? earlier.map((n) => Math.floor(n / 2)) : earlier
  return Array.from({ length: parts }, (_, i) => (kept[i] ?? 0) + (i === at ? 1 : 0))
}

/** The answer in the middle of all, on the scale's grain; undefined where they are too few to be a crowd. */
export function middleOf(question: Question, earlier: Earlier): number | undefined {
  const all = sum(earlier)
  if (all < crowd) return undefined
  let below = 0
  const at = earlier.findIndex((n) => (below += n) * 2 >= all)
  return fitting(question, question.from + ((at + 0.5) * (question.to - question.from)) / parts)
}
