import type { WallTrouble } from '../wall'
import type { ControlView } from '../control'
import type { Result } from '../result'
import type { Settings } from '../settings'
import type { SettingsNote } from '../settingsNotes'

/** What the PIN pad has to know before anybody has typed. */
export interface Pad {
  /** Without one the panel cannot be opened. */
  readonly hasPin: boolean
  /** Seconds during which no PIN is looked at; 0: now. */
  readonly leftSeconds: number
  /** Whether the digits change their places, so that smears on the glass tell nothing. */
  readonly shuffled: boolean
}

/** Why the panel stays shut. */
export interface EntryRefusal {
  readonly why: 'no-pin' | 'not-a-pin' | 'wrong' | 'locked'
  /** Seconds during which no PIN is looked at from now on. */
  readonly leftSeconds: number
}

/** A display that is plugged in; size in pixels. */
export interface DisplayBrief {
  readonly id: number
  /** As the system calls it; may be empty. */
  readonly name: string
  /** The name by which it is known again: the system's, or its size. */
  readonly known: string
  readonly width: number
  readonly height: number
  readonly primary: boolean
}

/** What the panel shows. */
export interface StaffView {
  readonly settings: Settings
  /** What is wrong with the settings somebody has typed. */
  readonly notes: readonly SettingsNote[]
  readonly displays: readonly DisplayBrief[]
  /** Why all displays together make no one picture; null: they do. */
  readonly wall: WallTrouble | null
  /** Addresses of this machine at which its control could listen; the first reaches itself alone. */
  readonly addresses: readonly string[]
  /** ISO day on which the runtime's major version came out; its age is counted from it. */
  readonly runtimeSince: string | null
}

type Done = Result<null, string>

/** What the staff panel asks. Everything but `get-pad` and `enter-staff` is refused until a PIN has opened the panel. */
export interface StaffCalls {
  'kiosk:get-pad': () => Result<Pad, string>
  'kiosk:enter-staff': (pin: string) => Result<StaffView, EntryRefusal>
  /** Somebody is at the panel: it stays open for as long again. */
  'kiosk:stay-staff': () => Done
  'kiosk:leave-staff': () => Done
  /** Keeps the settings, all of them checked, and acts on them; the error names the first field that is out of bounds. */
  'kiosk:save-settings': (settings: Settings) => Result<Settings, string>
  /** What the hall's control has heard. */
  'kiosk:get-control': () => Result<ControlView, string>
  'kiosk:quit-app': () => Done
  'kiosk:restart-app': () => Done
}

export const staffCallNames = [
  'kiosk:get-pad',
  'kiosk:enter-staff',
  'kiosk:stay-staff',
  'kiosk:leave-staff',
  'kiosk:save-settings',
  'kiosk:get-control',
  'kiosk:quit-app',
  'kiosk:restart-app',
] as const satisfies readonly (keyof StaffCalls)[]
