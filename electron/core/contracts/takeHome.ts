import type { Result } from '../result'

/** What can be taken home, in the order in which it is offered: slides as a PDF, an A4 hand-out, slides to be changed, pictures, all facts as a table. */
export const takeHomeFormats = ['pdf', 'handout', 'pptx', 'png', 'xlsx'] as const
export type TakeHomeFormat = (typeof takeHomeFormats)[number]

export const takeHomeShapes = ['wide', 'upright'] as const

/** What is to be taken home; what no format needs is passed over. */
export interface TakeHomeOrder {
  readonly formats: readonly TakeHomeFormat[]
  readonly locales: readonly string[]
  readonly theme: 'night' | 'paper'
  readonly shape: (typeof takeHomeShapes)[number]
  /** A route of the pack; null: every step. */
  readonly route: string | null
  /** In which language faults are told. */
  readonly tellIn: string
  /** A stick that was listed; null: a folder that the guide is asked for. */
  readonly stick: string | null
}

/** Something that kept an export from being written, told in the language that was asked for. */
export interface TakeHomeFault {
  readonly where: string
  readonly what: string
  readonly todo: string
}

/** What came of the last export. */
export type TakeHomeOutcome =
  | { readonly is: 'written'; readonly files: number; readonly folder: string; readonly notes: readonly string[] }
  | { readonly is: 'cancelled' }
  /** No fault: the writing process ended without a word. */
  | { readonly is: 'failed'; readonly faults: readonly TakeHomeFault[] }

/** What pages show of it. */
export interface TakeHomeState {
  /** Share that is done, 0–1; null where nothing is being written. */
  readonly work: number | null
  readonly last: TakeHomeOutcome | null
}

/** What staff at the panel and a guide at the console ask. */
export interface TakeHomeCalls {
  'kiosk:get-take-home': () => Result<TakeHomeState, string>
  /** Begins to write; `busy` while another export is written, `ENODEV` where the stick is gone. What comes of it is told by `kiosk:take-home-changed`. */
  'kiosk:take-home': (order: TakeHomeOrder) => Result<null, string>
  /** Nothing of it stays. */
  'kiosk:cancel-take-home': () => Result<null, string>
}

export const takeHomeCallNames = [
  'kiosk:get-take-home',
  'kiosk:take-home',
  'kiosk:cancel-take-home',
] as const satisfies readonly (keyof TakeHomeCalls)[]
