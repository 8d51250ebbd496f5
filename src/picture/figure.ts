import type { FigureText } from '../../electron/core/figure'
import { factText, figureOf, parseRef } from '../../electron/core/reading'
import type { Report } from '../../electron/core/report'
import { writtenFigure } from '../../electron/core/written'
import type { Content, Said } from './content'
import { heights } from './metrics'
import { rememberedOf } from './remembered'

/**
 * How a figure is set. `prose`: as the sentence around it. `level`: sign and unit more than half as high as its digits. `seated`: unit small on the
 * baseline. `raised`: sign at the digits' middle, unit at their head.
 */
export type FigureLook = 'prose' | 'level' | 'seated' | 'raised'

export interface FigureStyle {
  readonly look?: FigureLook
  /** Leaves a plain 预计 to words that say it for the whole step. */
  readonly plain?: boolean
  /** Leaves 力争 to words above that say it of all that stands below them. */
  readonly aimed?: boolean
  /** The words beside it say the report's own word for an estimate already. */
  readonly worded?: boolean
  /** The smallest that sign and unit may be, u. */
  readonly least?: number
}

interface Small {
  readonly em: number
  readonly lift: number
}

/** Sign and unit of each look; lifts put middles on middles and heads on heads. */
const small: Readonly<Record<Exclude<FigureLook, 'prose'>, { readonly before: Small; readonly after: Small }>> = {
  level: { before: { em: 0.58, lift: 0 }, after: { em: 0.58, lift: 0 } },
  seated: { before: { em: 0.32, lift: 0 }, after: { em: 0.32, lift: 0 } },
  raised: {
    before: { em: 0.36, lift: (heights.cap * (1 - 0.36)) / 2 },
    after: { em: 0.36, lift: heights.cap * (1 - 0.36) },
  },
}

/** As the sentence around it. */
function proseLetters(text: FigureText, plain: boolean, gap: string): readonly Said[] {
  const estimate = text.estimate && !plain ? text.estimate + gap : ''
  return [estimate, text.before, text.number, text.after].filter((part) => part !== '').map((part) => ({ text: part }))
}

/** A word stands a space away from its digits, a sign or the letters of a unit close to them. */
export const gapOf = (part: string, close: number): number => (/^\p{Ll}{3,}$/u.test(part) ? 0.18 : close)

/** Sign, digits and unit, each in its own size. A gap beside large digits is drawn, not written: what a figure says does not hang on it. */
function largeLetters(text: FigureText, style: FigureStyle, look: Exclude<FigureLook, 'prose'>): readonly Said[] {
  const { before, after } = small[look]
  const word: Partial<Said> = { weight: 500, least: style.least ?? 0 }
  const pad = look === 'level' ? 0.06 : 0.07
  const [sign, unit] = [text.before.trimEnd(), text.after.trimStart()]
  const estimate = style.plain ? '' : text.estimate
  return [
    ...(estimate
      ? [{ ...word, text: estimate, em: look === 'level' ? 0.58 : 0.2, weight: 400 as const, ink: 'ink2' as const }]
      : []),
    ...(sign ? [{ ...word, text: sign, ...before, pad: estimate ? pad : 0 }] : []),
    { text: text.number, weight: 600, tracking: -0.02, pad: sign || estimate ? gapOf(sign || estimate, pad) : 0 },
    // A plus is the number's own.
    ...(unit ? [{ ...word, text: unit, ...after, pad: unit.startsWith('+') ? 0.02 : gapOf(unit, pad) }] : []),
  ]
}

const ownWord = (report: Report, locale: string, ref: string): boolean =>
  factText(report, locale, parseRef(ref).id).estimateWord !== undefined

/** Each stage, and each step that has it, says the same. */
const before = rememberedOf<Content>(1000)

/** A figure of the report, to be set among words or by itself. */
export const figureContent = (report: Report, locale: string, ref: string, style: FigureStyle = {}): Content =>
  before(report, JSON.stringify([locale, ref, style]), () => contentOf(report, locale, ref, style))

function contentOf(report: Report, locale: string, ref: string, style: FigureStyle): Content {
  const figure = writtenFigure(report, locale, ref)
  // An aim is never told as a forecast, and the report's own word for an estimate is never dropped.
  const said = figureOf(report, ref).aim === true ? style.aimed : style.plain
  const plain = style.worded === true || (said === true && !ownWord(report, locale, ref))
  const name = factText(report, locale, parseRef(ref).id).name
  const { look = 'prose' } = style
  const gap = locale.startsWith('zh') ? '' : ' '
  const letters = look === 'prose' ? proseLetters(figure, plain, gap) : largeLetters(figure, { ...style, plain }, look)
  return [
    {
      kind: 'figure',
      fact: ref,
      spoken: `${name} ${figure.text}`,
      derived: figure.derived !== '',
      letters,
    },
  ]
}
