import { spellCount } from './numerals'

/** How far a ratio may be from a whole number to be called that without “about”. */
const exactly = 0.005
/** A count stays in words up to here; a ratio of 12.5 times is one for digits. */
const mostWords = 10

/** How many times as much: 两倍, twice, 约1.8倍, about 1.8 times. The ratio is above zero. */
export function spellRatio(ratio: number, locale: string): string {
  const whole = Math.round(ratio)
  const isWhole = whole >= 1 && Math.abs(ratio / whole - 1) <= exactly
  const tenths = Number(ratio.toPrecision(2))
  const times = isWhole && whole <= mostWords ? spellCount(whole, locale) : String(isWhole ? whole : tenths)
  const isRough = !isWhole && Math.abs(ratio / tenths - 1) > exactly
  if (/^zh\b/.test(locale)) return `${isRough ? '约' : ''}${times}倍`
  if (!/^en\b/.test(locale))
    return `${isRough ? '≈ ' : ''}${new Intl.NumberFormat(locale).format(isWhole ? whole : tenths)}×`
  const said = isWhole && whole === 1 ? 'as much' : isWhole && whole === 2 ? 'twice' : `${times} times`
  return `${isRough ? 'about ' : ''}${said}`
}
