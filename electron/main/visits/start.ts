import type { TourState } from '../../core/tour'
import { type VisitRecorder } from '../../core/visits'
import type { SettingsFiles } from '../settings/settings'
import type { Opened } from '../tour/open'
import type { VisitStore } from './store'

const forgetEveryMs = 6 * 3_600_000

/** Keeps the visits of a kiosk's tour, and forgets those that are old enough. */
export function recordVisits(
  opened: Opened,
  recorder: VisitRecorder,
  store: VisitStore,
  settings: SettingsFiles,
): void {
  const idleMs = ({ leading }: TourState): number => {
    const { touchSeconds, warningSeconds } = settings.current.idle
    return (touchSeconds + (leading === 'on' ? 0 : warningSeconds)) * 1000
  }
  opened.host.onChange((state) => {
    const now = new Date()
    const visit = recorder.see(state, performance.now(), now, idleMs(state))
    if (visit) void store.add(visit, now)
  })
  const forget = (): void => void store.forget(settings.current.keepVisitsDays, new Date())
  forget()
  setInterval(forget, forgetEveryMs).unref()
}
