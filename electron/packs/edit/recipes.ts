import type { AddableKind } from '../../core/sceneNeeds'
import type { Facts, Scene } from '../schema'
import { comparable } from './comparable'

type Picks = (name: string) => string[]
type Step = { id: string; facts: string[] }
const step = <V extends string>(view: V, ...facts: readonly string[]): Step & { view: V } => ({
  ...{ id: view, view },
  facts: [...new Set(facts)],
})
/** Steps that have something to show. */
const some = <S extends Step>(steps: readonly S[]): S[] => steps.filter(({ facts }) => facts.length > 0)
const [first, inUse] = [0.1, 1] as const

/** A scene of that kind made of what was picked; figures it needs of last year are made with it. */
export const recipes: Readonly<Record<AddableKind, (id: string, pick: Picks, facts: Facts) => Scene>> = {
  story: (id, pick) => ({
    ...{ id, kind: 'story' },
    steps: [{ id: 'first', view: 'words', facts: pick('figures'), figures: pick('figures') }],
  }),
  indicators: (id, pick, facts) => {
    const pair = pick('pair').map((figure) => ({
      figure,
      base: comparable(facts, figure, 'base'),
      index: comparable(facts, figure, 'index'),
    }))
    const made = pair.flatMap(({ figure, base, index }) => [figure, `${figure}#growth`, base, index])
    return {
      ...{ id, kind: 'indicators', pair, amounts: pick('amounts'), quiet: pick('quiet') },
      steps: some([step('growth', ...made), step('amounts', ...pick('amounts')), step('quiet', ...pick('quiet'))]),
    }
  },
  milestones: (id, pick) => ({
    ...{ id, kind: 'milestones', milestones: pick('milestones') },
    steps: [step('year', ...pick('milestones'))],
  }),
  clusters: (id, pick, facts) => {
    const outputs = pick('outputs').map((cluster) => {
      const figure = facts.clusters.find((one) => one.id === cluster)?.indicator ?? ''
      return { cluster, figure, base: comparable(facts, figure, 'base') }
    })
    const [[share = ''], [list = ''], targets] = [pick('share'), pick('firms'), pick('targets')]
    return {
      ...{ id, kind: 'clusters', share, outputs, targets, singles: [] },
      firms: { list, companies: pick('companies') },
      steps: some([
        step('share', share, ...pick('outputs')),
        step('outputs', ...outputs.flatMap(({ cluster, figure, base }) => [figure, `${figure}#growth`, base, cluster])),
        step('firms', list, ...pick('companies')),
        step('targets', ...targets),
      ]),
    }
  },
  projects: (id, pick) => {
    const [[figure = ''], [libraries = '']] = [pick('landed'), pick('libraries')]
    return {
      ...{ id, kind: 'projects', tiers: pick('tiers'), landed: { figure, strips: pick('strips') }, libraries },
      berths: pick('berths').map((one) => ({ figure: one })),
      steps: some([
        step('matrix', ...pick('tiers')),
        step('landed', figure, ...pick('strips')),
        step('libraries', libraries),
        step('berths', ...pick('berths')),
      ]),
    }
  },
  livability: (id, pick) => ({
    ...{ id, kind: 'livability' },
    works: pick('works').map((work, i, all) => ({
      work,
      reach: all.length === 1 ? inUse : Number((first + (i / (all.length - 1)) * (inUse - first)).toFixed(2)),
    })),
    steps: [step('homes', ...pick('works'))],
  }),
  opening: (id, pick) => {
    const [[strategy = ''], [mission = '']] = [pick('strategy'), pick('mission')]
    return {
      ...{ id, kind: 'opening', strategy, mission, roles: pick('roles') },
      steps: [step('strategy', strategy), step('mission', mission), step('roles', ...pick('roles'))],
    }
  },
  outlook: (id, pick) => {
    const [lines] = pick('lines')
    return {
      ...{ id, kind: 'outlook', strategies: pick('strategies'), take: pick('take') },
      ...(lines === undefined ? {} : { lines }),
      steps: some([
        step('strategies', ...pick('strategies')),
        step('lines', ...pick('lines')),
        step('takeaway', ...pick('take')),
      ]),
    }
  },
}
