import type { Result } from '../result'
import type { Readings } from '../selfCheck'

/** What the self-check asks; staff only. */
export interface CareCalls {
  'kiosk:read-machine': () => Result<Readings, string>
}

export const careCallNames = ['kiosk:read-machine'] as const satisfies readonly (keyof CareCalls)[]
