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

interface Range {
  readonly from: number
  readonly to: number
}

/** Where one more name has room among those that stand; undefined where it has none. */
function stairFor(
  one: Named,
  from: number,
  all: readonly Named[],
  stairs: readonly (Stair | undefined)[],
  [lowest, tooHigh]: readonly [number, number],
): Stair | undefined {
  let least = lowest
  let most = tooHigh - 1
  const shared = new Set<number>()
  const [low, high] = reachOf(one, from)
  for (const [k, other] of stairs.entries()) {
    const far = all[k]
    if (!other || !far) continue
    const [start, end] = reachOf(far, other.from)
    // Which of the two lines would run through the other's name: of two on one day, the later placed stands higher.
    const over = far.x > low && far.x < high
    const under = one.x > start && one.x < end
    if (over && under && far.x !== one.x) return undefined
    if (over) least = Math.max(least, other.row + 1)
    else if (under) most = Math.min(most, other.row - 1)
    else if (start < high && end > low) shared.add(other.row)
  }
  while (shared.has(least)) least += 1
  return least <= most ? { from, row: least } : undefined
}

/**
 * Names over an axis, each at the head of its own upright line, which runs through no other name. `right` says which reach to the right of their
 * line; those fall in steps, and those that reach to the left rise: so only a later line stands below the one, and an earlier below the other.
 * Given up, undefined, once it costs as much as `limit`.
 */
function flight(
  all: readonly Named[],
  right: (i: number) => boolean,
  range: Range,
  rowsAt: RowsAt,
  limit: number,
): Flight | undefined {
  const stairs: (Stair | undefined)[] = all.map(() => undefined)
  const places = [...all.keys()]
  const order = [...places.filter(right).reverse(), ...places.filter((i) => !right(i))]
  let [missing, highest] = [0, 0]
  for (const i of order) {
    const one = all[i]
    if (!one) continue
    const from = right(i) ? one.x : one.x - one.w
    const to = from + one.w
    const isIn = from >= range.from - 0.5 && to <= range.to + 0.5
    const stair = isIn ? stairFor(one, from, all, stairs, rowsAt(from, to)) : undefined
    stairs[i] = stair
    if (stair) highest = Math.max(highest, stair.row)
    else missing += 1
    if (missing * 1000 + highest >= limit) return undefined
  }
  return { stairs, cost: missing * 1000 + highest }
}

/** More names than these are tried with one turn only. */
const few = 16

/**
 * The way to put names over their days that leaves the fewest out, then the lowest one. `all` in the order of days: the first of them may reach
 * right, then some left, and the last right again.
 */
export function stairsOf(all: readonly Named[], range: Range, rowsAt: RowsAt): readonly (Stair | undefined)[] {
  let best = flight(all, () => true, range, rowsAt, Infinity)
  for (let a = 0; a <= all.length; a += 1)
    for (let b = all.length; b >= (all.length > few && a > 0 ? all.length : a); b -= 1) {
      const cheaper = flight(all, (i) => i < a || i >= b, range, rowsAt, best?.cost ?? Infinity)
      if (cheaper) best = cheaper
    }
  return best?.stairs ?? []
}
