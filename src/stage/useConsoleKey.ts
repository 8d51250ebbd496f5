import { onScopeDispose } from 'vue'
import { call } from '../services/kiosk'
import { isWriting } from '../composables/isWriting'

/** `n`, for notes, opens a guide's console, or puts it away; main knows where that is allowed. */
export function useConsoleKey(): void {
  const onKey = (event: KeyboardEvent): void => {
    const isOthers = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isWriting(event.target)
    if (event.key.toLowerCase() === 'n' && !event.repeat && !isOthers) void call('kiosk:toggle-console')
  }
  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
