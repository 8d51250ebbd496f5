import type { Nameable } from '../../core/faults'
import type { Facts, Formula } from '../schema'
import { anyFigure } from '../kinds/refs'
import { anyFact, type Reference } from './names'

type Ref = Omit<Reference, 'file'>

const one = (at: string, ref: string | undefined, ...wanted: readonly Nameable[]): readonly Ref[] =>
  ref === undefined ? [] : [{ at, ref, wanted }]
const many = (at: string, refs: readonly string[] | undefined, ...wanted: readonly Nameable[]): readonly Ref[] =>
  (refs ?? []).map((ref, i) => ({ at: `${at}[${i}]`, ref, wanted }))

/** Everything facts.json names, with what it must be. */
export const factReferences = (facts: Facts, file: string): readonly Reference[] =>
  [
    ...facts.statements.flatMap((f, i) => one(`statements[${i}].part_of`, f.part_of, 'milestone', 'figure')),
    ...facts.figures.flatMap((f, i) => one(`figures[${i}].part_of`, f.part_of, 'figure', 'milestone')),
    ...facts.derived.flatMap((f, i) => formulaReferences(f.formula, `derived[${i}].formula`)),
    ...facts.milestones.flatMap((f, i) => [
      ...one(`milestones[${i}].place`, f.place, 'place'),
      ...many(`milestones[${i}].companies`, f.companies, 'company'),
      ...one(`milestones[${i}].figure`, f.figure, 'figure'),
    ]),
    ...facts.clusters.flatMap((f, i) => one(`clusters[${i}].indicator`, f.indicator, 'figure')),
    ...facts.companies.flatMap((f, i) => [
      ...one(`companies[${i}].cluster`, f.cluster, 'cluster'),
      ...one(`companies[${i}].figure`, f.figure, 'figure'),
    ]),
    ...facts.links.flatMap((f, i) => [
      ...one(`links[${i}].figure`, f.figure, 'figure'),
      ...one(`links[${i}].company`, f.company, 'company'),
    ]),
    ...facts.works.flatMap((f, i) => many(`works[${i}].figures`, f.figures, 'figure')),
    ...facts.checks.flatMap((check, i) => [
      ...one(`checks[${i}].whole`, check.whole, 'figure'),
      ...many(`checks[${i}].parts`, check.parts, 'figure'),
    ]),
  ].map((ref) => ({ ...ref, file }))

function formulaReferences(formula: Formula, at: string): readonly Ref[] {
  switch (formula.op) {
    case 'sum':
      return many(`${at}.of`, formula.of, ...anyFigure)
    case 'base':
    case 'index':
      return one(`${at}.of`, `${formula.of}#growth`, 'figure')
    case 'unnamed':
      return one(`${at}.of`, formula.of, 'list')
    case 'count':
      return many(`${at}.of`, formula.of, ...anyFact)
    case 'days':
      return [...one(`${at}.from`, formula.from, 'milestone'), ...one(`${at}.to`, formula.to, 'milestone')]
    case 'whole-of-share':
      return [...many(`${at}.parts`, formula.parts, 'figure'), ...one(`${at}.share`, formula.share, 'figure')]
    case 'distance':
      return [...one(`${at}.from`, formula.from, 'place'), ...one(`${at}.to`, formula.to, 'place')]
  }
}
