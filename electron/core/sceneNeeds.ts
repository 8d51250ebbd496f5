import type { Said } from './said'
import type { Fact, Report, SceneKind } from './report'

/** Scene kinds that can be begun by picking entries; a map needs cameras as well. */
export type AddableKind = Exclude<SceneKind, 'map'>

type Taken =
  'figure' | 'growing' | 'percent' | 'number' | 'statement' | 'list' | 'milestone' | 'cluster' | 'company' | 'work'

/** Entries that a scene asks for, so many at least and at most. */
export interface Need {
  readonly name: string
  readonly of: Taken
  readonly least: number
  readonly most: number
  readonly words: Said
}

interface Kind {
  readonly words: Said
  readonly needs: readonly Need[]
}

const many = 40
const need = (name: string, of: Taken, [least, most]: readonly [number, number], zh: string, en: string): Need => ({
  ...{ name, of, least, most },
  words: { 'zh-CN': zh, en },
})
const kind = (zh: string, en: string, ...needs: readonly Need[]): Kind => ({ words: { 'zh-CN': zh, en }, needs })

/** What each kind tells, and which entries of the report it needs for that. */
export const sceneNeeds: Readonly<Record<AddableKind, Kind>> = {
  story: kind(
    '一段话，可配照片或影片',
    'A story: words, with a photograph or a film',
    need('figures', 'number', [0, 2], '最多两个大数字', 'Two large figures at most'),
  ),
  indicators: kind(
    '指标：两个增速，一组总量',
    'Indicators: two growth rates, and amounts',
    need('pair', 'growing', [2, 2], '两个有增速的指标，快的在前', 'Two figures with growth, the faster first'),
    need('amounts', 'figure', [1, many], '比大小的指标', 'Figures to compare'),
    need('quiet', 'figure', [0, many], '只报数的指标', 'Figures that stand alone'),
  ),
  milestones: kind(
    '里程碑：一条时间轴',
    'Milestones along an axis of time',
    need('milestones', 'milestone', [1, many], '哪些事', 'Which events'),
  ),
  clusters: kind(
    '产业集群',
    'Industries',
    need('share', 'percent', [1, 1], '主导产业占比', 'Share of the leading industries'),
    need('outputs', 'cluster', [1, 6], '有产值和增速的集群', 'Industries whose output has a growth rate'),
    need('firms', 'list', [1, 1], '龙头企业名单', 'List of leading firms'),
    need('companies', 'company', [0, many], '点名的企业', 'Firms named'),
    need('targets', 'cluster', [0, 12], '要招引的集群', 'Industries that are wanted'),
  ),
  projects: kind(
    '项目',
    'Projects',
    need('tiers', 'figure', [0, 6], '按规模分的项目数', 'Projects by size'),
    need('landed', 'figure', [1, 1], '一年落户的项目数', 'Projects of the year'),
    need('strips', 'figure', [0, 6], '其中几类', 'Kinds among them'),
    need('libraries', 'list', [1, 1], '项目库，一级一级', 'Stages of projects, in order'),
    need('berths', 'figure', [0, 6], '开工、竣工、投产的数', 'Started, completed, in production'),
  ),
  livability: kind(
    '宜居工程：走到了哪一站',
    'Works, and the station each has come to',
    need('works', 'work', [1, 8], '哪些工程，先规划的在前', 'Which works, planned ones first'),
  ),
  opening: kind(
    '开篇：战略、使命、定位',
    'Opening: strategy, mission, roles',
    need('strategy', 'list', [1, 1], '战略（一个列表）', 'The strategy (a list)'),
    need('mission', 'statement', [1, 1], '使命（一句话）', 'The mission (a statement)'),
    need('roles', 'statement', [1, 6], '几个定位', 'The roles'),
  ),
  outlook: kind(
    '展望',
    'Outlook',
    need('strategies', 'statement', [1, 6], '几项战略', 'The strategies'),
    need('lines', 'list', [0, 1], '工作主线（一个列表）', 'Lines of work (a list)'),
    need('take', 'number', [0, 6], '观众带走的数字', 'Figures to take home'),
  ),
}

export const addableKinds = Object.keys(sceneNeeds) as readonly AddableKind[]

const fits: Readonly<Record<Taken, (fact: Fact, facts: Report['facts']) => boolean>> = {
  figure: ({ kind }) => kind === 'figure',
  growing: (fact) => fact.kind === 'figure' && fact.growth_pct !== undefined,
  percent: (fact) => fact.kind === 'figure' && fact.unit === '%',
  number: ({ kind }) => kind === 'figure' || kind === 'derived',
  statement: ({ kind }) => kind === 'statement',
  list: ({ kind }) => kind === 'list',
  milestone: ({ kind }) => kind === 'milestone',
  cluster: (fact) => fact.kind === 'cluster',
  company: ({ kind }) => kind === 'company',
  work: ({ kind }) => kind === 'work',
}

/** An industry's output can be compared where it grew. */
const hasGrown = (fact: Fact, facts: Report['facts']): boolean => {
  const output = fact.kind === 'cluster' && fact.indicator !== undefined ? facts[fact.indicator] : undefined
  return output?.kind === 'figure' && output.growth_pct !== undefined
}

/** Entries of a report that a need may be met with. Pure. */
export const fittingFacts = ({ name, of }: Need, facts: Report['facts']): readonly Fact[] =>
  Object.values(facts).filter((fact) => fits[of](fact, facts) && (name !== 'outputs' || hasGrown(fact, facts)))
