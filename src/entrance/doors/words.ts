import { isHanLocale } from '../../picture/metrics'

/** What the screen of doors says by itself. */
export interface DoorWords {
  readonly ask: string
  readonly steps: (n: number) => string
}

const zh: DoorWords = { ask: '您想从哪里看起？', steps: (n) => `${n}步` }
const en: DoorWords = { ask: 'Where would you like to begin?', steps: (n) => (n === 1 ? '1 step' : `${n} steps`) }

export const doorWords = (locale: string): DoorWords => (isHanLocale(locale) ? zh : en)
