import { computed, type ComputedRef } from 'vue'
import { elapsedOf, lateness, lengthOf, type Moment, type Plan } from '../../electron/core/pace'
import { useDeskStore } from '../stores/desk'
import type { Guide } from './useGuide'
import { useNow } from './useNow'

/** How the talk stands against its plan; seconds. */
export interface Standing {
  readonly plan: Plan
  readonly moment: Moment
  readonly total: number
  /** Behind the plan; below 0 ahead of it. */
  readonly late: number
  readonly paused: boolean
}

/** How the talk stands now; undefined before it has begun. Counted from what main said last by this page's own steady clock. */
export function useTalk(guide: Guide): ComputedRef<Standing | undefined> {
  const desk = useDeskStore()
  const now = useNow()
  return computed(() => {
    const pace = desk.state?.pace
    const seen = guide.seen.value
    if (!pace || !seen || pace.talk.begunAt === null) return undefined
    const elapsed = elapsedOf(pace.talk, pace.now + Math.max(0, now.value.steady - desk.heardAt))
    const moment = { index: seen.index, elapsed, spent: Math.max(0, elapsed - pace.talk.arrived) }
    const { plan, talk } = pace
    return { plan, moment, total: lengthOf(plan), late: lateness(plan, moment), paused: talk.pausedAt !== null }
  })
}

/** A span of time in words, by the given writer. Pure. */
export function spanIn(say: (key: string, params: Record<string, unknown>) => string, seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const [m, s] = [Math.floor(whole / 60), whole % 60]
  return m === 0 ? say('pace.seconds', { s }) : say('pace.minutes', { m, s })
}
