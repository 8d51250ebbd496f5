import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { About, Boot } from '../../electron/core/contract'
import type { Geography, Report } from '../../electron/core/report'
import { call } from '../services/kiosk'

/** The checked report main has loaded: loading → ready | failed. Shallow: another reading of a pack replaces it whole. */
export const useReportStore = defineStore('report', () => {
  const boot = shallowRef<Boot>()
  const about = shallowRef<About>()
  const geography = shallowRef<Geography | null>()
  const report = computed<Report | null>(() => boot.value?.report ?? null)
  const state = computed(() => (boot.value === undefined ? 'loading' : report.value ? 'ready' : 'failed'))

  /** Fetches what the first picture needs. */
  async function load(): Promise<Boot> {
    const answer = await call('kiosk:get-boot')
    if (!answer.ok) throw new Error(answer.error)
    boot.value = answer.value
    return answer.value
  }

  /** Grows with every reading of the pack that plays: what shows a report is drawn anew. */
  const reading = shallowRef(0)

  /** Fetches another reading, told of by main; what plays stays until it is all there. */
  async function loadAgain(): Promise<Boot> {
    asked = undefined
    about.value = undefined
    const before = report.value
    const next = await call('kiosk:get-geography')
    const given = await load()
    geography.value = next.ok ? next.value : null
    if (before !== null || report.value !== null) reading.value += 1
    return given
  }

  let asked: Promise<void> | undefined
  /** Fetches the map data once; null where the pack has none. */
  function loadGeography(): Promise<void> {
    asked ??= call('kiosk:get-geography').then((answer) => {
      geography.value = answer.ok ? answer.value : null
    })
    return asked
  }

  /** Fetches what the about panel says, once. */
  async function loadAbout(): Promise<void> {
    if (about.value) return
    const answer = await call('kiosk:get-about')
    if (answer.ok) about.value = answer.value
  }

  return { about, boot, report, geography, state, load, loadGeography, loadAbout, loadAgain, reading }
})
