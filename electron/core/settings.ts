import { noClicker, type Clicker } from './clicker'
import { noControl, type Control } from './control'
import type { GuideView } from './contracts/guide'
import type { Hall } from './hall'
import { err, ok, type Result } from './result'
import type { Theme } from './tour'
import type { Span } from './wall'

/** What staff have said about this machine; kept between starts. */
export interface Settings {
  /** How the screen hangs; null until somebody has said. */
  readonly hall: Hall | null
  /** What a new visitor finds; null: what the command line or the pack says. */
  readonly start: { readonly locale: string | null; readonly theme: Theme | null; readonly route: string | null }
  /** Seconds without a touch before the warning, and the warning's own. */
  readonly idle: { readonly touchSeconds: number; readonly warningSeconds: number }
  /**
   * A tour that leads itself: after how many minutes of attract it begins (null: never by itself), and whether after its last step it
   * begins again as long as the hall is open.
   */
  readonly lead: { readonly afterMinutes: number | null; readonly again: boolean }
  /** Of read-aloud and of films, 0–1. */
  readonly volume: number
  /** When the hall is open; null: always. */
  readonly hours: Hours | null
  /** Guests to be welcomed in attract. */
  readonly welcome: readonly Welcome[]
  /** The display's id as the system gives it; null: the primary one. */
  readonly display: number | null
  /** Displays that the stage fills as one picture, by their names as the system has them, or all; null: it is on one. */
  readonly span: Span
  /** In a hall: the name of the display of the podium, where visitors touch what the stage shows; null: there is none. */
  readonly podium: string | null
  /** Whether the digits of the PIN pad change their places, so that smears on the glass tell nothing. */
  readonly shuffledPad: boolean
  /** On a guide's laptop: a click of the mouse beside everything takes a step, one of its right button goes back. */
  readonly clickPages: boolean
  /** On a guide's laptop: how the console looks, the name of the display the stage belongs on (null: nobody has said), and what clickers have been taught. */
  readonly guide: GuideView & { readonly stageOn: string | null; readonly clicker: Clicker }
  /** A folder, a share perhaps, in which packs install themselves, beside the machine's own; null: none. */
  readonly dropFolder: string | null
  /** How the hall's central control reaches this machine. */
  readonly control: Control
  /** How long visits are remembered, days. */
  readonly keepVisitsDays: number
}

/** Local times of a day, `HH:MM`; a `to` that is earlier than `from` is one of the next day. */
export interface Opening {
  readonly from: string
  readonly to: string
}

export interface Hours {
  /** Sunday to Saturday; null: closed. */
  readonly week: readonly (Opening | null)[]
  /** Local dates, `YYYY-MM-DD`, that go before the weekday. */
  readonly days: readonly { readonly date: string; readonly opening: Opening | null }[]
}

/** A line of welcome, by locale; shown from `from` until `until`, local times `YYYY-MM-DDTHH:MM`. */
export interface Welcome {
  readonly lines: Readonly<Record<string, string>>
  readonly from: string
  readonly until: string
}

export const noSettings: Settings = {
  hall: null,
  start: { locale: null, theme: null, route: null },
  idle: { touchSeconds: 60, warningSeconds: 20 },
  lead: { afterMinutes: null, again: false },
  volume: 0.7,
  hours: null,
  welcome: [],
  display: null,
  span: null,
  podium: null,
  shuffledPad: true,
  clickPages: false,
  guide: { locale: null, note: 0, dark: false, stageOn: null, clicker: noClicker },
  dropFolder: null,
  control: noControl,
  keepVisitsDays: 400,
}
/** What a hall can be: screens from a tablet to a wall of panels, and the step by which the installer's buttons go. */
export const hallLimits: Readonly<
  Record<keyof Hall, { readonly least: number; readonly most: number; readonly step: number }>
> = {
  diagonalInches: { least: 10, most: 220, step: 1 },
  bottomMm: { least: 0, most: 3000, step: 50 },
  distanceMm: { least: 300, most: 12_000, step: 100 },
}

/** A touchscreen as most halls have it; where the installer's questions begin. */
export const usualHall: Hall = { diagonalInches: 55, bottomMm: 800, distanceMm: 1500 }

const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

/** Reads a hall from a file or a window. The error names the first field that is missing or out of bounds. */
export function readHall(input: unknown): Result<Hall, string> {
  if (!isObject(input)) return err('hall: not an object')
  const value = (name: keyof Hall): number | undefined => {
    const given = input[name]
    const { least, most } = hallLimits[name]
    return typeof given === 'number' && given >= least && given <= most ? given : undefined
  }
  const [diagonalInches, bottomMm, distanceMm] = [value('diagonalInches'), value('bottomMm'), value('distanceMm')]
  if (diagonalInches !== undefined && bottomMm !== undefined && distanceMm !== undefined)
    return ok({ diagonalInches, bottomMm, distanceMm })
  const name = diagonalInches === undefined ? 'diagonalInches' : bottomMm === undefined ? 'bottomMm' : 'distanceMm'
  return err(`hall.${name}: a number from ${hallLimits[name].least} to ${hallLimits[name].most} is wanted`)
}

/** A value one step up or down, within what a hall can be. */
export function nudged(hall: Hall, name: keyof Hall, steps: number): Hall {
  const { least, most, step } = hallLimits[name]
  return { ...hall, [name]: Math.min(most, Math.max(least, hall[name] + steps * step)) }
}
