import type { Ink } from './ink'
import type { Face, Weight } from './metrics'

/** How letters look; sizes and heights relative to the words they stand in. */
export interface Look {
  /** Size as a share of the words' own. */
  readonly em: number
  /** Never smaller than this, u. */
  readonly least: number
  readonly face: Face
  readonly weight: Weight
  readonly ink: Ink
  /** After each letter, em of their own size. */
  readonly tracking: number
  /** How far above the baseline they stand, em of the words' size. */
  readonly lift: number
  /** Room before the first of them, em of the words' size. */
  readonly pad: number
}

/** Letters set alike. */
export interface Letters extends Look {
  readonly text: string
}

/** Letters as a scene gives them: what it leaves open is as the words around them. */
export type Said = { readonly text: string } & Partial<Look>

interface Figure<L> {
  readonly kind: 'figure'
  readonly fact: string
  /** Its name and all it says, for whoever speaks to the screen. */
  readonly spoken: string
  /** Worked out, not stated: a quiet dotted line below it. */
  readonly derived: boolean
  readonly letters: readonly L[]
}

type PartOf<L> = ({ readonly kind: 'text' } & L) | Figure<L> | { readonly kind: 'break' }

/** A number of the report, whole: never broken, tapped as one, said as one. */
export type FigurePart = Figure<Letters>
/** What words are made of, as a scene gives it. */
export type Content = readonly PartOf<Said>[]
/** As it is set: nothing left open. */
export type Dressed = readonly PartOf<Letters>[]

/** Fills in what a scene left open. */
export function dressed(content: Content, look: Look): Dressed {
  const fill = (said: Said): Letters => ({ ...look, ...said })
  return content.map((part) => {
    if (part.kind === 'break') return part
    if (part.kind === 'text') return { kind: 'text', ...fill(part) }
    return { ...part, letters: part.letters.map(fill) }
  })
}

/** Letters that may not begin a line, and that may not end one (Requirements for Chinese Text Layout). */
const notFirst = /[=，。、；：！？）」』》〉】〕〗］｝”’…—～·‧%‰℃°,.;:!?)\]}々ー]/
const notLast = /[（「『《〈【〔〖［｛“‘([{$¥￥£€#]/
/** White space that a line may end at: a space that binds is none. */
const spaced = /[^\S\u00a0]/
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
/** Chinese measure words: a number stays with its own. */
const counter = /[年月日号时天周个家项次倍种名人亿万千百余元美平公]/
/** What stands beside figures in a report, and reads badly when it is parted. */
const together = new Set(['同比', '预计', '上年', '直线', '个百', '百分', '分点', '招引'])

/** Whether a line may end between two letters. */
export function mayBreak(before: string, after: string): boolean {
  if (spaced.test(after)) return false
  // A dot between items stands with what is before it.
  if (spaced.test(before)) return after !== '·'
  if (notFirst.test(after) || notLast.test(before)) return false
  if (/\d/.test(before) && counter.test(after)) return false
  // A day in words is as whole as one in digits: 十一月二十三日.
  if (/[一二三四五六七八九十]/.test(before) && /[一二三四五六七八九十年月日]/.test(after)) return false
  // So is a count of kinds, 两大; and 的 ends what it belongs to.
  if (after === '的' || (/[两一二三四五六七八九十]/.test(before) && /[大个家项次种期]/.test(after))) return false
  if (together.has(before + after)) return false
  if (han.test(before) || han.test(after)) return true
  // A word with a hyphen is one word: Five-Year, high-quality.
  return /[–/]/.test(before) && !/\d/.test(after)
}
