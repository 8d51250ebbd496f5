import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'

/** Rest after which a visitor is offered the way back to the story, ms. */
const patience = 8000

/** When a visitor's map has rested long enough to be offered the way back. */
export function useOffer(): {
  readonly shown: ShallowRef<boolean>
  /** The map rests from now on. */
  readonly wait: () => void
  readonly drop: () => void
} {
  const shown = shallowRef(false)
  let timer = 0
  const drop = (): void => {
    window.clearTimeout(timer)
    shown.value = false
  }
  const wait = (): void => {
    drop()
    timer = window.setTimeout(() => (shown.value = true), patience)
  }
  onBeforeUnmount(drop)
  return { shown, wait, drop }
}
