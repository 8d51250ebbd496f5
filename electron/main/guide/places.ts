import type { Display } from 'electron'
import { overlaps } from '../../core/wall'

/** What is asked of a display. */
export type NamedDisplay = Pick<Display, 'id' | 'label' | 'size'>

/** A display's name as a guide knows it again; where the system has none, its size is better than nothing. Pure. */
export const nameOf = ({ label, size }: NamedDisplay): string => label || `${size.width} × ${size.height}`

/** Where the console belongs: not where the stage is, and best on the guide's own display, the primary one. None: the stage has the only one. Pure. */
export const consolePlace = <D extends Pick<Display, 'id' | 'bounds'>>(
  all: readonly D[],
  stage: D,
  primary: D,
): D | undefined => {
  const free = all.filter(({ bounds }) => !overlaps(bounds, stage.bounds))
  return free.find(({ id }) => id === primary.id) ?? free[0]
}

/** The display that a guide has given the stage before, where it is there and the stage is not yet on it. Pure. */
export const rememberedPlace = <D extends NamedDisplay>(
  all: readonly D[],
  stage: D,
  name: string | null,
): D | undefined =>
  name === null || nameOf(stage) === name ? undefined : all.find((display) => nameOf(display) === name)

/** How often in a while a console's page is fetched back before it is left to the guide. */
const consoleTries = { most: 5, withinMs: 60_000 } as const

/** Losses that still count, with one more now; and whether the page is fetched back once more. Pure. */
export function withLoss(
  losses: readonly number[],
  now: number,
): { readonly losses: readonly number[]; readonly again: boolean } {
  const kept = [...losses.filter((at) => now - at < consoleTries.withinMs), now]
  return { losses: kept, again: kept.length <= consoleTries.most }
}
