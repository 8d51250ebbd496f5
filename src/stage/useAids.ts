import { computed, provide, watch } from 'vue'
import { isPodium } from '../services/kiosk'
import { useAidStore } from '../stores/aids'
import { useCardStore } from '../stores/cards'
import { usePictureStore } from '../stores/pictures'
import { useTourStore } from '../stores/tour'
import { markOf } from './cardAnchor'
import { ledMap } from '../composables/ledMap'
import { usePodium } from './usePodium'

/** What a guide adds at the console, on the stage: the card that is open for all, and where the map looks. Whoever closes either here closes it there. */
export function useAids(): void {
  if (isPodium) return usePodium()
  const [aids, cards, pictures] = [useAidStore(), useCardStore(), usePictureStore()]
  const tour = useTourStore()

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
  watch(
    () => aids.state.touched,
    (state) => state && pictures.follow(tour.stop?.scene ?? '', state),
    { immediate: true },
  )
  provide(ledMap, {
    look: computed(() => aids.state.look),
    moved: (look) => {
      if (look === null && aids.state.look !== null) void aids.act({ type: 'look', look })
    },
  })
}
