import type { TourAction } from '../../electron/core/tour'
import type { Steer } from './contact'

/** What a key may ask of the tour. */
export type KeyAction = Extract<
  TourAction,
  { type: 'next' | 'previous' | 'first' | 'last' | 'blackout' | 'jump' | 'locale' | 'start' }
>

const moves: Readonly<Record<string, KeyAction>> = {
  ArrowRight: { type: 'next' },
  ArrowDown: { type: 'next' },
  PageDown: { type: 'next' },
  ' ': { type: 'next' },
  ArrowLeft: { type: 'previous' },
  ArrowUp: { type: 'previous' },
  PageUp: { type: 'previous' },
  Home: { type: 'first' },
  End: { type: 'last' },
  b: { type: 'blackout' },
  B: { type: 'blackout' },
  '.': { type: 'blackout' },
}

/** What a key does on the stage; `digit` keys take a scene. Pure. */
export function actionOf(key: string, onButton: boolean, nextLocale: string): KeyAction | undefined {
  if (onButton && (key === ' ' || key === 'Enter')) return undefined
  if (/^[1-9]$/.test(key)) return { type: 'jump', scene: Number(key) - 1, step: 0 }
  if (key === 'l' || key === 'L') return { type: 'locale', locale: nextLocale }
  if (key === 'Enter') return { type: 'start' }
  return moves[key]
}

const step = 0.2
const closer = 1.5
const nudges: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** What a key does to the chart or map on stage that pans: + and − zoom, 0 leads back, arrows with Shift move. Pure. */
export function steerOf(key: string, shift: boolean): Steer | undefined {
  if (key === '+' || key === '=') return { type: 'zoom', factor: closer }
  if (key === '-' || key === '_') return { type: 'zoom', factor: 1 / closer }
  if (key === '0') return { type: 'home' }
  const [x, y] = (shift && nudges[key]) || []
  return x === undefined || y === undefined ? undefined : { type: 'nudge', x, y }
}
