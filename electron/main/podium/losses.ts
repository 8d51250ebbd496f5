/** So many losses within a while are mended at once; what is lost more often must not take the machine from the stage. */
const [atOnce, withinMs, firstWaitMs, longestWaitMs] = [3, 60_000, 10_000, 300_000] as const

/** Losses that still count, with one more now, and how long to wait before another window, ms. Pure. */
export function lossesOf(
  losses: readonly number[],
  now: number,
): { readonly losses: readonly number[]; readonly waitMs: number } {
  const last = losses.at(-1)
  const isCalm = last === undefined || now - last > withinMs + longestWaitMs
  const kept = [...(isCalm ? [] : losses), now].slice(-12)
  const over = kept.length - atOnce
  return { losses: kept, waitMs: over <= 0 ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (over - 1)) }
}
