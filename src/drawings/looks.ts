import type { StrokeKind } from './shape'

/**
 * How a drawing is shown: `plain` as a thing that is there, `lit` as one that is counted or meant, `quiet` as one that is not, `planned` as one
 * that is to come (dashed), `open` as one that is being made (its frame alone).
 */
export type Look = 'plain' | 'lit' | 'quiet' | 'planned' | 'open'

/** Colours by the names of the theme's tokens; widths in units of the drawing's field. */
export interface Tone {
  readonly fill: string | undefined
  readonly line: string | undefined
  readonly width: number
  readonly dashed: boolean
}

const tone = (fill: string | undefined, line: string | undefined, width = 3): Tone => ({
  fill,
  line,
  width,
  dashed: false,
})
const quiet = (fill: string | undefined, width = 2.6): Tone => tone(fill, 'tick', width)

const plain: Readonly<Record<StrokeKind, Tone>> = {
  body: tone('river-deep', 'river'),
  line: tone(undefined, 'river'),
  fine: tone(undefined, 'river', 1.8),
  light: tone('ground', 'ink', 2.6),
  solid: tone('ink', undefined, 0),
  hole: tone('ground', 'river', 2.6),
}

const looks: Readonly<Record<Exclude<Look, 'planned'>, Readonly<Record<StrokeKind, Tone>>>> = {
  plain,
  lit: {
    ...plain,
    body: tone('river', 'river'),
    fine: tone(undefined, 'ground', 1.8),
    light: tone('ink-2', 'ink', 2.6),
  },
  open: {
    ...plain,
    body: tone(undefined, 'river'),
    light: tone(undefined, 'ink', 2.6),
    hole: tone(undefined, 'river', 2.6),
  },
  quiet: {
    body: quiet(undefined),
    line: quiet(undefined),
    fine: quiet(undefined, 1.6),
    light: quiet('ground'),
    solid: tone('tick', undefined, 0),
    hole: quiet('ground'),
  },
}

/** The tone of a stroke in a look. */
export const lookOf = (look: Look, kind: StrokeKind): Tone =>
  look === 'planned' ? { ...looks.quiet[kind], dashed: kind !== 'solid' } : looks[look][kind]
