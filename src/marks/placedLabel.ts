import { typeSize, type TypeSize } from '../picture/type'

export { typeSize, type TypeSize } from '../picture/type'

/** `ground` is for words within a filled mark. */
export type LabelTone = 'ink' | 'ink2' | 'ink3' | 'river' | 'ground'

/**
 * A figure or a line of text somewhere on the stage. Equal keys on two steps are the same label, which then moves.
 * `x` is its left edge, right edge or middle by `align`; `y` the top of its first line; `w` makes text wrap. All in u.
 */
export interface PlacedLabel {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly w?: number
  readonly size: TypeSize
  readonly tone: LabelTone
  readonly align: 'left' | 'right' | 'centre'
  /**
   * `raised`: unit at the digits' head, 预计 at their foot; `seated`: the other way round; `inline`: as written; `level`: as
   * written, sign and unit more than half as high as the digits.
   */
  readonly look?: 'inline' | 'level' | 'raised' | 'seated'
  readonly figure?: string
  readonly text?: string
  /** Leaves 预计 to a neighbour that carries it. */
  readonly plain?: boolean
  /** Sets Chinese from top to bottom. */
  readonly vertical?: boolean
}

/** Share of the type size from the top of a line (line height 1) down to the digits' middle and baseline, Noto Sans SC. */
const middle = 0.57
const base = 0.936

/** Top of a line whose digits are to be centred on `y`. */
export const centredOn = (size: TypeSize, y: number): number => y - middle * typeSize[size]

/** Top of a line whose digits are to stand on `y`. */
export const seatedOn = (size: TypeSize, y: number): number => y - base * typeSize[size]

const han = /[\u2e80-\u9fff\uff00-\uffef]/

/** About how wide a line sets in Sans, in em: for keeping neighbours clear before anything is drawn. */
export const widthInEm = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (han.test(letter) ? 1 : letter === ' ' ? 0.25 : 0.57), 0)
