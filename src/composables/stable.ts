import { computed, type ComputedRef } from 'vue'

/** A computed plain value that stays the same object while it says the same: what depends on it is not drawn again for nothing. */
export const stable = <T>(make: () => T): ComputedRef<T> =>
  computed((before?: T) => {
    const now = make()
    return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
  })
