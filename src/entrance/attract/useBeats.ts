import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import { reducedMotion } from '../../composables/useMotion'

/** Stillness between two figures, and how long the halves lean towards each other, ms. */
const [rest, lean] = [17_200, 900]

/** The score of the attract screen: all of it stands still but for a moment at each beat. */
export interface Beats {
  /** Counts the figures shown. */
  readonly figure: ShallowRef<number>
  /** Whether the halves lean towards each other: once with each figure. */
  readonly leaning: ShallowRef<boolean>
}

/** A figure each beat, and with it one breath of the ring. Nothing but one timer runs in between. */
export function useBeats(): Beats {
  const figure = shallowRef(0)
  const leaning = shallowRef(false)
  let timer = 0
  const later = (ms: number, then: () => void): void => void (timer = window.setTimeout(then, ms))

  function breathe(): void {
    leaning.value = !reducedMotion()
    later(lean, () => {
      leaning.value = false
      later(rest, turn)
    })
  }
  function turn(): void {
    figure.value += 1
    breathe()
  }
  onMounted(() => later(rest / 4, breathe))
  onBeforeUnmount(() => window.clearTimeout(timer))
  return { figure, leaning }
}
