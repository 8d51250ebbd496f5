import { figureOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { UnitDot } from '../../charts/unitDots'
import { titleTall, type Heading } from '../../components/titleTall'
import type { Box, Stage } from '../../composables/useStage'

/** A numeral on the stage: `x` is its left or right edge by `align`, `y` the middle of its digits, `size` its type size. All in u. */
export interface Numeral {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly align: 'left' | 'right'
}

/** The box a figure's words stand in, u; `look` says how: role over class, one line, a heading, or from top to bottom. */
export interface Words extends Box {
  readonly look: 'stacked' | 'line' | 'head' | 'upright'
  readonly align: 'left' | 'right'
}

/** The parts of a figure, named in a row `w` u wide below its dots: the first at their start, the last where they end. */
export interface Parts {
  readonly facts: readonly string[]
  readonly x: number
  readonly y: number
  readonly w: number
}

/** A figure with its dots; `marks` is the box a finger can hit, u. */
export interface Group {
  readonly fact: string
  readonly numeral: Numeral
  /** Absent where the title says what is counted. */
  readonly words?: Words
  readonly marks: Box
  readonly parts?: Parts
}

/** A family of engraved lines, u: `lines` of them, `pitch` apart, from `y` down (or up, where `pitch` is negative). */
export interface Engraved {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly lines: number
  readonly pitch: number
  /** Height of the slow wave; 0 is a straight quay. */
  readonly wave: number
}

/** One step of unit dots as it lies on the stage. */
export interface DotsView {
  readonly dots: readonly UnitDot[]
  readonly dotSize: number
  readonly groups: readonly Group[]
  readonly engraved: readonly Engraved[]
  /** Room for the title, u wide. */
  readonly titleWidth: number
}

/** What a layout asks of the report and the visitor's language. */
export interface Told {
  /** The whole number to be drawn as dots. */
  readonly count: (ref: string) => number
  /** Width of the number as written, in digits of 0.57 em. */
  readonly digits: (ref: string) => number
  readonly han: boolean
  /** Height of the title block at this width, u. */
  readonly head: (width: number) => number
  readonly stage: Stage
}

export type ProjectsScene = SceneOf<'projects'>

/** Share of the type size that a digit is wide, and high. */
const digitWide = 0.575
export const digitHigh = 0.75

/** More dots than this cannot be told apart on any stage: the figure then stands without them. */
const mostDots = 3000

/** What the layouts need to know of a report. */
export function toldBy(report: Report, stage: Stage, locale: string, said: Omit<Heading, 'width'>): Told {
  const han = locale.startsWith('zh')
  const whole = (ref: string): number => Math.max(0, Math.round(figureOf(report, ref).value))
  return {
    count: whole,
    digits: (ref) => whole(ref).toLocaleString('en').length,
    han,
    head: (width) => titleTall({ ...said, width }, stage, han),
    stage,
  }
}

/** Counts as drawn: nothing at all is drawn of a figure too large to be shown one by one. */
export const drawn = (counts: readonly number[]): readonly number[] =>
  counts.reduce((sum, n) => sum + n, 0) > mostDots ? counts.map(() => 0) : counts

/** Type size at which `digits` fit `room` u, at most `want`, at least the 20 u floor. */
export const numeralSize = (digits: number, room: number, want: number): number =>
  Math.max(20, Math.min(want, room / (Math.max(1, digits) * digitWide)))

/** A slow wave along the bed, u. */
export const waveAt = (x: number, wide: number, high: number): number => Math.sin((x / wide) * Math.PI * 2.4) * high
