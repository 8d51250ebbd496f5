import { onScopeDispose } from 'vue'
import { usePictureStore } from '../stores/pictures'

/** Notes whether the last thing was done by a hand at the glass, or by keys and clickers. */
export function useHand(): void {
  const pictures = usePictureStore()
  const ending = new AbortController()
  const on = { signal: ending.signal, capture: true }
  window.addEventListener('pointerdown', () => (pictures.byHand = true), on)
  window.addEventListener('keydown', () => (pictures.byHand = false), on)
  onScopeDispose(() => ending.abort())
}
