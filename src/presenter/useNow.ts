import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** How often a clock is looked at, ms: often enough that no second is seen late. */
const lookEveryMs = 250

/** The time of day, and this page's steady clock in ms, as they are now and again. */
export function useNow(): Readonly<ShallowRef<{ readonly day: Date; readonly steady: number }>> {
  const look = (): { readonly day: Date; readonly steady: number } => ({ day: new Date(), steady: performance.now() })
  const now = shallowRef(look())
  const timer = setInterval(() => (now.value = look()), lookEveryMs)
  onScopeDispose(() => clearInterval(timer))
  return now
}
