import type { DrawingName, StreetSpot } from '../../../electron/core/drawingNames'
import { factOf, factText, parseRef, textsOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { Drawing } from '../../picture/picture'

export type LivabilityScene = SceneOf<'livability'>

/** A work, and the station it has come to. */
export interface Station {
  readonly id: string
  readonly name: string
  /** What it is in full: said where there is room, of what is told with nothing else to say. */
  readonly full?: string
  /** What its station is called, and the report's own words for it where they say more. */
  readonly called: string
  readonly status: string | undefined
  readonly look: Drawing['look']
  /** Its turn in what the step tells: 0 is told first; undefined where the step tells others. */
  readonly told: number | undefined
  readonly drawings: readonly DrawingName[]
}

/** One of the works named in a list. */
export interface Named {
  readonly id: string
  /** May say where it breaks. */
  readonly name: string
  readonly spot?: StreetSpot | undefined
  readonly drawing?: DrawingName | undefined
}

/** Stations, not percentages: a plan, a frame, a finished outline, a lit building. */
const stationAt = (reach: number): { readonly label: string; readonly look: Drawing['look'] } =>
  reach >= 1
    ? { label: 'in-use', look: 'lit' }
    : reach < 0.25
      ? { label: 'planned', look: 'planned' }
      : reach < 0.67
        ? { label: 'under-way', look: 'open' }
        : { label: 'complete', look: 'plain' }

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The works by how far they have come, from plan to use. */
export function stationsOf(report: Report, scene: LivabilityScene, step: string, locale: string): readonly Station[] {
  const labels = textsOf(report, locale).scenes[scene.id]?.labels ?? {}
  const works = scene.works.map(({ work }) => work)
  const facts = scene.steps.find(({ id }) => id === step)?.facts ?? []
  const told = facts.map((ref) => parseRef(ref).id).filter((id) => works.includes(id))
  return [...scene.works]
    .sort((a, b) => a.reach - b.reach)
    .map(({ work, reach, drawings }) => {
      const { name, short, full, status } = factText(report, locale, work)
      const { label, look } = stationAt(reach)
      const called = labels[label] ?? status ?? short ?? name
      const turn = told.indexOf(work)
      const more = status !== undefined && !same(status, called) ? status : undefined
      return {
        id: work,
        name: short ?? name,
        ...(turn >= 0 && more === undefined && full !== undefined ? { full } : {}),
        called,
        status: more,
        look,
        told: turn < 0 ? undefined : turn,
        drawings: drawings ?? [],
      }
    })
}

/** The figures of a work, to stand large beside it. */
export interface Amounts {
  readonly of: string
  readonly figures: readonly string[]
}

/** The figures of the works that a step tells, the first told first. */
export const amountsOf = (report: Report, stations: readonly Station[]): readonly Amounts[] =>
  stations
    .filter(({ told }) => told !== undefined)
    .sort((a, b) => (a.told ?? 0) - (b.told ?? 0))
    .map(({ id }) => ({ of: id, figures: factOf(report, id, 'work').figures ?? [] }))
    .filter(({ figures }) => figures.length > 0)
