import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { TakeHomeOrder, TakeHomeState } from '../../electron/core/contracts/takeHome'
import { call, listen } from '../services/kiosk'

/** What main says of an export, and the way to ask for one. */
export const useTakeHomeStore = defineStore('takeHome', () => {
  const state = shallowRef<TakeHomeState>({ work: null, last: null })
  /** Why main would not begin. */
  const problem = shallowRef<string>()
  let heard = false

  /** From now on it is known; asked again whenever somebody looks. */
  async function load(): Promise<void> {
    if (!heard) listen('kiosk:take-home-changed', (now) => (state.value = now))
    heard = true
    const answer = await call('kiosk:get-take-home')
    if (answer.ok) state.value = answer.value
  }

  async function begin(order: TakeHomeOrder): Promise<void> {
    const answer = await call('kiosk:take-home', order)
    problem.value = answer.ok ? undefined : answer.error
  }

  const cancel = (): void => void call('kiosk:cancel-take-home')

  return { state, problem, load, begin, cancel }
})
