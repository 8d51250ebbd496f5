import { formatFigure } from '../../../electron/core/figure'

/** A distance that a visitor measures, km, in words of a language: rounded already, so about. */
export const farOf = (km: number, locale: string): string =>
  formatFigure(
    { ...{ ref: '', value: km, unit: '公里' }, est: false, derived: false, signed: false, bound: 'about' },
    locale,
  ).text
