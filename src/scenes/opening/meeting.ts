import { bent, bundleLine, offset, turned, turnedTwice } from '../../picture/bundles'
import type { AnyPiece, Strand, Words } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { parkDisc, parkDot, parkName, shareOfLines, tight, type Sheet } from './sheet'

/** Lines shorter than this lead nowhere, u; what they keep from the words they begin at; how far apart they begin. */
const least = 240
const clear = 36
const own = 11
/** The least that lines turn around, u. */
const corner = 30

/** Every line of `count` things: the thing it belongs to, its place among that thing's, and among all. */
const linesOf = (count: number, draw: (i: number, k: number, n: number, each: number) => Strand): readonly Strand[] => {
  const each = shareOfLines(count)
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: each }, (__, k) => draw(i, k, i * each + k, each)),
  ).flat()
}

interface Met {
  readonly strands: readonly Strand[]
  readonly pieces: readonly AnyPiece[]
}
const nothing: Met = { strands: [], pieces: [] }

const endOf = ({ box }: Words): Point => ({ x: box.x + box.w + clear, y: box.y + box.h / 2 })

/** Wide: every goal's lines run on from its words, come together, and end in the park. */
export function across(sheet: Sheet, goals: readonly Words[]): Met {
  const { content } = sheet.pen.stage
  const ends = goals.map(endOf)
  const right = content.x + content.w
  const far = Math.max(0, ...ends.map(({ x }) => x))
  if (ends.length === 0 || right - far < least) return nothing
  const ys = ends.map(({ y }) => y)
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2
  const total = shareOfLines(ends.length) * ends.length
  const r = parkDisc(total)
  const at = { x: right - r, y: middle }
  const met = far + (at.x - r - far) * 0.86
  const strands = linesOf(ends.length, (i, k, n, each) => {
    const { x, y } = ends[i] ?? { x: 0, y: 0 }
    const [first, last] = [y + offset(k, each, own), middle + offset(n, total, tight)]
    const course = { along: 'x' as const, from: x, to: at.x, middle: 0, gap: tight }
    const way = [(far - x) / (at.x - x), (met - x) / (at.x - x)] as const
    return bundleLine(n, bent(course, first, last, way), bent(course, first, first, way))
  })
  const y = middle + r + 28
  // Clear of where the lines still bend.
  const x = met - 50
  const name = parkName(sheet, { x, w: right - x, y, h: content.y + content.h - y }, 'right', 'head')
  return { strands, pieces: [parkDot(at, r), ...name] }
}

/** Upright, in rows: every goal's lines run to the right, turn up, and end in the park as one band. */
export function upwards(sheet: Sheet, goals: readonly Words[], park: number): Met {
  const { content } = sheet.pen.stage
  const ends = goals.map(endOf)
  const right = content.x + content.w
  const total = shareOfLines(ends.length) * ends.length
  const strands = linesOf(ends.length, (i, k, n, each) => {
    const end = ends[i] ?? { x: 0, y: 0 }
    const start = { x: end.x, y: end.y + offset(k, each, tight) }
    const lane = right - (total - 1 - n) * tight
    // All lines of a goal turn around one corner.
    const r = corner + k * tight
    const course = turned(start, { x: lane, y: park }, { x: lane - r, y: start.y - r }, 'x')
    return bundleLine(n, course, course.map(() => start)) // prettier-ignore
  })
  return banded(sheet, strands, total, park)
}

/** Upright, as inscriptions: every goal's lines rise from its head, turn to the right, and rise into the park as one band. */
export function rising(sheet: Sheet, goals: readonly Words[]): Met {
  const { content } = sheet.pen.stage
  const right = content.x + content.w
  const total = shareOfLines(goals.length) * goals.length
  const head = (goals[0]?.box.y ?? 0) - clear - 2 * corner - (total - 1 + shareOfLines(goals.length) - 1) * tight
  const park = head - 60
  const strands = linesOf(goals.length, (i, k, n, each) => {
    // Inscriptions stand from right to left: so do their lines. The first from the left lie above the next.
    const { x = 0, w = 0, y = 0 } = goals[goals.length - 1 - i]?.box ?? {}
    const start = { x: x + w / 2 + offset(k, each, tight), y: y - clear }
    const row = y - clear - corner - (total - 1 + each - 1 - n) * tight
    const lane = right - (total - 1 - n) * tight
    const [r, wide] = [corner + (each - 1 - k) * tight, corner + n * tight]
    const course = turnedTwice(
      start,
      { x: start.x + r, y: row + r },
      row,
      { x: lane - wide, y: row - wide },
      { x: lane, y: park },
    )
    return bundleLine(n, course, course.map(() => start)) // prettier-ignore
  })
  return banded(sheet, strands, total, park)
}

/** The park at the end of a band of `total` lines along the right of an upright stage, its name to the left. */
function banded(sheet: Sheet, strands: readonly Strand[], total: number, y: number): Met {
  const { content } = sheet.pen.stage
  if (strands.length === 0) return nothing
  const [r, x] = [parkDisc(total), content.x + content.w - ((total - 1) * tight) / 2]
  const name = parkName(sheet, { x: content.x, w: x - r - 28 - content.x, y, h: 100 }, 'right', 'middle')
  return { strands, pieces: [parkDot({ x, y }, r), ...name] }
}
