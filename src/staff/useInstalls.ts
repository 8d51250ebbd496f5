import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import type { InstallCalls, InstallsState } from '../../electron/core/contracts/installs'
import { call, listen } from '../services/kiosk'

/** What main knows of packs, sticks and keys, as it changes; and the way to ask for something. `problem` is what main said no to. */
export function useInstalls(): {
  readonly state: ShallowRef<InstallsState | undefined>
  readonly problem: ShallowRef<string | undefined>
  readonly ask: <N extends keyof InstallCalls>(name: N, ...args: Parameters<InstallCalls[N]>) => Promise<void>
} {
  const state = shallowRef<InstallsState>()
  const problem = shallowRef<string>()
  let end = (): void => {}

  async function ask<N extends keyof InstallCalls>(name: N, ...args: Parameters<InstallCalls[N]>): Promise<void> {
    const answer = await call<keyof InstallCalls>(name, ...args)
    problem.value = answer.ok ? undefined : answer.error
  }

  onMounted(async () => {
    end = listen('kiosk:installs-changed', (now) => (state.value = now))
    const answer = await call('kiosk:get-installs')
    if (answer.ok) state.value = answer.value
  })
  onBeforeUnmount(() => end())
  return { state, problem, ask }
}
