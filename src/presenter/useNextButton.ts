import { onScopeDispose } from 'vue'
import { isTeachable } from '../../electron/core/clicker'
import { buttonName } from '../gestures/clicker'

/** While it listens, every key but those of the dialog itself is a clicker's button to be taught, and does nothing else. */
export function useNextButton(isListening: () => boolean, heard: (name: string, fits: boolean) => void): void {
  const ending = new AbortController()
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' || event.key === 'Tab' || event.isComposing) return
      const isDialogs = !isListening() && (event.key === 'Enter' || event.key === ' ')
      if (isDialogs) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const name = buttonName(event.key)
      if (!event.repeat && !['Shift', 'Control', 'Alt', 'Meta'].includes(name)) heard(name, isTeachable(name))
    },
    { signal: ending.signal, capture: true },
  )
  onScopeDispose(() => ending.abort())
}
