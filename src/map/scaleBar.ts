import { formatFigure } from '../../electron/core/figure'

/** A scale bar: a round number of km and its length in u. */
export interface ScaleBar {
  readonly km: number
  readonly length: number
}

/** The longest bar of 1, 2 or 5 × 10ⁿ km that is no longer than `most` u at `scale` u per km. */
export function scaleBarFor(scale: number, most: number): ScaleBar {
  const km = most / scale
  const ten = 10 ** Math.floor(Math.log10(km))
  const step = [5, 2, 1].find((n) => n * ten <= km) ?? 1
  return { km: step * ten, length: step * ten * scale }
}

/** How a scale bar reads in a language; a drawing's scale, not a figure of the report. */
export const scaleWords = (km: number, locale: string): string =>
  formatFigure({ ref: '', value: km, unit: '公里', est: false, derived: false, signed: false }, locale).text
