import type { DrawingName } from '../../../electron/core/drawingNames'
import type { Drawing } from '../../picture/picture'
import type { ClustersModel, Field, Firm } from './model'

/** How far a thing has come: looked for, signed, begun. */
export type Stage = 'wanted' | 'signed' | 'begun'

/** A thing at its stage: a sector that is open to leaders, a project that is signed, a firm that builds. */
export interface Stand {
  readonly id: string
  readonly stage: Stage
  /** The fact whose card a touch opens; a firm flies to where it stands elsewhere. */
  readonly fact: string
  readonly firm: boolean
  readonly name: string
  /** Who has come for it, a line each, or what it is of. */
  readonly under: string
  readonly drawing: DrawingName | undefined
}

/** A stage, and what stands at it: as much as has room. */
export interface Station {
  readonly stage: Stage
  readonly label: string
  readonly stands: readonly Stand[]
  readonly rest: readonly Stand[]
}

/** What is to come is dashed, what is there is drawn, what is being built is lit. */
export const lookOf: Readonly<Record<Stage, Drawing['look']>> = { wanted: 'planned', signed: 'plain', begun: 'lit' }

type Drawn = (id: string) => DrawingName | undefined

/** Few firms have a line each. */
const saidOf = (firms: readonly Firm[]): string => firms.map(({ name }) => name).join(firms.length > 2 ? ' · ' : '\n')

/** A field by those of its firms that do not build yet. */
const standOf = (field: Field, stage: Stage, drawn: Drawn): Stand => ({
  ...{ id: field.id, stage, fact: field.id, firm: false, name: field.name, drawing: drawn(field.id) },
  under: saidOf(field.firms.filter(({ begun }) => begun === undefined)),
})

/** A firm that builds: what it builds for is said where its own name does not say it. */
const begunOf = (field: Field, firm: Firm, drawn: Drawn): Stand => ({
  ...{ id: `begun:${firm.id}`, stage: 'begun', fact: firm.id, firm: true, name: firm.name },
  under: firm.name.toLowerCase().includes(field.name.toLowerCase()) ? '' : field.name,
  drawing: firm.drawing ?? drawn(field.id),
})

/** A project for which all that came build already is signed no longer, but begun. */
const isBegun = ({ firms }: Field): boolean => firms.length > 0 && firms.every(({ begun }) => begun !== undefined)

/** A label that stands by itself begins as one. */
const asHead = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The stages of the report on their way from a wish to a building site; those at which something stands. */
export function stationsOf({ targets, singles, labels }: ClustersModel, drawn: Drawn): readonly Station[] {
  const fields = [...targets, ...singles]
  const builders = fields.flatMap((field) =>
    field.firms.filter(({ begun }) => begun !== undefined).map((firm) => ({ field, firm })),
  )
  const all: readonly (readonly [Stage, string, readonly Stand[]])[] = [
    ['wanted', labels.recruiting ?? '', targets.map((field) => standOf(field, 'wanted', drawn))],
    [
      'signed',
      labels.single ?? '',
      singles.filter((field) => !isBegun(field)).map((field) => standOf(field, 'signed', drawn)),
    ],
    ['begun', asHead(builders[0]?.firm.begun ?? ''), builders.map(({ field, firm }) => begunOf(field, firm, drawn))],
  ]
  return all
    .filter(([, , stands]) => stands.length > 0)
    .map(([stage, label, stands]) => ({ stage, label, stands, rest: [] }))
}

/** No more than so many things in all; the fullest stage gives up first, and none gives up its last. */
export function fewer(stations: readonly Station[], most: number): readonly Station[] {
  const counts = stations.map(({ stands }) => stands.length)
  while (counts.reduce((a, b) => a + b, 0) > Math.max(most, counts.length)) {
    const fullest = counts.indexOf(Math.max(...counts))
    counts[fullest] = (counts[fullest] ?? 1) - 1
  }
  return stations.map((station, i) => ({
    ...station,
    stands: station.stands.slice(0, counts[i]),
    rest: station.stands.slice(counts[i]),
  }))
}
