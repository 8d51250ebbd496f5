import type { Report } from '../core/report'

/** The day that stands in a file's own data: the end of the reported year, so that the same pack makes the same bytes. */
export const dayOf = ({ manifest }: Report): Date =>
  new Date(Date.UTC(Number(/\d{4}/.exec(manifest.period)?.[0] ?? 2000), 11, 31))
