import type { Position, Ring } from '../schema/positions'
import { unrolled } from './rings'

/** Pairs of segments looked at before the search gives up: a second's work, and a hundred times what a coast needs. */
const budget = 50_000_000

/** Degrees within which a point lies on a line: a tenth of a millimetre. */
const touching = 1e-9

/** Segments of a polygon, four numbers each. */
type Segments = Float64Array

/**
 * The first place where the rings of one polygon cross themselves or one another, or undefined. Touching is allowed.
 * Segments are sorted into a grid as fine as they are long on average, so the work grows with their number; a tangle
 * that would cost more than the budget is left unproven, as drawing it does no harm either.
 */
export function selfCrossing(rings: readonly Ring[]): Position | undefined {
  const segments = segmentsOf(rings)
  const grid = sortIntoGrid(segments)
  let left = budget
  for (let cell = 0; cell + 1 < grid.starts.length; cell += 1) {
    const [start, end] = [grid.starts[cell] ?? 0, grid.starts[cell + 1] ?? 0]
    left -= ((end - start) * (end - start - 1)) / 2
    if (left < 0) return undefined
    for (let i = start; i < end; i += 1)
      for (let k = i + 1; k < end; k += 1) {
        const [a, b] = [(grid.entries[i] ?? 0) * 4, (grid.entries[k] ?? 0) * 4]
        if (cross(segments, a, b)) return meetingOf(segments, a, b)
      }
  }
  return undefined
}

function segmentsOf(rings: readonly Ring[]): Segments {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0)
  const segments = new Float64Array(count * 4)
  let at = 0
  for (const ring of rings) {
    const flat = unrolled(ring)
    for (let i = 0; i + 3 < flat.length; i += 2) {
      for (let n = 0; n < 4; n += 1) segments[at + n] = flat[i + n] ?? 0
      at += 4
    }
  }
  return segments
}

interface Grid {
  /** Segments by cell, one after another; where each cell begins. */
  readonly entries: Uint32Array
  readonly starts: Uint32Array
}

/** Cells share places by their number's remainder, so the grid needs no more room than there are segments. */
function sortIntoGrid(segments: Segments): Grid {
  const size = cellSize(segments)
  const places = Math.max(1, segments.length / 2)
  const starts = new Uint32Array(places + 1)
  forCells(segments, size, places, (place) => (starts[place + 1] = (starts[place + 1] ?? 0) + 1))
  for (let i = 0; i < places; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const entries = new Uint32Array(starts[places] ?? 0)
  forCells(segments, size, places, (place, segment) => {
    const at = next[place] ?? 0
    entries[at] = segment
    next[place] = at + 1
  })
  return { entries, starts }
}

/** The average length of a segment: then all of them together lie in about three cells each, however uneven. */
function cellSize(segments: Segments): number {
  let sum = 0
  for (let i = 0; i < segments.length; i += 4) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = segments.subarray(i, i + 4)
    sum += Math.abs(bx - ax) + Math.abs(by - ay)
  }
  return Math.max((4 * sum) / Math.max(1, segments.length), 1e-9)
}

/** Names every cell a segment runs through, row by row. */
function forCells(segments: Segments, size: number, places: number, visit: (place: number, segment: number) => void) {
  for (let i = 0; i < segments.length; i += 4) {
    const flip = (segments[i + 1] ?? 0) > (segments[i + 3] ?? 0) ? 2 : 0
    const [x0, y0] = [(segments[i + flip] ?? 0) / size, (segments[i + flip + 1] ?? 0) / size]
    const [x1, y1] = [(segments[i + 2 - flip] ?? 0) / size, (segments[i + 3 - flip] ?? 0) / size]
    const slope = y1 > y0 ? (x1 - x0) / (y1 - y0) : 0
    for (let row = Math.floor(y0); row <= Math.floor(y1); row += 1) {
      const from = y1 > y0 ? x0 + slope * (Math.max(row, y0) - y0) : x0
      const to = y1 > y0 ? x0 + slope * (Math.min(row + 1, y1) - y0) : x1
      const last = Math.floor(Math.max(from, to) + 1e-6)
      for (let column = Math.floor(Math.min(from, to) - 1e-6); column <= last; column += 1)
        visit(placeOf(column, row, places), i / 4)
    }
  }
}

const placeOf = (column: number, row: number, places: number): number =>
  ((Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) >>> 0) % places

/** On which side of segment `s` the point at `p` lies: 1, −1, or 0 where it lies on its line, but for rounding. */
function side(segments: Segments, s: number, p: number): number {
  const [ax, ay] = [segments[s] ?? 0, segments[s + 1] ?? 0]
  const [dx, dy] = [(segments[s + 2] ?? 0) - ax, (segments[s + 3] ?? 0) - ay]
  const area = dx * ((segments[p + 1] ?? 0) - ay) - dy * ((segments[p] ?? 0) - ax)
  return Math.abs(area) <= touching * (Math.abs(dx) + Math.abs(dy)) ? 0 : Math.sign(area)
}

const cross = (segments: Segments, a: number, b: number): boolean =>
  side(segments, a, b) * side(segments, a, b + 2) < 0 && side(segments, b, a) * side(segments, b, a + 2) < 0

function meetingOf(segments: Segments, a: number, b: number): Position {
  const [px, py, qx, qy] = [0, 1, 2, 3].map((n) => segments[a + n] ?? 0) as [number, number, number, number]
  const [rx, ry, sx, sy] = [0, 1, 2, 3].map((n) => segments[b + n] ?? 0) as [number, number, number, number]
  const t = ((rx - px) * (sy - ry) - (ry - py) * (sx - rx)) / ((qx - px) * (sy - ry) - (qy - py) * (sx - rx))
  return [px + t * (qx - px), py + t * (qy - py)]
}
