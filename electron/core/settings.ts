import type { Hall } from './hall'
import { err, ok, type Result } from './result'

/** What the installer has said about this machine; kept between starts. */
export interface Settings {
  /** How the screen hangs; null until somebody has said. */
  readonly hall: Hall | null
}

export const noSettings: Settings = { hall: null }

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

/** Reads settings as they stand in a file. The error is one line for the log. */
export function readSettings(input: unknown): Result<Settings, string> {
  if (!isObject(input)) return err('not an object')
  if (input.hall === null || input.hall === undefined) return ok(noSettings)
  const hall = readHall(input.hall)
  return hall.ok ? ok({ hall: hall.value }) : hall
}

/** A value one step up or down, within what a hall can be. */
export function nudged(hall: Hall, name: keyof Hall, steps: number): Hall {
  const { least, most, step } = hallLimits[name]
  return { ...hall, [name]: Math.min(most, Math.max(least, hall[name] + steps * step)) }
}
