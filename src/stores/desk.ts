import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Clicker } from '../../electron/core/clicker'
import type { ConsoleState, GuideView, Pointed } from '../../electron/core/contracts/guide'
import type { TalkTurn } from '../../electron/core/pace'
import type { Result } from '../../electron/core/result'
import type { Spot } from '../../electron/core/tour'
import { call, listen } from '../services/kiosk'

/** What main says of a guide's console: the stage beside it, and how the guide has set it. */
export const useDeskStore = defineStore('desk', () => {
  const state = shallowRef<ConsoleState>()
  const view = computed((): GuideView => state.value?.view ?? { locale: null, note: 0, dark: false })
  /** What this page's clock said when main's last said something, ms. */
  const heardAt = shallowRef(0)

  function hear(news: ConsoleState): void {
    state.value = news
    heardAt.value = performance.now()
  }

  async function load(): Promise<void> {
    listen('kiosk:console-changed', hear)
    const answer = await call('kiosk:get-console')
    if (!answer.ok) throw new Error(answer.error)
    hear(answer.value)
  }

  /** Keeps how the console looks; shown at once. */
  function keep(now: GuideView): void {
    if (state.value) state.value = { ...state.value, view: now }
    void call('kiosk:keep-guide', now)
  }

  /** Keeps what clickers have been taught; main tells stage and console. */
  const teach = (clicker: Clicker): void => void call('kiosk:keep-clicker', clicker)
  const leadAgain = (again: boolean): void => void call('kiosk:lead-again', again)
  const rehearse = (on: boolean): void => void call('kiosk:rehearse', on)
  /** Takes a run's times for this machine's own; null: the pack's. */
  const useTimes = (run: number | null): void => void call('kiosk:use-times', run)
  const forgetRun = (run: number): void => void call('kiosk:forget-rehearsal', run)
  const saveTimes = (
    name: string,
    rows: readonly (readonly (string | number)[])[],
  ): Promise<Result<string | null, string>> => call('kiosk:save-times', name, rows)

  const swap = (): void => void call('kiosk:swap-displays')
  const away = (): void => void call('kiosk:toggle-console')

  const turn = (given: TalkTurn): void => void call('kiosk:turn-talk', given)
  /** The tour is to end in so many seconds, without these steps. */
  const shorten = (left: number, drop: readonly Spot[]): void => void call('kiosk:shorten-tour', left, drop)

  const point = (at: Pointed | null): void => void call('kiosk:point-at', at)

  const talk = { turn, shorten, rehearse, useTimes, forgetRun, saveTimes }
  return { state, view, heardAt, load, keep, teach, leadAgain, swap, away, point, ...talk }
})
