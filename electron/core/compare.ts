import { unitsOf } from './reading'
import type { PictureState } from './pictureState'
import type { Figure } from './report'

/** Name in a scene's state: the figures of a step that are held, in the order they were touched. */
export const heldKey = (step: string): string => `held:${step}`

/** What is held on a step, each once. */
export const heldIn = (state: PictureState, step: string): readonly string[] => [
  ...new Set(
    String(state[heldKey(step)] ?? '')
      .split(' ')
      .filter((id) => id !== ''),
  ),
]
import { perCent } from './units'

/** Why two figures are not set against each other: one is no exact number, or they measure different things. */
export type Refusal = 'bound' | 'unit' | 'kind'

/** What two figures say together. `times` only where the smaller one measures the larger; `exact` where nothing was rounded. */
export type Comparison =
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'equal' }
  | {
      readonly kind: 'apart'
      /** Whether the first of the two is the larger. */
      readonly first: boolean
      /** By how much, with the marks of both: what was worked out from an estimate is one. */
      readonly difference: Figure
      readonly times?: { readonly value: number; readonly exact: boolean }
    }

/** Free of what binary fractions add. */
const clean = (value: number): number => Number(value.toPrecision(12))

function timesOf(large: number, small: number): { readonly value: number; readonly exact: boolean } | undefined {
  if (small <= 0) return undefined
  const [ratio, grain] = [large / small, large / small < 10 ? 10 : 1]
  const value = Math.round(ratio * grain) / grain
  return value <= 1 ? undefined : { value, exact: clean(value * small) === clean(large) }
}

/** Difference and ratio of two figures, or why there are none. Pure. */
export function compare(a: Figure, b: Figure): Comparison {
  if (a.unit !== b.unit) return { kind: 'refused', why: 'unit' }
  if (a.bound !== undefined || b.bound !== undefined) return { kind: 'refused', why: 'bound' }
  const value = clean(Math.abs(a.value - b.value))
  if (value === 0) return { kind: 'equal' }
  const [large, small] = a.value > b.value ? [a.value, b.value] : [b.value, a.value]
  const word = a.estimateWord ?? b.estimateWord
  const difference: Figure = {
    ref: a.ref,
    value,
    ...unitsOf(a),
    est: a.est || b.est,
    derived: a.derived || b.derived,
    signed: false,
    ...(a.aim === true || b.aim === true ? { aim: true } : {}),
    ...(word === undefined ? {} : { estimateWord: word }),
  }
  // A rate is no quantity: only points lie between two of them.
  const times = a.unit === perCent ? undefined : timesOf(large, small)
  return { kind: 'apart', first: a.value > b.value, difference, ...(times ? { times } : {}) }
}
