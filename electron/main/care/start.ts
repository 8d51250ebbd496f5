import { isOpen, isPlausible } from '../../core/hours'
import type { SettingsFiles } from '../settings/settings'
import { Awake } from './awake'
import { freeMegabytes, isShort } from './disk'

/** What care needs of the stage. */
export interface Cared {
  readonly settings: SettingsFiles
  readonly folder: string
  /** The hall has opened or closed. */
  readonly onHours: (open: boolean) => void
  readonly log: (line: string) => void
}

const hoursEveryMs = 5000
const diskEveryMs = 10 * 60_000

/** Looks after a kiosk: opening hours, a display that must not sleep, disk and clock. */
export function startCare({ settings, folder, onHours, log }: Cared): void {
  const awake = new Awake()
  let open: boolean | undefined
  let believed = true
  const lookAtHours = (): void => {
    const now = new Date()
    if (believed !== isPlausible(now)) {
      believed = !believed
      log(
        believed ? 'care: the clock can be believed again' : `care: the clock says ${now.toISOString()}: not believed`,
      )
    }
    const is = isOpen(settings.current.hours, now)
    if (is === open) return
    if (open !== undefined || !is) {
      log(`care: the hall is ${is ? 'open' : 'closed'}`)
      onHours(is)
    }
    open = is
    awake.keep(is)
  }
  const lookAtDisk = async (): Promise<void> => {
    const free = await freeMegabytes(folder)
    if (free !== undefined && isShort(free)) log(`care: only ${free} MB are free where ${folder} lies`)
  }
  lookAtHours()
  void lookAtDisk()
  setInterval(lookAtHours, hoursEveryMs).unref()
  setInterval(() => void lookAtDisk(), diskEveryMs).unref()
}
