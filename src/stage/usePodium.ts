import { computed, provide, watch } from 'vue'
import { ledMap } from '../composables/ledMap'
import { useAidStore } from '../stores/aids'
import { useCardStore } from '../stores/cards'
import { usePictureStore } from '../stores/pictures'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

/** At a podium: the card that a visitor opens here, what he does to the picture and where he takes the map go to the stage, as a guide's aids do. */
export function usePodium(): void {
  const [aids, cards, pictures, reports, tour] = [
    useAidStore(),
    useCardStore(),
    usePictureStore(),
    useReportStore(),
    useTourStore(),
  ]

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

  const touched = computed(() => pictures.states[tour.stop?.scene ?? ''])
  // Once a step, too: what was done in a scene stays while it is gone through.
  watch([touched, () => tour.stepId], ([state]) => {
    if (state && tour.state?.phase !== 'attract') void aids.act({ type: 'touched', state })
  })

  provide(ledMap, {
    look: computed(() => aids.state.look),
    moved: (look) => void aids.act({ type: 'look', look }),
  })
}
