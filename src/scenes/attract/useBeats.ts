import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

/** Stillness between two beats, and the time the half-rings are given to leave, ms. */
const rest = 8600
const parting = 260

/** The score of the attract screen: what is shown now. All of it stands still but for a second at each beat. */
export interface Beats {
  /** Whether the half-rings are away on their banks. */
  readonly parted: ShallowRef<boolean>
  /** Counts the figures shown. */
  readonly figure: ShallowRef<number>
  /** Counts the events named. */
  readonly event: ShallowRef<number>
}

/**
 * Beats in turn: the ring leaves for its banks, closes over the next figure and names an event; then, the ring at rest, names another event.
 * Three figures take 52 s. Nothing but one timer runs in between.
 */
export function useBeats(): Beats {
  const parted = shallowRef(true)
  const figure = shallowRef(0)
  const event = shallowRef(0)
  let timer = 0
  let frame = 0
  const later = (ms: number, then: () => void): void => void (timer = window.setTimeout(then, ms))

  function close(): void {
    parted.value = false
    later(rest, speak)
  }
  function speak(): void {
    event.value += 1
    later(rest, part)
  }
  function part(): void {
    parted.value = true
    later(parting, () => {
      figure.value += 1
      event.value += 1
      close()
    })
  }

  onMounted(() => {
    // The halves are drawn apart once, so that there is something to close.
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(close)))
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  })
  return { parted, figure, event }
}
