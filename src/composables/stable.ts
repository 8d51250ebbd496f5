import { computed, type ComputedRef } from 'vue'
import { asBefore } from '../../electron/core/asBefore'

/** A computed plain value that stays the same object while it says the same: what depends on it is not drawn again for nothing. */
export const stable = <T>(make: () => T): ComputedRef<T> => computed((before?: T) => asBefore(before, make()))
