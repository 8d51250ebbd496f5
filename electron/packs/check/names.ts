import { packFault, type Nameable, type PackFault } from '../../core/faults'
import { parseRef } from '../../core/reading'
import { statedEntries } from '../facts'
import type { RawPack } from '../pack'

/** A place in a file that names something, and what it may name. */
export interface Reference {
  readonly file: string
  readonly at: string
  /** `id`, or `id#growth` where a growth rate is used. */
  readonly ref: string
  readonly wanted: readonly Nameable[]
}

/** Kinds of fact; a step may list any of them. */
export const anyFact: readonly Nameable[] = [
  'statement',
  'list',
  'figure',
  'derived',
  'milestone',
  'cluster',
  'company',
  'link',
  'work',
]
export const anyFigure: readonly Nameable[] = ['figure', 'derived']

/** What every id of a pack names. Facts, places and crossings are named apart: a place and a fact may share an id. */
export interface Names {
  readonly facts: ReadonlyMap<string, Nameable>
  readonly growing: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly crossings: ReadonlySet<string>
  readonly hasGeography: boolean
}

export function namesOf(pack: RawPack): Names {
  const stated = statedEntries(pack.facts).map(({ fact }): [string, Nameable] => [fact.id, fact.kind])
  const derived = pack.facts.derived.map(({ id }): [string, Nameable] => [id, 'derived'])
  return {
    facts: new Map([...stated, ...derived]),
    growing: new Set(pack.facts.figures.filter((f) => f.growth_pct !== undefined).map((f) => f.id)),
    places: new Set(pack.geography?.places.map((p) => p.id)),
    crossings: new Set(pack.geography?.crossings.map((c) => c.id)),
    hasGeography: pack.geography !== undefined,
  }
}

/** The fault of a reference that does not name what it must; undefined where it does. */
export function referenceFault(reference: Reference, names: Names): PackFault | undefined {
  const { file, at, ref, wanted } = reference
  const { id, facet } = parseRef(ref)
  if (wanted.includes('place')) return outsideFacts(reference, names.places, names)
  if (wanted.includes('crossing')) return outsideFacts(reference, names.crossings, names)
  const found = names.facts.get(id)
  if (found === undefined) return packFault('unknown-id', file, at, { id, wanted })
  if (!wanted.includes(found)) return packFault('wrong-kind', file, at, { id, wanted, found })
  if (facet === 'growth' && !names.growing.has(id)) return packFault('no-growth', file, at, { id })
  return undefined
}

/** Without geography the missing files are the fault, told once elsewhere. */
function outsideFacts(
  { file, at, ref, wanted }: Reference,
  known: ReadonlySet<string>,
  names: Names,
): PackFault | undefined {
  if (!names.hasGeography || known.has(ref)) return undefined
  return packFault('unknown-id', file, at, { id: ref, wanted })
}
