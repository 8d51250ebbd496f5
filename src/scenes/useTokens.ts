import { computed, type ComputedRef } from 'vue'
import { useTourStore } from '../stores/tour'
import { readTokens, type Tokens } from '../composables/tokens'

/** The colour tokens as strings for charts, following the theme and the visitor's contrast. */
export function useTokens(): ComputedRef<Tokens> {
  const tour = useTourStore()
  // Each by itself: a move renews the state, and no chart is to be drawn again for it.
  const theme = computed(() => tour.state?.theme ?? 'night')
  const contrast = computed(() => tour.state?.modes.contrast ?? false)
  return computed(() => readTokens(theme.value, contrast.value))
}
