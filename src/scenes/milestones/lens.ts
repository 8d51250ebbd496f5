import type { AnyPiece, Hit, Shape, Words } from '../../picture/picture'
import { boxAround } from '../../picture/pieces'
import type { Box, Point } from '../../picture/stage'
import { dotAt, line, type Axis } from './axis'
import { plus } from './leafName'
import type { Dated } from './model'
import type { Run } from './run'

/** Half the thickness of the year's axis where the glass is held to it, u. */
const half = 9

/** A glass held to a stretch of the year: the same days, wider. */
export interface Glass {
  readonly year: Axis
  readonly days: Axis
  readonly run: Run
}

/** The stretch of the year, and what widens from it to the days. */
function coneOf({ year, days, run }: Glass): readonly Shape[] {
  const [from, to] = [year.at(run.days.from), year.at(run.days.to + 1)]
  const ends: readonly [Point, Point, Point, Point] = year.down
    ? [{ x: from.x + half, y: from.y }, { x: to.x + half, y: to.y }, days.to, days.from]
    : [{ x: from.x, y: from.y - half }, { x: to.x, y: to.y - half }, days.to, days.from]
  const [a, b, c, d] = ends
  const box = boxOf(ends)
  const mark = year.down
    ? { x: from.x - half, y: from.y, w: 2 * half, h: to.y - from.y }
    : { x: from.x, y: from.y - half, w: to.x - from.x, h: 2 * half }
  return [
    {
      ...{ kind: 'shape', id: 'cone', box, fill: 'riverDeep', opacity: 0.35, decor: true },
      d: `M${a.x} ${a.y}L${b.x} ${b.y}L${c.x} ${c.y}L${d.x} ${d.y}Z`,
      from: `M${a.x} ${a.y}L${b.x} ${b.y}L${b.x} ${b.y}L${a.x} ${a.y}Z`,
    },
    line('cone-from', a, d, 'river'),
    line('cone-to', b, c, 'river'),
    {
      ...{ kind: 'shape', id: 'stretch', box: mark, fill: 'riverDeep', stroke: 'river', width: 3 },
      d: `M${mark.x} ${mark.y}h${mark.w}v${mark.h}h${-mark.w}z`,
    },
  ]
}

const boxOf = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** Where a moment lies on the wider axis. */
export const placeOf = ({ days }: Glass, moment: Dated): Point => days.at(moment.days.from + 0.5)

/** Every day a stroke, where they have room, every moment a dot that can be touched. */
function daysPieces(glass: Glass): readonly AnyPiece[] {
  const { days, run } = glass
  const { from, to } = run.days
  const strokes = Array.from({ length: to - from + 1 }, (_, i) => days.at(from + i + 0.5))
    .map(({ x, y }) => (days.down ? `M${x - 7} ${y}h14` : `M${x} ${y - 7}v14`))
    .join('')
  return [
    line('run-axis', days.from, days.to, 'river'),
    {
      kind: 'shape',
      id: 'run-ticks',
      d: strokes,
      stroke: 'tick',
      width: 2,
      box: boxOf([days.from, days.to]),
      decor: true,
    },
    ...run.moments.map((moment) => dotAt(moment.id, placeOf(glass, moment), 'ink', `event:${moment.id}`)),
  ]
}

/** Words as somebody reads them out. */
const readOut = ({ lines }: Words): string =>
  lines.flatMap(({ runs }) => runs.map((run) => ('fact' in run ? run.spoken : run.text))).join('')

/** What leads on to the step that tells these days: the words, and a plus after them. */
function leads({ run }: Glass, pieces: readonly AnyPiece[], right: number): readonly AnyPiece[] {
  const words = pieces.filter((piece): piece is Words => piece.kind === 'words' && piece.id.startsWith('run'))
  const [moment] = run.moments
  const all = boxAround(words)
  const last = words.at(-1)?.box ?? all
  const x = last.x + last.w + 56
  if (run.step === undefined || !moment || x + 24 > right) return []
  const box = { ...all, w: x + 24 - all.x }
  const hit: Hit = {
    kind: 'hit',
    id: 'run-step',
    fact: moment.id,
    name: words.map(readOut).join(' '),
    step: run.step,
    box,
  }
  return [hit, ...plus('run', x, last.y + last.h / 2)]
}

/** The glass with what it shows; `words` say what that is. */
export const glassPieces = (glass: Glass, words: readonly AnyPiece[], right: number): readonly AnyPiece[] => [
  ...coneOf(glass),
  ...leads(glass, words, right),
  ...daysPieces(glass),
  ...words,
]
