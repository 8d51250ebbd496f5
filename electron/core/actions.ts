import { isMode } from './comfort'
import type { WindowAction } from './contract'

const plain = [
  'touch',
  'start',
  'next',
  'previous',
  'first',
  'last',
  'lift',
  'freeze',
  'release',
  'thaw',
  'leave',
  'lead',
  'rest',
] as const

const isIndex = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0

/** Reads an action that crossed the process border; undefined where it is not one. Extra fields are dropped. */
export function readAction(input: unknown): WindowAction | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const raw = input as Record<string, unknown>
  const simple = plain.find((type) => type === raw.type)
  if (simple) return { type: simple }
  switch (raw.type) {
    case 'jump':
      return isIndex(raw.scene) && isIndex(raw.step) ? { type: 'jump', scene: raw.scene, step: raw.step } : undefined
    case 'locale':
      return typeof raw.locale === 'string' ? { type: 'locale', locale: raw.locale } : undefined
    case 'theme':
      return raw.theme === 'night' || raw.theme === 'paper' ? { type: 'theme', theme: raw.theme } : undefined
    case 'curtain':
      return raw.colour === 'black' || raw.colour === 'white' ? { type: 'curtain', colour: raw.colour } : undefined
    case 'mode':
      return isMode(raw.mode) && typeof raw.on === 'boolean' ? { type: 'mode', mode: raw.mode, on: raw.on } : undefined
    case 'route':
      return typeof raw.route === 'string' ? { type: 'route', route: raw.route } : undefined
    default:
      return undefined
  }
}
