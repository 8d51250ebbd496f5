import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Pointed } from '../../electron/core/contracts/guide'
import { listen } from '../services/kiosk'

/** Where a guide points on this stage; null: nowhere. */
export function usePointed(): Readonly<ShallowRef<Pointed | null>> {
  const pointed = shallowRef<Pointed | null>(null)
  onScopeDispose(listen('kiosk:pointed', (at) => (pointed.value = at)))
  return pointed
}
