import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Boot } from '../../electron/core/contract'
import type { Hall } from '../../electron/core/hall'
import { call } from '../services/kiosk'

/** What the installer has said of the hall, and whether the program is asking. */
export const useSettingsStore = defineStore('settings', () => {
  const hall = shallowRef<Hall | null>(null)
  const asking = shallowRef(false)

  function begin(boot: Boot): void {
    hall.value = boot.hall
    asking.value = boot.setup
  }

  /** Uses a hall at once and has main keep it; answers what went wrong with keeping it. */
  async function save(given: Hall): Promise<string | undefined> {
    hall.value = given
    const answer = await call('kiosk:save-hall', given)
    return answer.ok ? undefined : answer.error
  }

  /** Asks no more in this run. */
  const stopAsking = (): void => void (asking.value = false)

  return { hall, asking, begin, save, stopAsking }
})
