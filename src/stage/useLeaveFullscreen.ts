import { onScopeDispose } from 'vue'
import { call } from '../services/kiosk'

/** Escape that nothing on the page wanted leaves full screen; main knows where that is allowed. */
export function useLeaveFullscreen(): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.repeat && !event.defaultPrevented) void call('kiosk:leave-fullscreen')
  }
  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
