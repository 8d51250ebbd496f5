/** A name to be put over its day: where the day lies, and how wide the name is. */
export interface Named {
  readonly x: number
  readonly w: number
}

/** Where it stands: its left edge, and on which row above the axis. */
export interface Stair {
  readonly from: number
  readonly row: number
}

/** The lowest row, and the first one too high, for a name that reaches from there to there. */
export type RowsAt = (from: number, to: number) => readonly [number, number]

interface Flight {
  readonly stairs: readonly (Stair | undefined)[]
  readonly cost: number
}

/** Air beside a name. */
const air = 26

/** What a name keeps free: air at its far end, a hair beside its own line. */
const reachOf = ({ x, w }: Named, from: number): readonly [number, number] =>
  from < x - 1 ? [from - air, x + 1] : [x - 1, from + w + air]

/**
 * Names over an axis, each at the head of its own upright line, which runs through no other name. `right` says which reach to the right of their
 * line; those fall in steps, and those that reach to the left rise: so only a later line stands below the one, and an earlier below the other.
 */
function flight(
  all: readonly Named[],
  right: (i: number) => boolean,
  range: { readonly from: number; readonly to: number },
  rowsAt: RowsAt,
): Flight {
  const stairs: (Stair | undefined)[] = all.map(() => undefined)
  const places = [...all.keys()]
  const order = [...places.filter(right).reverse(), ...places.filter((i) => !right(i))]
  for (const i of order) {
    const one = all[i]
    if (!one) continue
    const from = right(i) ? one.x : one.x - one.w
    const to = from + one.w
    if (from < range.from - 0.5 || to > range.to + 0.5) continue
    const [lowest, tooHigh] = rowsAt(from, to)
    let least = lowest
    let most = tooHigh - 1
    const shared = new Set<number>()
    const [low, high] = reachOf(one, from)
    stairs.forEach((other, k) => {
      const far = all[k]
      if (!other || !far) return
      const [start, end] = reachOf(far, other.from)
      // Which of the two lines would run through the other's name: of two on one day, the later placed stands higher.
      const over = far.x > low && far.x < high
      const under = one.x > start && one.x < end
      if (over && under && far.x !== one.x) most = -Infinity
      else if (over) least = Math.max(least, other.row + 1)
      else if (under) most = Math.min(most, other.row - 1)
      else if (start < high && end > low) shared.add(other.row)
    })
    while (shared.has(least)) least += 1
    if (least <= most) stairs[i] = { from, row: least }
  }
  const missing = stairs.filter((stair) => !stair).length
  return { stairs, cost: missing * 1000 + Math.max(0, ...stairs.map((stair) => stair?.row ?? 0)) }
}

/** More names than these are tried with one turn only. */
const few = 16

/**
 * The way to put names over their days that leaves the fewest out, then the lowest one. `all` in the order of days: the first of them may reach
 * right, then some left, and the last right again.
 */
export function stairsOf(
  all: readonly Named[],
  range: { readonly from: number; readonly to: number },
  rowsAt: RowsAt,
): readonly (Stair | undefined)[] {
  let best = flight(all, () => true, range, rowsAt)
  for (let a = 0; a <= all.length; a += 1)
    for (let b = all.length; b >= (all.length > few && a > 0 ? all.length : a); b -= 1) {
      const next = flight(all, (i) => i < a || i >= b, range, rowsAt)
      if (next.cost < best.cost) best = next
    }
  return best.stairs
}
