import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { noRehearsals, type Run } from '../../electron/core/rehearsal'
import { call } from '../services/kiosk'
import { useDeskStore } from '../stores/desk'
import { useTourStore } from '../stores/tour'
import type { Guide } from './useGuide'

/** A run by its place among all that are kept. */
export interface KeptRun {
  readonly index: number
  readonly run: Run
}

/** The runs of the route that is played, the latest first, and which one or two of them are looked at. */
export interface Runs {
  readonly list: ComputedRef<readonly KeptRun[]>
  readonly chosen: ComputedRef<readonly KeptRun[]>
  /** Looks at one; of three the one chosen first goes. */
  readonly turn: (index: number) => void
  /** What went wrong last. */
  readonly fault: ShallowRef<string>
}

export function useRuns(guide: Guide): Runs {
  const [desk, tour] = [useDeskStore(), useTourStore()]
  const all = shallowRef(noRehearsals)
  const picked = shallowRef<readonly number[]>([])
  const fault = shallowRef('')

  watch(
    () => desk.state?.rehearsal.turn,
    async () => {
      const answer = await call('kiosk:get-rehearsals')
      if (answer.ok) all.value = answer.value
    },
    { immediate: true },
  )
  const list = computed(() => {
    const [pack, route] = [guide.report.manifest.id, tour.state?.walk.route]
    const kept = all.value.runs.map((run, index) => ({ run, index }))
    return kept.filter(({ run }) => run.pack === pack && run.route === route).reverse()
  })
  /** The earlier of two comes first. */
  const chosen = computed(() => list.value.filter(({ index }) => picked.value.includes(index)).reverse())

  function turn(index: number): void {
    const others = picked.value.filter((one) => one !== index)
    picked.value = others.length < picked.value.length ? others : [...others, index].slice(-2)
  }
  return { list, chosen, turn, fault }
}
