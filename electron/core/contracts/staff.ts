import type { Result } from '../result'
import type { Settings } from '../settings'

/** What the staff panel asks. Everything but `enter-staff` is refused until a PIN has opened the panel. */
export interface StaffCalls {
  /** Opens the panel; the error says whether and how long the pad is locked. */
  'kiosk:enter-staff': (pin: string) => Result<Settings, string>
  'kiosk:leave-staff': () => Result<null, string>
  /** Keeps the settings, all of them checked; the error names the first field that is out of bounds. */
  'kiosk:save-settings': (settings: Settings) => Result<Settings, string>
}

export const staffCallNames = [
  'kiosk:enter-staff',
  'kiosk:leave-staff',
  'kiosk:save-settings',
] as const satisfies readonly (keyof StaffCalls)[]
