import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { DisplayAnswer } from '../../electron/core/contract'
import { call, listen } from '../services/kiosk'

/** Whether main offers another display, and how to answer. */
export function useDisplayOffer(): {
  readonly offered: Readonly<ShallowRef<boolean>>
  readonly answer: (given: DisplayAnswer) => Promise<void>
} {
  const offered = shallowRef(false)
  const answer = async (given: DisplayAnswer): Promise<void> => {
    const told = await call('kiosk:answer-display', given)
    offered.value = told.ok && told.value
  }
  void answer('look')
  onScopeDispose(listen('kiosk:display-offered', (is) => (offered.value = is)))
  return { offered, answer }
}
