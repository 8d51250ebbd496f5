import { z } from 'zod'

/**
 * How many wrong PINs there were since the last right one, and how long the pad is still locked, ms of a clock that nobody can
 * set. No time of day is kept: a clock set back or forward is no time passed, and neither is a machine that is off.
 */
export interface Lockout {
  readonly wrong: number
  readonly leftMs: number
}

export const noLockout: Lockout = { wrong: 0, leftMs: 0 }

/** Wrong PINs that are forgiven: fingers slip. */
const free = 2
const [second, minute] = [1000, 60_000]
const waits = [30 * second, minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute, 60 * minute] as const
/** At this pace ten thousand PINs take more than a year. */
const longestMs = 60 * minute

/** How long the pad is locked after so many wrong PINs in a row, ms. */
export const waitAfter = (wrong: number): number => (wrong <= free ? 0 : (waits[wrong - free - 1] ?? longestMs))

/** One more wrong PIN. */
export const afterWrong = ({ wrong }: Lockout): Lockout => ({ wrong: wrong + 1, leftMs: waitAfter(wrong + 1) })

const lockoutSchema = z.strictObject({
  wrong: z.int().min(0).max(1_000_000_000),
  leftMs: z.number().min(0).max(longestMs),
})

/** Reads it from a file; undefined where it is none. */
export function readLockout(input: unknown): Lockout | undefined {
  const read = lockoutSchema.safeParse(input)
  return read.success ? read.data : undefined
}
