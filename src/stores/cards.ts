import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Where a card rises from, in CSS pixels of the window. */
export interface Anchor {
  readonly x: number
  readonly y: number
}

/** The one open source card or list of a step's facts; never committed to main. */
export const useCardStore = defineStore('cards', () => {
  const ref = shallowRef<string>()
  const anchor = shallowRef<Anchor>()
  const list = shallowRef(false)

  function open(factRef: string, from?: Anchor): void {
    ref.value = factRef
    anchor.value = from
  }

  function close(): void {
    ref.value = undefined
    anchor.value = undefined
  }

  function toggleList(): void {
    list.value = !list.value
    close()
  }

  function closeAll(): void {
    list.value = false
    close()
  }

  return { ref, anchor, list, open, close, toggleList, closeAll }
})
