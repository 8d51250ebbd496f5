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
  const idleMs = (): number => (settings.current.idle.touchSeconds + settings.current.idle.warningSeconds) * 1000
  opened.host.onChange((state) => {
    const now = new Date()
    const visit = recorder.see(state, performance.now(), now, idleMs())
    if (visit) void store.add(visit, now)
  })
  const forget = (): void => void store.forget(settings.current.keepVisitsDays, new Date())
  forget()
  setInterval(forget, forgetEveryMs).unref()
}
