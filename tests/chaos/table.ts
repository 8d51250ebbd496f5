import { chaosFaults } from './faults'
import type { ChaosRun, Struck } from './session'

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

/** Whether anything about a fault is not as it must be. */
export const isWrong = ({ seconds, wrong }: Struck): boolean => seconds === undefined || wrong.length > 0

/** One line a fault: how often, how often without recovery or with another thing wrong, the median, the slowest, the goal. */
export function chaosTable({ cleanStarts, struck, seed }: ChaosRun): string {
  const names = [...new Set([...chaosFaults.map(({ name }) => name), ...struck.map(({ fault }) => fault)])]
  const rows = names.flatMap((name) => {
    const all = struck.filter(({ fault }) => fault === name)
    if (all.length === 0) return []
    const seconds = all.flatMap((one) => one.seconds ?? [])
    const times = [median(seconds), Math.max(...seconds), median(all.map(({ goal }) => goal))]
    const wrong = all.filter((one) => one.wrong.length > 0).length
    const told = times.map((one) => (Number.isFinite(one) ? one.toFixed(2) : '–'))
    return [`| ${[name, all.length, all.length - seconds.length, wrong, ...told].join(' | ')} |`]
  })
  const wrong = struck
    .filter(isWrong)
    .map(({ fault, where, wrong: what }) => `- ${fault} at ${where}: ${what.join('; ')}`)
  return [
    `Seed ${seed}, machines ${cleanStarts.length}, ${struck.length} faults, clean start ${median(cleanStarts).toFixed(2)} s.`,
    '',
    '| Fault | Struck | Unrecovered | Else wrong | Median, s | Slowest, s | Goal, s |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(wrong.length > 0 ? ['', 'Wrong:', '', ...wrong] : []),
  ].join('\n')
}
