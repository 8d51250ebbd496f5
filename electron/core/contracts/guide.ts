import type { AidAction, Aids } from '../aids'
import type { Clicker } from '../clicker'
import type { Plan, Talk, TalkTurn } from '../pace'
import type { Rehearsals } from '../rehearsal'
import type { Result } from '../result'
import type { Spot } from '../tour'

/** How a guide has set the console; kept between starts. */
export interface GuideView {
  /** The guide's own language; null: the program's first. */
  readonly locale: string | null
  /** Size of the notes: 0 as they come, up to `largestNote`. */
  readonly note: number
  /** Light on dark, for a podium before a bright wall or a dark hall; else as paper. */
  readonly dark: boolean
}

export const largestNote = 4

/** What the console shows besides the tour. */
export interface ConsoleState {
  /** CSS pixels of the stage's window: its pictures are composed for them. */
  readonly stage: { readonly width: number; readonly height: number }
  /** Whether the stage's page is there; while it is fetched back the audience may see something else. */
  readonly standing: boolean
  /** Whether the console has a display of its own; without one it lies over the stage. */
  readonly apart: boolean
  readonly view: GuideView
  /** Whether a tour that leads itself begins again after its last step. */
  readonly again: boolean
  /** The clock of the talk, the time each step of the walk has, whether this machine has times of its own for it, and what main's clock says, ms; null until a report plays. */
  readonly pace: { readonly talk: Talk; readonly plan: Plan; readonly own: boolean; readonly now: number } | null
  /** Whether a rehearsal is being timed, and a number that changes with what `get-rehearsals` answers. */
  readonly rehearsal: { readonly on: boolean; readonly turn: number }
}

export const pointerKinds = ['pointer', 'spot'] as const
export type PointerKind = (typeof pointerKinds)[number]

/** Where a guide points on the stage: shares of its width and height. Never part of the tour: gone with whoever points. */
export interface Pointed {
  readonly kind: PointerKind
  readonly x: number
  readonly y: number
}

type Done = Result<null, string>

/** What a guide's console asks. */
export interface GuideCalls {
  'kiosk:get-console': () => Result<ConsoleState, string>
  /** Opens the console, or puts it away; asked by the stage, too. Only on a guide's laptop. */
  'kiosk:toggle-console': () => Done
  /** Stage and console change their displays. */
  'kiosk:swap-displays': () => Done
  'kiosk:keep-guide': (view: GuideView) => Done
  /** Keeps what clickers have been taught, and uses it at once. */
  'kiosk:keep-clicker': (clicker: Clicker) => Done
  /** Asked by the stage, too: a clicker speaks to whichever window is in front. */
  'kiosk:turn-talk': (turn: TalkTurn) => Done
  /** Leaves out steps ahead, so that the tour ends in so many seconds; the others share them. */
  'kiosk:shorten-tour': (left: number, drop: readonly Spot[]) => Done
  'kiosk:get-rehearsals': () => Result<Rehearsals, string>
  /** Begins a rehearsal of the route, the clock at zero, or ends it. */
  'kiosk:rehearse': (on: boolean) => Done
  /** Takes a run's times, by its place, for this machine's own of its route; null: the pack's hold again for the route that is played. */
  'kiosk:use-times': (run: number | null) => Done
  'kiosk:forget-rehearsal': (run: number) => Done
  /** Writes a table as CSV where the guide says in a dialog; null: nowhere. The error is what the disk said. */
  'kiosk:save-times': (name: string, rows: readonly (readonly (string | number)[])[]) => Result<string | null, string>
  /** Keeps whether a tour that leads itself begins again after its last step. */
  'kiosk:lead-again': (again: boolean) => Done
  'kiosk:point-at': (at: Pointed | null) => Done
  /** Lines, card and look that a guide has added to the step on stage; asked by the stage, too. */
  'kiosk:get-aids': () => Result<Aids, string>
  /** Adds to the step at that place, where the audience still has it; what there is then. By the stage, too: a visitor may close a card. */
  'kiosk:give-aid': (at: Spot, action: AidAction) => Result<Aids, string>
}

export const guideCallNames = [
  'kiosk:get-console',
  'kiosk:toggle-console',
  'kiosk:swap-displays',
  'kiosk:keep-guide',
  'kiosk:keep-clicker',
  'kiosk:turn-talk',
  'kiosk:shorten-tour',
  'kiosk:lead-again',
  'kiosk:point-at',
  'kiosk:get-rehearsals',
  'kiosk:rehearse',
  'kiosk:use-times',
  'kiosk:forget-rehearsal',
  'kiosk:save-times',
  'kiosk:get-aids',
  'kiosk:give-aid',
] as const satisfies readonly (keyof GuideCalls)[]
