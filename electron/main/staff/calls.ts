import type { ControlView } from '../../core/control'
import type { StaffCalls } from '../../core/contract'
import type { Pad, StaffView } from '../../core/contracts/staff'
import { err, ok, type Result } from '../../core/result'
import type { Settings } from '../../core/settings'
import type { SettingsNote } from '../../core/settingsNotes'
import { diskAt } from '../disks/disk'
import type { Handlers } from '../ipc'
import { watchOfDropFolder } from '../settings/dropFolder'
import { readSettings } from '../settings/schema'
import type { SettingsFiles } from '../settings/settings'
import type { StaffDoor } from './door'
import { staffOnly, type StaffSession } from './session'

/** What the panel can do to the program. */
export interface StaffTools {
  readonly session: StaffSession
  readonly door: StaffDoor
  readonly settings: SettingsFiles
  readonly view: () => Omit<StaffView, 'settings' | 'notes'>
  /** Makes what has been set be seen. */
  readonly use: (settings: Settings) => void
  /** The hall's control, and what is wrong with its doors. */
  readonly control: { readonly view: ControlView; readonly notes: readonly SettingsNote[] }
  /** Displays that make no one picture, where they are to. */
  readonly wallNotes: () => readonly SettingsNote[]
  /** The program ends and stays ended, whoever watches over it. */
  readonly quit: () => void
  /** Another process takes this one's place. */
  readonly restart: () => void
}

const lookAtDropFolder = watchOfDropFolder((folder) => diskAt(folder).ask('isFolder', folder))

/** An answer must have left before what it was about ends the process. */
const soon = (act: () => void): void => void setTimeout(act, 100)

/** What the PIN pad and the staff panel may ask. */
export function staffCalls(tools: StaffTools): Pick<Handlers, keyof StaffCalls> {
  const { session, door, settings } = tools
  const pad = (): Pad => ({
    ...{ hasPin: door.hasPin, leftSeconds: door.leftSeconds, shuffled: settings.current.shuffledPad },
  })
  return {
    'kiosk:get-pad': () => ok(pad()),
    'kiosk:enter-staff': async (pin) => {
      const tried = await door.tryPin(pin)
      if (!tried.ok) return tried
      session.enter()
      const folder = await lookAtDropFolder(settings.current.dropFolder)
      const notes = [...(await settings.notes()), ...folder, ...tools.control.notes, ...tools.wallNotes()]
      return ok({ settings: settings.current, notes, ...tools.view() })
    },
    ...staffOnly(session, {
      'kiosk:stay-staff': () => ok(null),
      'kiosk:leave-staff': () => {
        session.leave()
        return ok(null)
      },
      'kiosk:save-settings': async (input: unknown) => {
        const read = readSettings(input)
        if (!read.ok) return read
        const kept = await settings.save(read.value)
        tools.use(read.value)
        return kept
      },
      'kiosk:get-control': () => ok(tools.control.view),
      'kiosk:quit-app': () => {
        soon(tools.quit)
        return ok(null)
      },
      'kiosk:restart-app': () => {
        soon(tools.restart)
        return ok(null)
      },
    }),
  }
}

const nobody = (): Result<never, string> => err('the workshop has no staff panel')

/** Where there is no stage there is no panel. */
export const noStaffCalls: Pick<Handlers, keyof StaffCalls> = {
  'kiosk:get-pad': nobody,
  'kiosk:enter-staff': () => err({ why: 'no-pin', leftSeconds: 0 }),
  'kiosk:stay-staff': nobody,
  'kiosk:leave-staff': nobody,
  'kiosk:save-settings': nobody,
  'kiosk:get-control': nobody,
  'kiosk:quit-app': nobody,
  'kiosk:restart-app': nobody,
}
