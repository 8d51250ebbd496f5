import { findFigure } from '../../core/reading'
import type { Report } from '../../core/report'
import { figureUnit, perCent } from '../../core/units'
import type { AnyPiece, Bar, FigureRun, Line, Run, Words } from '../../../src/picture/picture'
import type { Box } from '../../../src/picture/stage'
import type { Chart } from './charts'

/** A figure that a slide says, where its words are, u. */
interface Stated {
  readonly fact: string
  readonly value: number
  readonly unit: string
  /** Its value in what its unit is so many of, and what can be held against it. */
  readonly amount: number
  readonly scale: string
  readonly size: number
  readonly along: 'x' | 'y'
  /** Where its bar's plot lies: as long as its words, under them, or beside a column of them. */
  readonly box: Box
}

const isFigure = (run: Run | FigureRun): run is FigureRun => 'fact' in run

/** How thick a bar is and how far below the baseline, em of its digits; what is worked out has its dotted line first. */
const thickness = 0.028
const below = { stated: 0.08, derived: 0.2 } as const
const leastThick = 4
/** Its frame is three times as thick, so that a hand finds it. */
const gap = 200

/** Where the bar of a figure lies: its middle at a distance from the letters. */
function placeOf({ runs, derived }: FigureRun, line: Line, upright: boolean, size: number): Box | undefined {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return undefined
  const [from, long] = [first.dx, last.dx + last.w - first.dx]
  const thick = 3 * Math.max(leastThick, thickness * size)
  if (upright) return { x: line.x + size * 0.6 - thick / 2, y: line.y + from, w: thick, h: long }
  const y = line.y + size * (derived ? below.derived : below.stated) - thick / 2
  return { x: line.x + from, y, w: long, h: thick }
}

function statedIn(report: Report, words: Words): readonly Stated[] {
  return words.lines.flatMap((line) =>
    line.runs.filter(isFigure).flatMap((run): readonly Stated[] => {
      const figure = findFigure(report.facts, run.fact)
      const size = Math.max(0, ...run.runs.map((letters) => letters.size))
      const box = placeOf(run, line, words.upright, size)
      if (!figure || !box) return []
      const { measure, times } = figureUnit(figure)
      return [
        {
          ...{ fact: run.fact, value: figure.value, unit: figure.unit, amount: figure.value * times, size, box },
          scale: `${measure.id} ${String(figure.signed)}`,
          along: words.upright ? 'y' : 'x',
        },
      ]
    }),
  )
}

const lengthOf = ({ along, box }: Stated): number => (along === 'x' ? box.w : box.h)
/** What is part of a whole, whose bar then ends where the hundred would. */
const isShare = ({ unit, scale, value }: Stated): boolean =>
  unit === perCent && scale.endsWith('false') && value >= 0 && value <= 100

/** A frame no thicker than its bar. */
function middle({ along, box: { x, y, w, h } }: Stated): Box {
  return along === 'x' ? { x, y: y + h / 3, w, h: h / 3 } : { x: x + w / 3, y, w: w / 3, h }
}

/** How much a figure's whole length stands for, in its own unit: the same for a u under every figure of a scale. */
function rangeOf(one: Stated, all: readonly Stated[]): number {
  if (isShare(one)) return 100
  const like = all.filter((other) => other.scale === one.scale && !isShare(other))
  const perUnit = Math.max(...like.map((other) => Math.abs(other.amount) / lengthOf(other)))
  const times = one.value === 0 ? 1 : one.amount / one.value
  return perUnit === 0 ? 1 : (perUnit * lengthOf(one)) / times
}

function measured(one: Stated, range: number, i: number): Chart {
  const { fact, value, along, box, unit, scale } = one
  const bar: Bar = {
    kind: 'bar',
    id: `measure:${fact}:${i}`,
    fact,
    value,
    measure: unit,
    scale,
    along,
    ink: 'river',
    box,
  }
  const ends = value < 0 ? { least: -range, most: 0 } : { least: 0, most: range }
  // A track fills its frame.
  if (isShare(one)) return { along, box: middle(one), ...ends, gap: 0, bars: [bar], track: 'line' }
  return { along, box, ...ends, gap, bars: [bar] }
}

/** Figures smaller than this share of the largest say more of it, not something of their own. */
const mainShare = 0.5

/**
 * Charts for a step that draws no bars: under each of its large figures a bar as long as it says, from nothing, on one scale with the others of
 * its measure; a share's on a track that is the hundred.
 */
export function measuresOf(report: Report, pieces: readonly AnyPiece[]): readonly Chart[] {
  const all = pieces.flatMap((piece) => (piece.kind === 'words' ? statedIn(report, piece) : []))
  const largest = Math.max(0, ...all.map(({ size }) => size))
  const main = all.filter(({ size }) => size >= mainShare * largest)
  return main.map((one, i) => measured(one, rangeOf(one, main), i))
}
