import type { Refusal } from '../../packs/store'

/** Looks between two tries: at first half a minute of them, then twice as many each time, an hour of them at the most. */
const [firstWait, longestWait] = [30, 3600]
/** A page that was late, or that the system has ended, says something of the machine; again and again, of the pack. */
const mostTrials = 3

/** Ways in which a system ends a page. */
const ended: ReadonlySet<string> = new Set(['oom', 'killed', 'launch-failed', 'memory-eviction'])

const growing = (tries: number): number => Math.min(longestWait, firstWait * 2 ** (tries - 1))

/**
 * How many looks go by until a refused file has its turn again, after it has had so many; undefined where the reason lies in the
 * pack, which will not mend by itself. Pure.
 */
export function looksUntilNext(refusal: Refusal, tries: number): number | undefined {
  switch (refusal.why) {
    case 'source-gone':
    case 'no-room':
    case 'disk':
    case 'failed':
      return growing(tries)
    case 'unpainted': {
      const isMachine = refusal.cause === 'late' || (refusal.cause === 'page' && ended.has(refusal.detail))
      return isMachine && tries < mostTrials ? growing(tries) : undefined
    }
    default:
      return undefined
  }
}

/** Whether a refusal may end when somebody brings a key or another version of the program. Pure. */
export const dependsOnMachine = ({ why }: Refusal): boolean =>
  why === 'untrusted' || why === 'faulty' || why === 'unpainted' || why === 'misfit'
