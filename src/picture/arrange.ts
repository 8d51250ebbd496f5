import type { Box, Point } from './stage'

/** What a thing would like to be, and the least it can be, u. */
export interface Wish {
  readonly wish: number
  readonly least: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * Lengths for things in a row of `room`: what each wishes for where there is room; where there is not, each gives up as large a share of what it
 * can spare. Undefined where not even the least has room.
 */
export function share(room: number, wishes: readonly Wish[], gap = 0): readonly number[] | undefined {
  const free = room - gap * Math.max(0, wishes.length - 1)
  const [wanted, least] = [sum(wishes.map((w) => w.wish)), sum(wishes.map((w) => Math.min(w.least, w.wish)))]
  if (wanted <= free) return wishes.map((w) => w.wish)
  if (least > free) return undefined
  const kept = (free - least) / Math.max(wanted - least, Number.EPSILON)
  return wishes.map((w) => Math.min(w.least, w.wish) + (w.wish - Math.min(w.least, w.wish)) * kept)
}

/** Boxes of those heights, one below the other from the head of `box`. */
export function stack(box: Box, heights: readonly number[], gap = 0): readonly Box[] {
  let { y } = box
  return heights.map((h) => {
    const at = { ...box, y, h }
    y += h + gap
    return at
  })
}

/** Boxes of those widths, side by side from the left of `box`. */
export function row(box: Box, widths: readonly number[], gap = 0): readonly Box[] {
  let { x } = box
  return widths.map((w) => {
    const at = { ...box, x, w }
    x += w + gap
    return at
  })
}

/** `count` equal boxes in `columns`, row by row, that fill `box`. */
export function grid(box: Box, count: number, columns: number, gap: number): readonly Box[] {
  const rows = Math.ceil(count / Math.max(1, columns))
  const w = (box.w - gap * (columns - 1)) / columns
  const h = (box.h - gap * (rows - 1)) / Math.max(1, rows)
  return Array.from({ length: count }, (_, i) => ({
    x: box.x + (i % columns) * (w + gap),
    y: box.y + Math.floor(i / columns) * (h + gap),
    w,
    h,
  }))
}

/** How a list falls into columns; `shown` of its entries have room, the rest is for the card. */
export interface Columns {
  readonly columns: number
  readonly rows: number
  readonly rowHeight: number
  readonly shown: number
}

/**
 * A list in `box`: one column while its rows have room, then more, as long as each is `least` wide; then as many entries as there is room for,
 * one place kept for the count of the rest.
 */
export function columnsFor(
  box: Box,
  count: number,
  ask: { readonly row: Wish; readonly least: number; readonly gap: number; readonly most?: number },
): Columns {
  const widest = Math.max(1, Math.min(ask.most ?? Infinity, Math.floor((box.w + ask.gap) / (ask.least + ask.gap))))
  const rowsAt = Math.max(1, Math.floor(box.h / ask.row.least))
  for (let columns = 1; columns <= widest; columns += 1) {
    const rows = Math.ceil(count / columns)
    const comfortable = rows * ask.row.wish <= box.h
    if (comfortable || (columns === widest && rows <= rowsAt))
      return { columns, rows, rowHeight: Math.min(ask.row.wish, box.h / Math.max(1, rows)), shown: count }
  }
  return {
    columns: widest,
    rows: rowsAt,
    rowHeight: Math.min(ask.row.wish, box.h / rowsAt),
    shown: Math.max(0, widest * rowsAt - 1),
  }
}

/**
 * Middles of things of those lengths along an axis: as near as can be to where they wish to be, in their order, `gap` apart, within the range.
 * Undefined where they have no room. Those that crowd fan out around their common middle (pool adjacent violators).
 */
export function spread(
  wishes: readonly number[],
  lengths: readonly number[],
  range: { readonly from: number; readonly to: number },
  gap = 0,
): readonly number[] | undefined {
  const length = (i: number): number => lengths[i] ?? 0
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0))
  const total = sum(order.map(length)) + gap * Math.max(0, order.length - 1)
  if (total > range.to - range.from + 0.01) return undefined
  // Distances from the first middle when all stand as close as they may.
  const offset: number[] = []
  order.forEach((at, k) => {
    const before = order[k - 1]
    offset[k] = before === undefined ? length(at) / 2 : (offset[k - 1] ?? 0) + (length(before) + length(at)) / 2 + gap
  })
  const pools: { mean: number; count: number }[] = []
  order.forEach((at, k) => {
    pools.push({ mean: (wishes[at] ?? 0) - (offset[k] ?? 0), count: 1 })
    for (let [a, b] = [pools.at(-2), pools.at(-1)]; a && b && a.mean > b.mean; [a, b] = [pools.at(-2), pools.at(-1)])
      pools.splice(-2, 2, {
        mean: (a.mean * a.count + b.mean * b.count) / (a.count + b.count),
        count: a.count + b.count,
      })
  })
  const [low, high] = [range.from, range.to - total]
  const starts = pools.flatMap(({ mean, count }) =>
    Array.from({ length: count }, () => Math.min(high, Math.max(low, mean))),
  )
  const out: number[] = []
  order.forEach((at, k) => (out[at] = (starts[k] ?? 0) + (offset[k] ?? 0)))
  return out
}

/** Whether two boxes share more than a hair. */
export function meet(a: Box, b: Box, hair = 1): boolean {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > hair && h > hair
}

/** The first of some places that touches nothing taken; undefined where all do. */
export const firstFree = <P extends Box>(places: readonly P[], taken: readonly Box[]): P | undefined =>
  places.find((place) => !taken.some((other) => meet(place, other)))

/** A box larger by that much on every side. */
export const grown = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by })

/** Whether `inner` lies in `outer`, but for a hair. */
export const within = (inner: Box, outer: Box, hair = 1): boolean =>
  inner.x >= outer.x - hair &&
  inner.y >= outer.y - hair &&
  inner.x + inner.w <= outer.x + outer.w + hair &&
  inner.y + inner.h <= outer.y + outer.h + hair

/** The part from `from` to `to` of a stretch that lies between two sides; undefined where none does. */
function between(start: number, way: number, low: number, high: number): readonly [number, number] | undefined {
  if (way === 0) return start <= low || start >= high ? undefined : [0, 1]
  const [a, b] = [(low - start) / way, (high - start) / way]
  return a < b ? [a, b] : [b, a]
}

/** Whether a line of that width through those points runs through a box. */
export function crossesBox(points: readonly Point[], width: number, box: Box): boolean {
  const { x, y, w, h } = grown(box, width / 2 - 1)
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]]
    if (!a || !b || (a.x < x && b.x < x) || (a.y < y && b.y < y)) continue
    if ((a.x > x + w && b.x > x + w) || (a.y > y + h && b.y > y + h)) continue
    const across = between(a.x, b.x - a.x, x, x + w)
    const down = across && between(a.y, b.y - a.y, y, y + h)
    if (down && Math.min(1, across[1], down[1]) > Math.max(0, across[0], down[0])) return true
  }
  return false
}

/** The first that is best, else the first that is good, else the first of all; no more of them are tried than that takes. */
export function choose<T>(tries: Iterable<T>, good: (one: T) => boolean, best: (one: T) => boolean): T | undefined {
  let [first, fair] = [undefined as T | undefined, undefined as T | undefined]
  for (const one of tries) {
    first ??= one
    if (!good(one)) continue
    if (best(one)) return one
    fair ??= one
  }
  return fair ?? first
}
