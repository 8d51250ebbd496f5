import type { FaultText } from '../faults'
import type { Report } from '../report'
import type { Result } from '../result'

/** Something told to the operator in both languages of the program. */
export interface Told {
  readonly 'zh-CN': FaultText
  readonly en: FaultText
}

/** A proof sheet that was written. */
export interface ProofBrief {
  readonly file: string
  /** SHA-256 over every file of the pack as it was when the sheet was made. */
  readonly hash: string
  /** ISO time at which somebody confirmed every tick; null until then. */
  readonly confirmedAt: string | null
}

/** The pack being worked on. */
export interface DraftBrief {
  readonly folder: string
  readonly id: string
  readonly version: string
  readonly period: string
  /** The park's name in each language of the pack. */
  readonly names: Readonly<Record<string, string>>
  /** Entries that can be looked up, and scenes shown. */
  readonly facts: number
  readonly scenes: number
  /** SHA-256 over every file, as it is now. */
  readonly hash: string
}

/** Where the work on a pack stands; the page shows it and keeps nothing itself. */
export interface WorkshopState {
  /** Folder that is watched; null until one was chosen. */
  readonly folder: string | null
  /** The last reading that can be played. */
  readonly draft: DraftBrief | null
  /** What is wrong with the folder as it is now; the draft is older then. */
  readonly faults: readonly Told[]
  /** Faults beyond those listed. */
  readonly more: number
  /** ISO time of the last reading, good or not. */
  readonly readAt: string | null
  readonly previewed: boolean
  readonly proof: ProofBrief | null
  readonly busy: 'reading' | 'proof' | null
  /** What went wrong last, until something goes right. */
  readonly problem: Told | null
}

/** What a proof sheet is made from. */
export interface ProofInput {
  readonly report: Report
  readonly hash: string
}

type Done = Result<null, string>

/** What the workshop's page asks. What comes of it is told by `kiosk:workshop-changed`. */
export interface WorkshopCalls {
  'kiosk:get-workshop': () => Result<WorkshopState, string>
  /** Works on the pack of a folder: `null` asks the operator in a dialog, an empty path means the pack that came with the program. */
  'kiosk:choose-pack': (folder: string | null) => Done
  /** Plays the draft in a window of its own, again at every change that can be played. */
  'kiosk:show-draft': () => Done
  'kiosk:get-proof': () => Result<ProofInput, string>
  /** The proof sheet is on the page and can be printed. */
  'kiosk:tell-drawn': () => Done
  /** Asks where to, and writes the proof sheet there as PDF. */
  'kiosk:write-proof': () => Done
  'kiosk:open-proof': () => Done
  /** Everything on the sheet was ticked. Refused where the pack is no longer what the sheet shows. */
  'kiosk:confirm-proof': () => Done
}

export const workshopCallNames = [
  'kiosk:get-workshop',
  'kiosk:choose-pack',
  'kiosk:show-draft',
  'kiosk:get-proof',
  'kiosk:tell-drawn',
  'kiosk:write-proof',
  'kiosk:open-proof',
  'kiosk:confirm-proof',
] as const satisfies readonly (keyof WorkshopCalls)[]
