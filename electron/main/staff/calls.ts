import type { StaffCalls } from '../../core/contract'
import { err, ok } from '../../core/result'
import type { Handlers } from '../ipc'
import { readSettings } from '../settings/schema'
import type { SettingsFiles } from '../settings/settings'
import { staffOnly, type StaffSession } from './session'

/** What the staff panel may ask. */
export function staffCalls(session: StaffSession, settings: SettingsFiles): Pick<Handlers, keyof StaffCalls> {
  return {
    'kiosk:enter-staff': () => err('no PIN is set'),
    ...staffOnly(session, {
      'kiosk:leave-staff': () => {
        session.leave()
        return ok(null)
      },
      'kiosk:save-settings': (input: unknown) => {
        const read = readSettings(input)
        return read.ok ? settings.save(read.value) : read
      },
    }),
  }
}
