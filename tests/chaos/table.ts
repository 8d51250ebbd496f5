import { chaosFaults } from './faults'
import type { ChaosRun } from './session'

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

/** One line a fault kind: how often, the median, the slowest, the goal in the same run's seconds. */
export function chaosTable({ cleanStart, struck, seed }: ChaosRun): string {
  const rows = chaosFaults.flatMap(({ name, goal }) => {
    const all = struck.filter(({ fault }) => fault === name)
    if (all.length === 0) return []
    const seconds = all.flatMap((one) => one.seconds ?? []).sort((a, b) => a - b)
    const limit = goal.starts * cleanStart + goal.seconds
    const cells = [name, all.length, all.length - seconds.length, median(seconds), seconds.at(-1) ?? NaN, limit]
    return [`| ${cells.map((c, i) => (typeof c === 'number' && i > 2 ? c.toFixed(2) : String(c))).join(' | ')} |`]
  })
  return [
    `Seed ${seed}, ${struck.length} faults, clean start ${cleanStart.toFixed(2)} s.`,
    '',
    '| Fault | Struck | Unrecovered | Median, s | Slowest, s | Goal, s |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
