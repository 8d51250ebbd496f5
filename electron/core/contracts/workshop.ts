import type { FaultText } from '../faults'
import type { Geography, Report } from '../report'
import type { Result } from '../result'
import type { SceneOffer } from '../sceneOffer'
import type { Stick } from '../sticks'
import type { OutlineFile, WorldRings } from './ground'
import type { BeginOrder, InEach, MapOrder, MediaGiven, StoryEdit, VoiceAt } from './storyboard'

/** Something told to the operator in both languages of the program. */
export interface Told {
  readonly 'zh-CN': FaultText
  readonly en: FaultText
}

/** Something that has no room in a picture, and in which: the step counted from 1. */
export interface Misfit extends Told {
  readonly scene: string
  readonly step: number
  /** Language and shape of the first picture that shows it. */
  readonly locale: string
  readonly upright: boolean
  /** What it says. */
  readonly says: string
  /** `指标!H3`: where that stands in the workbook; null where it came by none. */
  readonly cell: string | null
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

/** A sentence in both languages of the program. */
export type Line = Readonly<Record<'zh-CN' | 'en', string>>

/** What is wrong with a cell of the workbook; `cell` is empty where a sheet or the whole file is meant. */
export interface CellBrief {
  readonly sheet: string
  readonly cell: string
  readonly what: Line
  readonly right: Line
  /** What it says and what alone can be meant, where there is one such thing. */
  readonly mend?: MendBrief
}

/** All that a cell, or a sheet's name, says and what it is read as. */
export interface MendBrief {
  readonly from: string
  readonly to: string
}

/** The same with its place; `cell` is empty where it is the sheet's name. */
export interface MendedBrief extends MendBrief {
  readonly sheet: string
  readonly cell: string
}

/** Something asked of a cell; the token stands for what is asked and the value it is asked of. */
export interface CellAsked extends CellBrief {
  readonly token: string
  /** Known by the cell alone; else asked of the pack too, as long as it is so there. */
  readonly isOfCell: boolean
  /** Told once, when it happens: it stays until somebody has answered, whatever is saved since. */
  readonly isLasting?: boolean | undefined
}

/** Something that is hard to believe: to be said so once, or mended. */
export interface AskedBrief {
  readonly token: string
  readonly where: Line
  readonly what: Line
  readonly right: Line
  /** `指标!H3` where its place is a cell. */
  readonly cell?: string
}

/** The workbook that the pack is made with. */
export interface WorkbookBrief {
  readonly file: string
  /** Whether it was only written, or has been read into the pack. */
  readonly state: 'written' | 'read'
  readonly faults: readonly CellBrief[]
  /** Faults beyond those listed. */
  readonly more: number
  /** What was asked when it was last read, answered or not: nothing of it is wrong for certain. */
  readonly questions: readonly CellAsked[]
  /** What is read otherwise than it is written, as somebody said: as long as it is written so. */
  readonly mends: readonly MendedBrief[]
}

/** The key that signs; the secret stays in its file. */
export interface SigningKey {
  readonly id: string
  readonly name: string
  readonly secretFile: string
  /** What the kiosks are given. */
  readonly publicFile: string | null
}

/** A pack that was signed: one file that holds everything. */
export interface SignedBrief {
  readonly file: string
  /** SHA-256 of the file. */
  readonly hash: string
  /** SHA-256 over the folder it was made from: what was proofed. */
  readonly from: string
  readonly key: string
}

/** A text that may no longer hold since something it speaks of changed: to be confirmed or rewritten. */
export interface StaleBrief {
  readonly token: string
  /** The same for the same text in other languages. */
  readonly place: string
  readonly locale: string
  /** As it is written, to be rewritten. */
  readonly text: string
  /** As visitors read it. */
  readonly said: string
  readonly where: Line
  readonly why: Line
  /** `文字!D7`: where it stands in the workbook; null where it came by none. */
  readonly cell: string | null
}

/** Something that was confirmed and could be asked again. */
export interface AnsweredBrief {
  readonly token: string
  readonly where: Line
  readonly what: Line
  /** ISO time of the answer. */
  readonly at: string
}

/** Where the work on a pack stands; the page shows it and keeps nothing itself. */
export interface WorkshopState {
  /** Folder that is watched; null until one was chosen. */
  readonly folder: string | null
  /** Last year's pack: what the workbook was made from and changes are told against. */
  readonly base: string | null
  /** It was begun as another park's: there is no last year to hold it against. */
  readonly isBegun: boolean
  readonly workbook: WorkbookBrief | null
  /** What is different from `base`, as a person would say it. */
  readonly changes: readonly Line[]
  /** What nobody has confirmed yet; while there is any, nothing is signed. */
  readonly stale: readonly StaleBrief[]
  /** What is hard to believe and nobody has said yes to; while there is any, nothing is signed. */
  readonly asked: readonly AskedBrief[]
  /** What was confirmed of all that is asked now, the last first: an answer can be taken back. */
  readonly answered: readonly AnsweredBrief[]
  readonly key: SigningKey | null
  readonly signed: SignedBrief | null
  readonly sticks: readonly Stick[]
  /** Folder the signed pack was last written to and read back from. */
  readonly carried: string | null
  /** The last reading that can be played. */
  readonly draft: DraftBrief | null
  /** What is wrong with the folder as it is now; the draft is older then. */
  readonly faults: readonly Told[]
  /** Faults beyond those listed. */
  readonly more: number
  /** Words and figures of the draft that have no room in some picture: it plays, but is neither proofed nor signed. */
  readonly misfits: readonly Misfit[]
  /** What of the draft plays otherwise than meant, such as a film that not every machine can play. */
  readonly notes: readonly Told[]
  /** Whether it may be changed here: neither what came with the program nor what somebody has signed. */
  readonly isOurs: boolean
  /** ISO times of the states that can be brought back, the newest first: that is how it is now. */
  readonly states: readonly string[]
  /** Fingerprint of what the pictures are drawn from: the last reading that plays, before it is judged. */
  readonly shown: string | null
  /** ISO time of the last reading, good or not. */
  readonly readAt: string | null
  readonly previewed: boolean
  readonly proof: ProofBrief | null
  readonly busy: 'reading' | 'workbook' | 'proof' | 'signing' | 'writing' | null
  /** What went wrong last, until something goes right. */
  readonly problem: Told | null
}

/** What a proof sheet is made from. */
export interface ProofInput {
  readonly report: Report
  readonly hash: string
  /** What it is held against: as it was last signed, else last year's; null where there is neither. */
  readonly before: Report | null
  /** What was confirmed, and when. */
  readonly answered: readonly AnsweredBrief[]
  /** All of it, not only what has changed. */
  readonly isWhole: boolean
  readonly geography: Geography | null
}

/** What the pictures of the draft are drawn from, and its words as they are written. */
export interface StoryInput {
  readonly report: Report
  readonly written: Report['texts']
  readonly geography: Geography | null
}

type Done = Result<null, string>

/** What the workshop's page asks. What comes of it is told by `kiosk:workshop-changed`. */
export interface WorkshopCalls {
  'kiosk:get-workshop': () => Result<WorkshopState, string>
  /** Works on the pack of a folder: `null` asks the operator in a dialog, an empty path means the pack that came with the program. */
  'kiosk:choose-pack': (folder: string | null) => Done
  /** Asks for a folder and begins another park's report there: a pack to be filled, and its empty workbook. */
  'kiosk:begin-report': (order: BeginOrder) => Done
  /** Plays the draft in a window of its own, again at every change that can be played. */
  'kiosk:show-draft': () => Done
  'kiosk:get-proof': () => Result<ProofInput, string>
  /** The proof sheet is on the page and can be printed. */
  'kiosk:tell-drawn': () => Done
  'kiosk:get-story': () => Result<StoryInput, string>
  /** Scene kinds that can be added, and begun with. */
  'kiosk:get-offers': () => Result<readonly SceneOffer[], string>
  /** Changes scenes, steps, routes and words in the pack's folder. */
  'kiosk:edit-story': (edit: StoryEdit) => Done
  /** Shows a picture or a film in a step of a story, `alt` saying what is seen; null: words alone. Answered when it is done, or told as the problem. */
  'kiosk:set-media': (scene: string, step: string, given: MediaGiven | null, alt: InEach) => Done
  /** Takes a file of this machine for a part of what is said at a step; null: that part is taken out. Answered when it is done, or told as the problem. */
  'kiosk:set-voice': (at: VoiceAt, file: string | null) => Done
  /** All land of the world, to choose from. */
  'kiosk:get-world': () => Result<WorldRings, string>
  /** What a GeoJSON text holds, or why it makes no map. */
  'kiosk:look-at-outlines': (text: string) => Result<OutlineFile, Told>
  /** Adds a map's scene, and its land and water. Answered when it is done, or told as the problem. */
  'kiosk:add-map': (order: MapOrder) => Done
  /** The pack as it was at that time, ISO. */
  'kiosk:bring-back': (at: string) => Done
  /** Asks for a folder and goes on with a copy of the pack there. */
  'kiosk:copy-draft': () => Done
  /** Asks where to, and writes the proof sheet there as PDF: of what has changed, or of everything. */
  'kiosk:write-proof': (isWhole: boolean) => Done
  'kiosk:open-proof': () => Done
  /** Everything on the sheet was ticked. Refused where the pack is no longer what the sheet shows. */
  'kiosk:confirm-proof': () => Done
  /** Asks where to, and writes the workbook of last year's pack: with its values, or empty for the next year. */
  'kiosk:write-workbook': (empty: boolean) => Done
  /** Asks for a workbook and makes the pack of it; a workbook that is dropped comes by `choose-pack`. */
  'kiosk:take-workbook': () => Done
  /** Reads what is wrong there as what alone can be meant, from now on: `指标!H3`, or `指标!` for the sheet's name. */
  'kiosk:mend-cells': (places: readonly string[]) => Done
  /** Reads it as it is written again. */
  'kiosk:unmend-cell': (place: string) => Done
  /** Opens the workbook in the system's own program, and puts the cell's address where it can be pasted. */
  'kiosk:open-cell': (cell: string) => Done
  /** Somebody has read those texts, and they still hold; or what was asked by that token is so. */
  'kiosk:confirm-texts': (tokens: readonly string[]) => Done
  /** Takes that answer back. */
  'kiosk:withdraw-answer': (token: string) => Done
  /** Writes the text that is asked by that token anew. */
  'kiosk:rewrite-text': (token: string, text: string) => Done
  /** Asks for a folder and makes a key there. */
  'kiosk:make-key': (name: string, passphrase: string) => Done
  'kiosk:open-key': () => Done
  /** Signs what was proofed. Refused where the pack is no longer that. */
  'kiosk:sign-draft': (passphrase: string) => Done
  /** Writes the signed pack, and the public key beside it, to a stick or a folder; `null` asks for one. */
  'kiosk:write-stick': (folder: string | null) => Done
}

export const workshopCallNames = [
  'kiosk:get-workshop',
  'kiosk:choose-pack',
  'kiosk:begin-report',
  'kiosk:show-draft',
  'kiosk:get-proof',
  'kiosk:tell-drawn',
  'kiosk:get-story',
  'kiosk:get-offers',
  'kiosk:edit-story',
  'kiosk:set-media',
  'kiosk:set-voice',
  'kiosk:get-world',
  'kiosk:look-at-outlines',
  'kiosk:add-map',
  'kiosk:bring-back',
  'kiosk:copy-draft',
  'kiosk:write-proof',
  'kiosk:open-proof',
  'kiosk:confirm-proof',
  'kiosk:write-workbook',
  'kiosk:take-workbook',
  'kiosk:mend-cells',
  'kiosk:unmend-cell',
  'kiosk:open-cell',
  'kiosk:confirm-texts',
  'kiosk:withdraw-answer',
  'kiosk:rewrite-text',
  'kiosk:make-key',
  'kiosk:open-key',
  'kiosk:sign-draft',
  'kiosk:write-stick',
] as const satisfies readonly (keyof WorkshopCalls)[]
