import { installCallNames, type InstallCalls, type InstallsState } from './contracts/installs'
import { guideCallNames, type ConsoleState, type GuideCalls, type Pointed } from './contracts/guide'
import type { Aids } from './aids'
import type { Clicker } from './clicker'
import type { FaultText } from './faults'
import { careCallNames, type CareCalls } from './contracts/care'
import { visitCallNames, type VisitCalls } from './contracts/visits'
import { staffCallNames, type StaffCalls } from './contracts/staff'
export type { StaffCalls } from './contracts/staff'
import { takeHomeCallNames, type TakeHomeCalls, type TakeHomeState } from './contracts/takeHome'
import { workshopCallNames, type WorkshopCalls, type WorkshopState } from './contracts/workshop'
import type { Hall } from './hall'
import type { Geography, Report } from './report'
import type { Result } from './result'
import type { Settings } from './settings'
import type { Spot, TourAction, TourDefaults, TourState } from './tour'

export type Profile = 'kiosk' | 'laptop'

/** A pack that was asked for and could not be played, told in both languages. */
export interface PackNotice {
  readonly pack: string
  readonly faults: readonly { readonly 'zh-CN': FaultText; readonly en: FaultText }[]
  /** Faults beyond those listed. */
  readonly more: number
}

/** What was mended in or left out of the pack that plays, told in both languages; not for visitors. */
export type PackNotes = PackNotice['faults']

/** Why a pack plays that nobody who is trusted stands for; `wrong`: it is not what was signed. */
export type PackMark = 'unsigned' | 'unknown-key' | 'revoked' | 'wrong'

/** A package the program ships, as its build found it. */
export interface Part {
  readonly name: string
  readonly version: string
  /** SPDX name of its licence. */
  readonly licence: string
}

/** What the about panel says of program and pack. */
export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly notes: PackNotes
  /** Empty where the build's list is missing. */
  readonly parts: readonly Part[]
}

/** What of the settings the stage shows. */
export type StageSettings = Pick<Settings, 'hall' | 'volume' | 'welcome'> & {
  /** How long the warning of an absent visitor stays. */
  readonly warningSeconds: number
  /** Whether the hall is open now. */
  readonly open: boolean
  /** Whether a click of the mouse takes a step. */
  readonly clickPages: boolean
  /** What a guide has taught the buttons of clickers. */
  readonly clicker: Clicker
}

/** Everything a window needs to draw its first picture. */
export interface Boot extends StageSettings {
  readonly profile: Profile
  readonly runtime: string
  /** Whether the installer is to be asked about the hall. */
  readonly setup: boolean
  readonly report: Report | null
  /** Why another pack plays, or why none does. */
  readonly notice: PackNotice | null
  /** Shown as long as the pack plays; null where somebody stands for it. */
  readonly mark: PackMark | null
  readonly tour: TourState
  readonly defaults: TourDefaults
}

/** What a window may ask; routes are named, never sent, so a window cannot invent a walk. */
export type WindowAction =
  | Exclude<TourAction, { readonly type: 'route' | 'idle' | 'expire' | 'turn' }>
  | { readonly type: 'route'; readonly route: string }

/** Where something was said: a place on the walk, and in which language. */
export interface SpokenAt extends Spot {
  readonly locale: string
}

/** The stage goes to the other display, or stays where it is. */
export const displayAnswers = ['look', 'take', 'keep'] as const
export type DisplayAnswer = (typeof displayAnswers)[number]

/** What the stage's page asks. */
export interface StageCalls {
  'kiosk:get-boot': () => Result<Boot, string>
  'kiosk:get-geography': () => Result<Geography | null, string>
  'kiosk:get-about': () => Result<About, string>
  'kiosk:send-action': (action: WindowAction) => Result<TourState, string>
  /** Keeps how the screen hangs, bounds checked; the error is a field out of bounds or what the disk said. */
  'kiosk:save-hall': (hall: Hall) => Result<Hall, string>
  /** What is said at this step has been said to its end. */
  'kiosk:narration-ended': (at: SpokenAt) => Result<null, string>
  /** A painted frame shows this: `attract`, `scene/step id` or `notice`. */
  'kiosk:send-beat': (shown: string) => Result<null, string>
  /** Escape was pressed and nothing on the page wanted it: a guide's window leaves full screen. */
  'kiosk:leave-fullscreen': () => Result<null, string>
  /** What a guide answers to the offer of another display; `look` only asks. Whether one is offered now. */
  'kiosk:answer-display': (answer: DisplayAnswer) => Result<boolean, string>
}

/**
 * Asked by a window, answered by main. Each room of main declares its calls and their names in contracts/.
 */
export type Calls = StageCalls &
  GuideCalls &
  CareCalls &
  VisitCalls &
  StaffCalls &
  WorkshopCalls &
  InstallCalls &
  TakeHomeCalls

/** What a guide's console asks as the stage does. */
export const sharedCallNames = [
  'kiosk:get-boot',
  'kiosk:get-geography',
  'kiosk:send-action',
  'kiosk:toggle-console',
  'kiosk:get-aids',
  'kiosk:give-aid',
  'kiosk:turn-talk',
  ...takeHomeCallNames,
] as const satisfies readonly (keyof Calls)[]

/** Told by main to the windows that each is for. */
export interface News {
  'kiosk:tour-changed': TourState
  /** Another reading of the pack plays, or cannot: what `get-boot` and `get-geography` answer has changed. */
  'kiosk:report-changed': null
  'kiosk:workshop-changed': WorkshopState
  /** Told while staff are at the panel. */
  'kiosk:installs-changed': InstallsState
  /** Staff have changed settings that are seen at once. */
  'kiosk:settings-changed': StageSettings
  /** A guide's laptop has another display, or has it no more. */
  'kiosk:display-offered': boolean
  'kiosk:console-changed': ConsoleState
  /** Where a guide points; null: nowhere. */
  'kiosk:pointed': Pointed | null
  /** What a guide has added to the step on stage. */
  'kiosk:aids-changed': Aids
  /** How far an export is, or what came of it. */
  'kiosk:take-home-changed': TakeHomeState
  /** Main has shut the staff panel. */
  'kiosk:staff-left': null
}

export const callNames = [
  'kiosk:get-boot',
  'kiosk:get-geography',
  'kiosk:get-about',
  'kiosk:send-action',
  'kiosk:save-hall',
  'kiosk:narration-ended',
  'kiosk:send-beat',
  'kiosk:leave-fullscreen',
  'kiosk:answer-display',
  ...guideCallNames,
  ...careCallNames,
  ...visitCallNames,
  ...staffCallNames,
  ...workshopCallNames,
  ...installCallNames,
  ...takeHomeCallNames,
] as const satisfies readonly (keyof Calls)[]

export const newsNames = [
  'kiosk:tour-changed',
  'kiosk:report-changed',
  'kiosk:workshop-changed',
  'kiosk:installs-changed',
  'kiosk:settings-changed',
  'kiosk:display-offered',
  'kiosk:console-changed',
  'kiosk:pointed',
  'kiosk:aids-changed',
  'kiosk:take-home-changed',
  'kiosk:staff-left',
] as const satisfies readonly (keyof News)[]

/** What the preload puts on `window.kiosk`. */
export interface KioskApi {
  /** Where a file that was dropped on the page lies; empty where it lies nowhere. */
  pathOf?(file: object): string
  call<N extends keyof Calls>(name: N, ...args: Parameters<Calls[N]>): Promise<ReturnType<Calls[N]>>
  on<N extends keyof News>(name: N, listener: (news: News[N]) => void): () => void
}
