import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { touched, untouched, type PictureState } from '../../electron/core/pictureState'
import { useTourStore } from './tour'

/** What the visitor has done to pictures, scene by scene; gone with the visit. It is told to no one, main included. */
export const usePictureStore = defineStore('pictures', () => {
  const tour = useTourStore()
  const states = shallowRef(untouched)

  function set(scene: string, sets: PictureState): void {
    states.value = touched(states.value, scene, sets)
  }

  /** Attract ends a visit; a new one begins without it where a hand is at the glass, or another report or route is taken. */
  watch(
    [() => tour.state?.phase === 'attract', () => tour.state?.session, () => tour.defaults],
    () => void (states.value = untouched),
    { flush: 'sync' },
  )

  return { states, set }
})
