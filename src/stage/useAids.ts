import { computed, provide, watch } from 'vue'
import { isPodium } from '../services/kiosk'
import { useAidStore } from '../stores/aids'
import { useCardStore } from '../stores/cards'
import { useTouched } from '../stores/useTouched'
import { markOf } from './cardAnchor'
import { ledMap } from '../composables/ledMap'
import { usePodium } from './usePodium'

/** What a guide adds at the console, on the stage: the card that is open for all, and where the map looks. Whoever closes either here closes it there. */
export function useAids(): void {
  useTouched()
  if (isPodium) return usePodium()
  const [aids, cards] = [useAidStore(), useCardStore()]

  watch(
    () => aids.state.card,
    (card, before) => {
      if (card !== null) cards.open(card, markOf(card))
      else if (typeof before === 'string' && cards.ref === before) cards.close()
    },
    // A page that is fetched back finds it open.
    { immediate: true },
  )
  watch(
    () => cards.ref,
    (ref) => {
      if (aids.state.card !== null && ref !== aids.state.card) void aids.act({ type: 'card', fact: null })
    },
  )
  provide(ledMap, {
    look: computed(() => aids.state.look),
    moved: (look) => {
      if (look === null && aids.state.look !== null) void aids.act({ type: 'look', look })
    },
  })
}
