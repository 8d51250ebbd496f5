import { isDeepStrictEqual } from 'node:util'
import { findFigure } from '../../core/reading'
import type { Fact, Figure, Report } from '../../core/report'
import type { Change, Names } from './change'

/** Fields that are told as the figure they make up, or not at all. */
const inFigure = new Set([
  'id',
  'kind',
  'value',
  'unit',
  'measure',
  'bound',
  'est',
  'growth_pct',
  'exact',
  'round',
  'formula',
])

/** Entries that came, went or say something else: the newer report's order, then what is gone. */
export function factChanges(older: Report, newer: Report): readonly Change[] {
  const changed = Object.values(newer.facts).flatMap((fact): readonly Change[] => {
    const before = own(older.facts, fact.id)
    const names = namesOf(newer, fact.id)
    if (!before) return [{ what: 'fact-added', kind: fact.kind, id: fact.id, names, ...figureIn(newer, fact.id) }]
    return oneFact(before, fact, older, newer, names)
  })
  const gone = Object.values(older.facts)
    .filter(({ id }) => !own(newer.facts, id))
    .map(({ id, kind }): Change => ({
      what: 'fact-removed',
      kind,
      id,
      names: namesOf(older, id),
      ...figureIn(older, id),
    }))
  return [...changed, ...gone]
}

const own = (facts: Report['facts'], id: string): Fact | undefined => (Object.hasOwn(facts, id) ? facts[id] : undefined)

function oneFact(before: Fact, after: Fact, older: Report, newer: Report, names: Names): readonly Change[] {
  const subject = { id: after.id, names }
  if (before.kind !== after.kind) return [{ what: 'fact-kind', before: before.kind, after: after.kind, ...subject }]
  const fields = new Set([...Object.keys(before), ...Object.keys(after)].filter((field) => !inFigure.has(field)))
  return [
    ...figureChange(older, newer, after.id, names, false),
    ...figureChange(older, newer, after.id, names, true),
    ...[...fields].flatMap((field): readonly Change[] => {
      const [was, is] = [fieldOf(before, field), fieldOf(after, field)]
      return was === is ? [] : [{ what: 'field', kind: after.kind, field, before: was, after: is, ...subject }]
    }),
  ]
}

function figureChange(older: Report, newer: Report, id: string, names: Names, growth: boolean): readonly Change[] {
  const ref = growth ? `${id}#growth` : id
  const [before, after] = [findFigure(older.facts, ref), findFigure(newer.facts, ref)]
  if (isDeepStrictEqual(before, after)) return []
  if (before && after) return [{ what: 'figure', growth, before, after, id, names }]
  // A growth rate that only one year gives.
  const [was, is] = [before, after].map((figure) => (figure ? `${figure.value}%` : ''))
  return [{ what: 'field', kind: 'figure', field: 'growth_pct', before: was ?? '', after: is ?? '', id, names }]
}

function fieldOf(fact: Fact, field: string): string {
  const value = (fact as unknown as Readonly<Record<string, Field | undefined>>)[field]
  if (value === undefined || value === false) return ''
  return typeof value === 'object' ? value.join(', ') : String(value)
}

/** What a field of an entry may hold, the formula apart. */
type Field = string | number | boolean | readonly string[]

function figureIn(report: Report, id: string): { readonly figure?: Figure } {
  const figure = findFigure(report.facts, id)
  return figure ? { figure } : {}
}

const namesOf = ({ texts }: Report, id: string): Names =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([locale, { facts }]) => {
      const name = Object.hasOwn(facts, id) ? facts[id]?.name : undefined
      return name === undefined ? [] : [[locale, name]]
    }),
  )
