import type { Welcome } from './settings'

/** A local moment as settings write it, `YYYY-MM-DDTHH:MM`. */
export function localMoment(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/**
 * Whom attract greets at a local moment, in a locale; undefined where nobody is expected. Of several the one that began last; the
 * words of another language stand in where there are none in this one.
 */
export function welcomeAt(all: readonly Welcome[], moment: string, locale: string): string | undefined {
  const now = all.filter(({ from, until }) => from <= moment && moment < until)
  const latest = now.sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!latest) return undefined
  const said = (latest.lines[locale] ?? '').trim() || Object.values(latest.lines).find((line) => line.trim() !== '')
  return said?.trim() || undefined
}
