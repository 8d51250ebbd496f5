import type { Settings } from '../../core/settings'
import { isHallOpen } from '../care/opening'
import type { Flags } from '../flags'
import { leaveForGood } from '../recovery/leave'
import type { SettingsFiles } from '../settings/settings'
import type { StaffSession } from '../staff/session'
import { stageSettings } from '../tour/calls'
import type { Opened } from '../tour/open'
import type { Windows } from '../windows/roles'
import { obey, type Obedient } from './obey'
import { HallControl } from './start'

/** What the control's orders reach. */
interface Reached {
  readonly opening: Promise<Opened>
  readonly flags: Flags
  readonly settings: SettingsFiles
  readonly session: StaffSession
  readonly windows: Windows
  readonly log: (line: string) => void
}

/** A fader moves by many small steps; the disk is told where it stopped, ms. */
const keepVolumeAfterMs = 1000

/** The hall's control of this app, as its settings want it. */
export function openControl({ opening, flags, settings, session, windows, log }: Reached): HallControl {
  let opened: Opened | undefined
  const app: Obedient = {
    opened: () => opened,
    mayMove: () => isHallOpen(flags.profile, settings.current) && !session.isOpen,
    setVolume: volumeOf(
      settings,
      (now) => windows.tell('kiosk:settings-changed', stageSettings(now, flags.profile)),
      log,
    ),
    mayEnd: () => settings.current.control.mayEnd,
    // The answer is to leave first.
    end: () => void setTimeout(leaveForGood, 200),
  }
  const control = new HallControl((order) => obey(order, app), log)
  control.use(settings.current.control)
  void opening.then((now) => {
    opened = now
    control.follow(now)
  })
  return control
}

/** Sets the volume at once, and keeps it when it has stood still for a moment. */
function volumeOf(
  settings: SettingsFiles,
  tell: (settings: Settings) => void,
  log: (line: string) => void,
): (share: number) => void {
  let timer: NodeJS.Timeout | undefined
  return (volume) => {
    tell({ ...settings.current, volume })
    clearTimeout(timer)
    timer = setTimeout(() => {
      void settings.save({ ...settings.current, volume }).then((kept) => {
        if (!kept.ok) log(kept.error)
      })
    }, keepVolumeAfterMs)
  }
}
