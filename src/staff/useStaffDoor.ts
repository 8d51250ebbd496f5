import { onScopeDispose } from 'vue'
import { afterTap, cornerSide, holdMs, noTaps, opensIfHeld } from './cornerTaps'

/**
 * The ways to the PIN pad that no visitor takes by accident: four taps in the upper left corner and a fifth touch that stays, or
 * Ctrl+Alt+Shift+P. A second finger, a move out of the corner or a pause begins anew. `u` is the stage's unit, CSS pixels.
 */
export function useStaffDoor(u: () => number, open: () => void): void {
  const listening = new AbortController()
  const given = { capture: true, signal: listening.signal } as const
  let state = noTaps
  let touch: { readonly id: number; readonly since: number } | undefined
  let timer = 0

  const inside = ({ clientX, clientY }: PointerEvent): boolean => Math.max(clientX, clientY) <= cornerSide * u()
  const forget = (): void => {
    state = noTaps
    touch = undefined
    window.clearTimeout(timer)
  }

  window.addEventListener(
    'pointerdown',
    (event) => {
      if (touch || !inside(event)) return forget()
      touch = { id: event.pointerId, since: event.timeStamp }
      if (!opensIfHeld(state, event.timeStamp)) return
      timer = window.setTimeout(() => {
        forget()
        open()
      }, holdMs)
    },
    given,
  )
  window.addEventListener(
    'pointerup',
    (event) => {
      window.clearTimeout(timer)
      if (touch?.id !== event.pointerId || !inside(event)) return forget()
      state = afterTap(state, event.timeStamp - touch.since, event.timeStamp)
      touch = undefined
    },
    given,
  )
  window.addEventListener('pointercancel', forget, given)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey && event.altKey && event.shiftKey && event.code === 'KeyP') open()
    },
    given,
  )
  onScopeDispose(() => {
    forget()
    listening.abort()
  })
}
