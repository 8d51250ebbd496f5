import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { WindowAction } from '../../electron/core/contract'
import { usePictureStore } from './pictures'
import { useReportStore } from './report'
import { useTourStore } from './tour'

/** What goes on into the tour instead of choosing: it leads to where the tour stands, its first step. */
const goesOn: ReadonlySet<WindowAction['type']> = new Set(['next', 'previous', 'first', 'start'])

/**
 * The doors that stand before a tour: they are offered to a hand at the glass of a hall, once a visit. Whoever leads by keys or on a laptop
 * begins as ever.
 */
export const useDoorStore = defineStore('doors', () => {
  const [tour, reports, pictures] = [useTourStore(), useReportStore(), usePictureStore()]
  const open = shallowRef(false)
  const count = (): number => reports.report?.tour.doors?.length ?? 0

  watch(
    [() => tour.state?.session, () => tour.state?.phase],
    ([session, phase], [before, was]) => {
      if (phase === 'attract') open.value = false
      else if (session !== before && was === 'attract')
        open.value = pictures.byHand && reports.boot?.profile === 'kiosk' && count() > 1
    },
    { flush: 'sync' },
  )

  // Whoever leads from elsewhere has chosen.
  watch(
    () => tour.led,
    () => (open.value = false),
    { flush: 'sync' },
  )

  tour.hold((action) => {
    if (!open.value) return false
    const isHeld = goesOn.has(action.type)
    if (isHeld || action.type === 'jump' || action.type === 'last') open.value = false
    return isHeld
  })

  /** Leads through that door, from its first step. */
  async function choose(route: string): Promise<void> {
    if (!open.value) return
    const place = (): string => `${tour.stop?.scene ?? ''}/${tour.stepId ?? ''}`
    const behind = place()
    await tour.send({ type: 'route', route })
    open.value = false
    await tour.send({ type: 'first' })
    // What stood behind the doors was not seen.
    if (place() !== behind) pictures.unsee(behind)
  }

  /** Another page has opened or left the doors. */
  const follow = (isOpen: boolean): void => void (open.value = isOpen && tour.state?.phase !== 'attract')

  return { open, choose, follow }
})
