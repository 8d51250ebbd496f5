import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { walkIndex } from '../../electron/core/route'
import { hintAfter } from '../gestures/hint'
import { useCardStore } from '../stores/cards'
import { useDoorStore } from '../stores/doors'
import { useTourStore } from '../stores/tour'

/** Whether the hint for hesitating visitors is on stage: once a visit, gone with the next touch, key or step. */
export function useHint(): Readonly<ShallowRef<boolean>> {
  const tour = useTourStore()
  const [cards, doors] = [useCardStore(), useDoorStore()]
  const shown = shallowRef(false)
  let timer = 0
  let lastTouched = false
  let byTouch = false
  let seenIn = -1

  function wait(): void {
    window.clearTimeout(timer)
    shown.value = false
    const { state } = tour
    if (!state) return
    const delay = hintAfter({
      touring: state.phase === 'tour' && !state.curtain && !doors.open && cards.ref === undefined && !cards.list,
      byTouch,
      position: walkIndex(state.walk, state.scene, state.step),
      seen: seenIn === state.session,
    })
    if (delay === undefined) return
    timer = window.setTimeout(() => {
      seenIn = state.session
      shown.value = true
    }, delay)
  }

  const ending = new AbortController()
  const { signal } = ending
  for (const type of ['pointerdown', 'keydown'] as const)
    window.addEventListener(
      type,
      (event) => {
        // A key that is stuck is nobody.
        if (event instanceof KeyboardEvent && event.repeat) return
        lastTouched = event instanceof PointerEvent && event.pointerType !== 'mouse'
        wait()
      },
      { signal, capture: true },
    )
  watch(
    () => tour.state?.session,
    () => (byTouch = lastTouched),
    { flush: 'sync' },
  )
  watch(
    () => [
      tour.state?.phase,
      tour.state?.curtain,
      tour.state?.scene,
      tour.state?.step,
      cards.ref,
      cards.list,
      doors.open,
    ],
    wait,
  )
  onScopeDispose(() => {
    window.clearTimeout(timer)
    ending.abort()
  })
  return shown
}
