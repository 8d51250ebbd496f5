import { figureWords } from '../../../electron/core/figureWords'
import type { FactText } from '../../../electron/core/report'
import { widthInEm } from '../../marks/placedLabel'

/** What is carved into a milestone's pile: its name and, in Chinese, what became of it where the name does not say so. */
export function carvedWords(
  { short, name, status }: FactText,
  quiet: boolean,
  locale: string,
): { readonly name: string; readonly status: string | undefined } {
  const carved = short ?? name
  const tells = status !== undefined && !quiet && !carved.includes(status) && figureWords(locale).han
  return { name: carved, status: tells ? status : undefined }
}

/** A name carved into its pile: type sizes in u, the name cut where even the least size is too long. */
export interface Carving {
  readonly size: number
  readonly status: boolean
}

/** Least type carved, and that of what became of it, u. */
const least = 24
const statusSize = 28

/** Room at both ends of a pile, and between name and status, u. */
const ends = 22
const between = 26

/**
 * The largest size in which a name fits a pile of that thickness and length, its last word below it where there is room;
 * undefined where the pile is too thin to carve. `tight` names are set solid, others with a little air (Chinese).
 */
export function carve(
  pile: { readonly thickness: number; readonly length: number; readonly largest: number },
  words: { readonly name: string; readonly status: string | undefined },
): Carving | undefined {
  const widest = Math.min(pile.largest, pile.thickness * 0.86)
  if (widest < least) return undefined
  const room = pile.length - 2 * ends
  // Latin letters of the serif run wider than their average.
  const em = widthInEm(words.name) * (/[a-z]/i.test(words.name) ? 1.18 : 1.08)
  const { status } = words
  const foot = status ? widthInEm(status) * statusSize * 1.1 + between : 0
  const fit = (free: number): number => Math.min(widest, free / Math.max(1, em))
  const beside = fit(room - foot)
  // What became of it gives way before the name grows small.
  if (status && pile.thickness >= statusSize && beside >= Math.min(widest, 40) * 0.85)
    return { size: Math.max(least, beside), status: true }
  return { size: Math.max(least, fit(room)), status: false }
}
