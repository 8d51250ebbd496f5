import type { Box, Stage } from '../../composables/useStage'
import { fitSize, fitWrapped } from '../../marks/fitSize'
import { polar, type Point } from '../../marks/ring'
import { riverRing, type RiverRing } from '../../marks/riverRing'

/** The slogan: its corner (top right in vertical writing and on upright stages, top left elsewhere), its type size and its lines' length, u. */
export interface Slogan {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly along: number
}

/** Where the pieces of the attract screen lie, in u. */
export interface AttractLayout extends RiverRing {
  /** Centre of the touch disc, on the ring at hand height. */
  readonly disc: Point
  /** The figure stands centred above this point, its sentence below it. */
  readonly figure: Point
  /** Where words and figures stand, so that no label does. */
  readonly kept: readonly Box[]
  readonly slogan: Slogan
  /** Degrees along which the two half-rings part: the river's own direction. */
  readonly seam: number
  /** How far the half on the river's left bank and the one on its right bank stand off while parted. */
  readonly apart: readonly [number, number]
}

/** Pitch of the slogan's lines and what follows each of its letters, em. */
export const sloganLeading = 1.16
export const sloganSpacing = 0.04

/** Room the park's name takes beside a vertical slogan, u before type grows. */
const nameRoom = 58

/** A ring larger than the stage and cropped by it, the slogan on the bank across; upright stages stand it below. */
export function layoutOf(
  stage: Pick<Stage, 'w' | 'h' | 'portrait' | 'text'>,
  vertical: boolean,
  slogan: readonly string[],
): AttractLayout {
  const ring = riverRing(stage)
  return stage.portrait ? upright(ring, stage, vertical, slogan) : across(ring, stage, vertical, slogan)
}

/** Lines a greeting is set in at most: it takes the slogan's place. */
export const mostLines = 3

/**
 * A greeting's lines as they are set: where it runs from top to bottom, a long one goes over more columns, between its words, as long
 * as that makes the type larger. Elsewhere lines break by themselves. Pure.
 */
export function greetingLines(
  stage: Pick<Stage, 'w' | 'h' | 'portrait' | 'text'>,
  vertical: boolean,
  typed: readonly string[],
  locale: string,
): readonly string[] {
  if (!vertical) return typed
  let lines = typed
  while (lines.length < mostLines) {
    const longest = lines.reduce((at, line, i) => ([...line].length > [...(lines[at] ?? '')].length ? i : at), 0)
    const more = lines.flatMap((line, i) => (i === longest ? halves(line, locale) : [line]))
    const size = (of: readonly string[]): number => layoutOf(stage, true, of).slogan.size
    if (more.length === lines.length || size(more) <= size(lines)) break
    lines = more
  }
  return lines
}

/** A line in two, between the words nearest to its middle; alone where it is one word. */
function halves(line: string, locale: string): readonly string[] {
  const starts = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(line)]
    .filter(({ index, isWordLike }) => index > 0 && isWordLike)
    .map(({ index }) => index)
  const off = (at: number): number => Math.abs(at - line.length / 2)
  const [at] = starts.sort((a, b) => off(a) - off(b))
  return at === undefined ? [line] : [line.slice(0, at).trim(), line.slice(at).trim()]
}

function across(
  ring: RiverRing,
  { w, text }: Pick<Stage, 'w' | 'text'>,
  vertical: boolean,
  lines: readonly string[],
): AttractLayout {
  const { centre, radius } = ring
  const left = w * 0.05
  const free = centre.x - radius - left - 130
  const name = nameRoom * text
  const size = vertical
    ? fitSize(lines, { along: 840, across: free - name + 20 }, 196, sloganLeading, sloganSpacing)
    : fitWrapped(lines, { along: free + 40, across: 480 }, 104, sloganLeading)
  const figure = { x: centre.x - 20, y: 818 }
  return {
    ...ring,
    disc: polar(centre, radius, 246),
    figure,
    slogan: vertical
      ? { x: left + lines.length * size * sloganLeading + name, y: 200, size, along: 860 }
      : { x: left, y: 470, size, along: free + 60 },
    kept: [
      { x: 0, y: vertical ? 170 : 460, w: centre.x - radius - 80, h: 900 },
      { x: figure.x - 470, y: figure.y - 270, w: 940, h: 520 },
    ],
    seam: 127,
    apart: [190, 84],
  }
}

function upright(
  ring: RiverRing,
  { h, text }: Pick<Stage, 'h' | 'text'>,
  vertical: boolean,
  lines: readonly string[],
): AttractLayout {
  const { centre, radius } = ring
  const right = 1016
  const size = vertical
    ? fitSize(lines, { along: 560, across: 340 }, 136, sloganLeading, sloganSpacing)
    : fitWrapped(lines, { along: 520, across: 440 }, 88, sloganLeading)
  const figure = { x: 540, y: h * 0.725 }
  return {
    ...ring,
    disc: polar(centre, radius, 222),
    figure,
    slogan: { x: right, y: 84, size, along: vertical ? 580 : 570 },
    kept: [
      { x: right - (vertical ? 360 + nameRoom * text : 600), y: 60, w: 700, h: 600 },
      { x: 60, y: figure.y - 270, w: 960, h: 500 },
    ],
    seam: 135,
    apart: [170, 90],
  }
}
