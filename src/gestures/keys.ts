import type { TourAction } from '../../electron/core/tour'
import type { Steer } from './contact'

/** What a key may ask of the tour. */
export type KeyAction = Extract<
  TourAction,
  { type: 'next' | 'previous' | 'first' | 'last' | 'curtain' | 'locale' | 'start' | 'lead' }
>

/** What a table has for a key of its own, whatever a key may be called. Pure. */
export const ownEntry = <V>(table: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const black: KeyAction = { type: 'curtain', colour: 'black' }
const white: KeyAction = { type: 'curtain', colour: 'white' }
const curtains: Readonly<Record<string, KeyAction>> = { b: black, B: black, '.': black, w: white, W: white, ',': white }

const moves: Readonly<Record<string, KeyAction>> = {
  ...curtains,
  ArrowRight: { type: 'next' },
  ArrowDown: { type: 'next' },
  PageDown: { type: 'next' },
  ' ': { type: 'next' },
  ArrowLeft: { type: 'previous' },
  ArrowUp: { type: 'previous' },
  PageUp: { type: 'previous' },
  Home: { type: 'first' },
  End: { type: 'last' },
  r: { type: 'lead' },
  R: { type: 'lead' },
}

/** A pressed key: its name without what an input method makes of it, and whether Shift is held. */
export interface Press {
  readonly key: string
  readonly shift: boolean
}

const punctuation: Readonly<Record<string, string>> = { '。': '.', '，': ',', '　': ' ' }

/** The key that was meant: an input method makes wide digits and Chinese stops of it. Pure. */
export const plainKey = (key: string): string =>
  ownEntry(punctuation, key) ?? (key.length === 1 ? key.normalize('NFKC') : key)

/** What lifts or changes a curtain; every other key does nothing behind it. Pure. */
export const behindCurtain = (key: string): KeyAction | { readonly type: 'lift' } | undefined =>
  key === 'Escape' ? { type: 'lift' } : ownEntry(curtains, key)

/** What a key does on the stage; `onButton`: the keyboard has a button in its focus, which keeps its own keys. Pure. */
export function actionOf({ key, shift }: Press, onButton: boolean, nextLocale: string): KeyAction | undefined {
  if (onButton && (key === ' ' || key === 'Enter')) return undefined
  if (key === ' ' && shift) return { type: 'previous' }
  if (key === 'l' || key === 'L') return { type: 'locale', locale: nextLocale }
  if (key === 'Enter') return { type: 'start' }
  return ownEntry(moves, key)
}

const step = 0.2
const closer = 1.5
const nudges: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** What a key does to the chart or map on stage that pans: + and − zoom, arrows with Shift move. Pure. */
export function steerOf(key: string, shift: boolean): Steer | undefined {
  if (key === '+' || key === '=') return { type: 'zoom', factor: closer }
  if (key === '-' || key === '_') return { type: 'zoom', factor: 1 / closer }
  const [x, y] = (shift && ownEntry(nudges, key)) || []
  return x === undefined || y === undefined ? undefined : { type: 'nudge', x, y }
}
