import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { WorkshopState } from '../../electron/core/contracts/workshop'
import { call, listen } from '../services/kiosk'

/** A view of main's workshop; undefined until main has answered. */
export function useWorkshop(): Readonly<ShallowRef<WorkshopState | undefined>> {
  const state = shallowRef<WorkshopState>()
  onScopeDispose(listen('kiosk:workshop-changed', (news) => (state.value = news)))
  void call('kiosk:get-workshop').then((answer) => {
    if (answer.ok) state.value ??= answer.value
  })
  return state
}
