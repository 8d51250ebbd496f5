import { computed, provide, watch } from 'vue'
import { ledMap } from '../composables/ledMap'
import { useAidStore } from '../stores/aids'
import { useCardStore } from '../stores/cards'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

/** At a podium: the card that a visitor opens here and where he takes the map go to the stage, as a guide's aids do. */
export function usePodium(): void {
  const [aids, cards, reports, tour] = [useAidStore(), useCardStore(), useReportStore(), useTourStore()]

  /** Cards of the step's own figures are for all; one that leads further stays in the visitor's hand. */
  const card = computed(() => {
    const scene = reports.report?.tour.scenes.find(({ id }) => id === tour.stop?.scene)
    const facts = scene?.steps.find(({ id }) => id === tour.stepId)?.facts ?? []
    return cards.ref !== undefined && facts.includes(cards.ref) ? cards.ref : null
  })
  watch(card, (fact) => void aids.act({ type: 'card', fact }))
  // Whoever closes it on the stage closes it here.
  watch(
    () => aids.state.card,
    (now, before) => {
      if (now === null && before !== null && cards.ref === before) cards.close()
    },
  )

  provide(ledMap, {
    look: computed(() => aids.state.look),
    moved: (look) => void aids.act({ type: 'look', look }),
  })
}
