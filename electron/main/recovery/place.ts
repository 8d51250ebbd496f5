import { modeNames, type Mode } from '../../core/comfort'
import type { Report } from '../../core/report'
import { walkOf } from '../../core/route'
import type { Curtain, Leading, Theme, TourAction, TourState } from '../../core/tour'
import { ageOf, type Moment } from './moment'

/** Where a tour was when its process was last known to live; ids, because the pack may be another one by then. */
export interface Bookmark extends Moment {
  readonly scene: string
  readonly step: string
  readonly route: string
  readonly locale: string
  readonly theme: Theme
  readonly modes: readonly Mode[]
  readonly curtain: Curtain | null
  readonly leading: Leading
}

/** A visitor who waited longer than this is another one. */
export const freshMs = 60_000

/** Where the tour is; undefined in attract. Pure. */
export function placeOf(state: TourState, { at, up }: Moment): Bookmark | undefined {
  const stop = state.walk.stops[state.scene]
  const step = stop?.steps[state.step]
  if (state.phase === 'attract' || !stop || step === undefined) return undefined
  const modes = modeNames.filter((mode) => state.modes[mode])
  const { locale, theme, curtain, leading, walk } = state
  return { at, up, scene: stop.scene, step, route: walk.route, locale, theme, modes, curtain, leading }
}

/** Reads a kept place; undefined where it is no place or not fresh. Pure. */
export function freshPlace(input: unknown, now: Moment): Bookmark | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const { at, up, scene, step, route, locale, theme, modes, curtain, leading } = input as Partial<
    Record<keyof Bookmark, unknown>
  >
  const strings = [scene, step, route, locale]
  if (typeof at !== 'number' || typeof up !== 'number' || !strings.every((s) => typeof s === 'string')) return undefined
  if (Math.abs(ageOf({ at, up }, now)) >= freshMs) return undefined
  const known = Array.isArray(modes) ? modeNames.filter((mode) => modes.includes(mode)) : []
  const colours = theme === 'paper' ? 'paper' : 'night'
  const hangs = curtain === 'black' || curtain === 'white' ? curtain : null
  const leads = leading === 'on' || leading === 'held' ? leading : 'off'
  const rest = { theme: colours, modes: known, curtain: hangs, leading: leads }
  return { at, up, scene, step, route, locale, ...rest } as Bookmark
}

/** The actions that lead a fresh tour to a place; none where the report has no such scene. Pure. */
export function wayTo(place: Bookmark, report: Report): readonly TourAction[] {
  const walk = walkOf(report.tour, place.route)
  const scene = walk.stops.findIndex((stop) => stop.scene === place.scene)
  if (scene < 0) return []
  const step = Math.max(0, walk.stops[scene]?.steps.indexOf(place.step) ?? 0)
  return [
    { type: 'jump', scene: 0, step: 0 },
    { type: 'route', walk },
    { type: 'locale', locale: place.locale },
    { type: 'theme', theme: place.theme },
    ...place.modes.map((mode): TourAction => ({ type: 'mode', mode, on: true })),
    { type: 'jump', scene, step },
    ...(place.leading === 'off' ? [] : [{ type: 'lead' } as const]),
    ...(place.leading === 'held' ? [{ type: 'touch' } as const] : []),
    ...(place.curtain ? [{ type: 'curtain', colour: place.curtain } as const] : []),
  ]
}
