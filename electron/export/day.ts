import { monthsOf } from '../core/period'
import type { Report } from '../core/report'

/** The day that stands in a file's own data: the last of the reported period, so that the same pack makes the same bytes. */
export function dayOf({ manifest }: Report): Date {
  const [year = 2000, month = 12] = monthsOf(manifest.period).to.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0))
}
