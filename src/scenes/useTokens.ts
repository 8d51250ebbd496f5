import { computed, type ComputedRef } from 'vue'
import { useTourStore } from '../stores/tour'
import { readTokens, type Tokens } from '../composables/tokens'

/** The colour tokens as strings for charts, following the theme and the visitor's contrast. */
export function useTokens(): ComputedRef<Tokens> {
  const tour = useTourStore()
  return computed(() => readTokens(tour.state?.theme ?? 'night', tour.state?.modes.contrast ?? false))
}
