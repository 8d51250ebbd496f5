import { localMoment } from '../../electron/core/welcome'
import type { Welcome } from '../../electron/core/settings'

/** When a greeting is shown, as staff say it: so many days from today, from an hour on, for so many hours. */
export interface Span {
  readonly day: number
  readonly hour: number
  readonly hours: number
}

/** The span that begins with the hour it is. */
export const spanNow = (now: Date): Span => ({ day: 0, hour: now.getHours(), hours: 4 })

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

export const nudgedSpan = (span: Span, field: keyof Span, steps: number): Span => ({
  ...span,
  [field]: within(span[field] + steps, field === 'hours' ? 1 : 0, { day: 60, hour: 23, hours: 72 }[field]),
})

/** Beginning and end as settings write them; local time, whole hours. */
export function momentsOf({ day, hour, hours }: Span, now: Date): Pick<Welcome, 'from' | 'until'> {
  const at = (h: number): string => localMoment(new Date(now.getFullYear(), now.getMonth(), now.getDate() + day, h))
  return { from: at(hour), until: at(hour + hours) }
}

/** What is not over yet, by a clock that may be wrong: it is what is shown, never all that is kept. */
export const stillToCome = (all: readonly Welcome[], now: Date): readonly Welcome[] =>
  all.filter(({ until }) => until > localMoment(now))

/** Settings hold so many greetings. */
const most = 50

/** One more greeting. Those that are over go only where there is no room, the oldest first: the clock may have leapt. */
export function withGreeting(all: readonly Welcome[], one: Welcome): readonly Welcome[] {
  const leaving = [...all].sort((a, b) => (a.until < b.until ? -1 : 1)).slice(0, Math.max(0, all.length + 1 - most))
  return [...all.filter((kept) => !leaving.includes(kept)), one]
}
