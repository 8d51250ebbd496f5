import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { noClicker, type Clicker } from '../../electron/core/clicker'
import type { Boot, StageSettings } from '../../electron/core/contract'
import type { Hall } from '../../electron/core/hall'
import type { Welcome } from '../../electron/core/settings'
import { call, isPodium, listen } from '../services/kiosk'

/** What staff have said of this machine, and whether the program is asking about the hall. */
export const useSettingsStore = defineStore('settings', () => {
  const hall = shallowRef<Hall | null>(null)
  const asking = shallowRef(false)
  /** Of films and of the voice, 0–1. */
  const volume = shallowRef(1)
  const welcome = shallowRef<readonly Welcome[]>([])
  const warningSeconds = shallowRef(20)
  /** Whether the hall is open. */
  const open = shallowRef(true)
  const clickPages = shallowRef(false)
  const clicker = shallowRef<Clicker>(noClicker)

  function begin(boot: Boot): void {
    use(boot)
    asking.value = boot.setup && !isPodium
    listen('kiosk:settings-changed', use)
  }

  function use(settings: StageSettings): void {
    // How the stage hangs says nothing of the podium, which is at hand.
    hall.value = isPodium ? null : settings.hall
    volume.value = settings.volume
    welcome.value = settings.welcome
    warningSeconds.value = settings.warningSeconds
    open.value = settings.open
    clickPages.value = settings.clickPages
    clicker.value = settings.clicker
  }

  /** Uses a hall at once and has main keep it; answers what went wrong with keeping it. */
  async function save(given: Hall): Promise<string | undefined> {
    if (!isPodium) hall.value = given
    const answer = await call('kiosk:save-hall', given)
    return answer.ok ? undefined : answer.error
  }

  /** Asks about the hall, whatever is known. */
  const ask = (): void => void (asking.value = true)

  /** Asks no more in this run. */
  const stopAsking = (): void => void (asking.value = false)

  return { hall, asking, volume, welcome, warningSeconds, open, clickPages, clicker, begin, save, ask, stopAsking }
})
