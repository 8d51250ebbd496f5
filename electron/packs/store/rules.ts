import { comparePeriods } from '../../core/period'
import { shortPeriod } from '../../core/periodWords'
import type { Offered } from './pointer'
import type { Refusal } from './refusal'

/** Whether a version `1.2.3` comes before another. */
function isOlder(one: string, other: string): boolean {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)]
  const at = [0, 1, 2].find((i) => a[i] !== b[i])
  return at !== undefined && (a[at] ?? 0) < (b[at] ?? 0)
}

/** What a pack would take the place of. */
export interface InPlace {
  /** What plays; undefined where nothing is known of it. */
  readonly current: Offered | undefined
  /** It is no longer what was installed, and does not play. */
  readonly damaged?: boolean
  /** Digest of the pack that was last given up on this machine. */
  readonly givenUp: string | null
  /** Staff want it all the same. */
  readonly allTheSame: boolean
}

/**
 * What speaks against installing a pack: it is what plays, was given up here before, tells of a year before what plays, or is an
 * earlier telling of the same report. The machine's clock has no say.
 */
export function againstReplacing(
  offered: Offered,
  { current, damaged = false, givenUp, allTheSame }: InPlace,
): Refusal | undefined {
  if (offered.digest === current?.digest && !damaged) return { why: 'same', version: offered.version }
  if (allTheSame) return undefined
  // A share may bring it again and again.
  if (offered.digest === givenUp) return { why: 'given-up', offered: named(offered) }
  if (!current) return undefined
  const sameReport = offered.id === current.id && offered.period === current.period
  const older =
    comparePeriods(offered.period, current.period) < 0 || (sameReport && isOlder(offered.version, current.version))
  return older ? { why: 'older', offered: named(offered), installed: named(current) } : undefined
}

const named = ({ version, period }: Offered): string => `${shortPeriod(period)} · ${version}`
