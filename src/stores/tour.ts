import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { asBefore } from '../../electron/core/asBefore'
import type { WindowAction } from '../../electron/core/contract'
import { reduceTour, type TourDefaults, type TourState } from '../../electron/core/tour'
import { call, listen } from '../services/kiosk'

/** A view of main's tour: an action is taken here at once by the same reducer, then main's word replaces it. */
export const useTourStore = defineStore('tour', () => {
  const state = shallowRef<TourState>()
  const defaults = shallowRef<TourDefaults>()
  let pending = 0
  /** Grows when somebody else than this page has moved the tour: a guide's console, the hall's control. */
  const led = shallowRef(0)

  /** What answers before the tour does, the latest first; whoever holds an action back has taken it. */
  const holders: ((action: WindowAction) => boolean)[] = []
  const hold = (held: (action: WindowAction) => boolean): void => void holders.unshift(held)
  const isHeld = (action: WindowAction): boolean => holders.some((held) => held(action))

  const stop = computed(() => state.value?.walk.stops[state.value.scene])
  const stepId = computed(() => stop.value?.steps[state.value?.step ?? 0])

  function begin(first: TourState, given: TourDefaults): void {
    state.value = first
    defaults.value = given
    listen('kiosk:tour-changed', (news) => {
      if (pending > 0) return
      if (state.value && isElsewhere(state.value, news)) led.value += 1
      take(news)
    })
  }

  /** Main says all of the tour each time. What is so already stays the same object, so that nothing is drawn for it. */
  function take(word: TourState): void {
    state.value = asBefore(state.value, { ...word, walk: asBefore(state.value?.walk, word.walk) })
  }

  /** Takes over where another reading of the pack plays. */
  function renew(next: TourState, given: TourDefaults): void {
    state.value = next
    defaults.value = given
  }

  async function send(given: WindowAction): Promise<void> {
    if (!state.value || !defaults.value) return
    const action: WindowAction = isHeld(given) ? { type: 'touch' } : given
    if (action.type !== 'route') state.value = reduceTour(state.value, action, defaults.value)
    pending += 1
    try {
      const answer = await call('kiosk:send-action', action)
      if (answer.ok && pending === 1) take(answer.value)
    } finally {
      pending -= 1
    }
  }

  return { state, defaults, led, stop, stepId, begin, renew, hold, send }
})

const isElsewhere = (before: TourState, news: TourState): boolean =>
  news.phase !== 'attract' &&
  (news.scene !== before.scene || news.step !== before.step || news.session !== before.session)
