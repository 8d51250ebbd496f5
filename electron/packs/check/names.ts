import { packFault, type Nameable, type PackFault } from '../../core/faults'
import { parseRef } from '../../core/reading'
import { statedEntries } from '../facts'
import type { Ref } from '../kinds/kind'
import type { RawPack } from '../pack'

/** A place in a file that names something, and what it may name. */
export interface Reference extends Ref {
  readonly file: string
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

/** What every id of a pack names. Facts, places and crossings are named apart: a place and a fact may share an id. */
export interface Names {
  readonly facts: ReadonlyMap<string, Nameable>
  readonly growing: ReadonlySet<string>
  /** Entries by list. */
  readonly items: ReadonlyMap<string, readonly string[]>
  /** Undefined where the pack has no such file: then any place or crossing may be named. */
  readonly places: ReadonlySet<string> | undefined
  readonly crossings: ReadonlySet<string> | undefined
}

export function namesOf(pack: RawPack): Names {
  const stated = statedEntries(pack.facts).map(({ fact }): [string, Nameable] => [fact.id, fact.kind])
  const derived = pack.facts.derived.map(({ id }): [string, Nameable] => [id, 'derived'])
  const { places, crossings } = pack.geography
  return {
    facts: new Map([...stated, ...derived]),
    growing: new Set(pack.facts.figures.filter((f) => f.growth_pct !== undefined).map((f) => f.id)),
    items: new Map(pack.facts.lists.map(({ id, items }) => [id, items])),
    places: places && new Set(places.map((p) => p.id)),
    crossings: crossings && new Set(crossings.map((c) => c.id)),
  }
}

/** The fault of a reference that does not name what it must; undefined where it does. */
export function referenceFault(reference: Reference, names: Names): PackFault | undefined {
  const { file, at, ref, wanted } = reference
  const { id, facet } = parseRef(ref)
  if (wanted.includes('place')) return outsideFacts(reference, names.places)
  if (wanted.includes('crossing')) return outsideFacts(reference, names.crossings)
  if (wanted.includes('item')) return outsideFacts(reference, new Set(names.items.get(reference.of ?? '')))
  const found = names.facts.get(id)
  if (found === undefined) return packFault('unknown-id', file, at, { id, wanted })
  if (!wanted.includes(found)) return packFault('wrong-kind', file, at, { id, wanted, found })
  if (facet === 'growth' && !names.growing.has(id)) return packFault('no-growth', file, at, { id })
  return undefined
}

function outsideFacts(
  { file, at, ref, wanted }: Reference,
  known: ReadonlySet<string> | undefined,
): PackFault | undefined {
  return known === undefined || known.has(ref) ? undefined : packFault('unknown-id', file, at, { id: ref, wanted })
}
