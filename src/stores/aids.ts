import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { aided, noAids, type AidAction, type Aids } from '../../electron/core/aids'
import { call, listen } from '../services/kiosk'
import { useTourStore } from './tour'

/** A view of what a guide has added to the step on stage: taken here at once, then main's word replaces it. */
export const useAidStore = defineStore('aids', () => {
  const tour = useTourStore()
  const state = shallowRef<Aids>(noAids)
  let pending = 0

  /** Hears of them from now on; where no guide is there are none. */
  async function load(): Promise<void> {
    listen('kiosk:aids-changed', (news) => {
      if (pending === 0) state.value = news
    })
    const answer = await call('kiosk:get-aids').catch(() => undefined)
    if (answer?.ok) state.value = answer.value
  }

  async function act(action: AidAction): Promise<void> {
    if (!tour.state) return
    const { scene, step } = tour.state
    state.value = aided(state.value, action)
    pending += 1
    try {
      const answer = await call('kiosk:give-aid', { scene, step }, action)
      if (answer.ok && pending === 1) state.value = answer.value
    } finally {
      pending -= 1
    }
  }

  // They go with the step, before main has said so.
  const place = computed(() =>
    [tour.state?.session, tour.state?.phase === 'attract', tour.stop?.scene, tour.stepId].join(),
  )
  watch(place, () => (state.value = noAids), { flush: 'sync' })

  return { state, load, act }
})
