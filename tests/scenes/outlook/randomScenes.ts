import fc from 'fast-check'
import type { Fact, Report, SceneOf } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Outlook = SceneOf<'outlook'>
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

const names = fc.constantFrom(
  '科技立区',
  '产业兴区',
  '一二三四五六七八九十',
  '翻番',
  'Technology lays the ground',
  'Double',
  'Donaudampfschifffahrtsgesellschaftskapitän',
)
const items = fc.constantFrom(
  '主线：项目建设',
  '动力：改革创新',
  '安全稳定',
  '基础：一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十',
  'Main thread: projects',
  'Drive: reform and innovation in every field of the park and of its neighbouring towns',
  'Sicherheit: Donaudampfschifffahrtsgesellschaftskapitän',
)
/** None, one, some, or dozens. */
const many = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(one, { maxLength: 7 }) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 60, maxLength: 60 }) },
  )

const labels = {
  'zh-CN': { economy: '经济总量', doubles: '翻番', output: '制造业产值', take: '带走这份答卷', scan: '扫一扫，带回家' },
  other: {
    economy: 'its economy',
    doubles: 'to double',
    output: 'Manufacturing output of all companies of the park, RMB',
    take: 'Take it with you',
    scan: 'Scan the code to take these figures home',
  },
} as const

/** What a report of the scene is drawn from. */
export interface Parts {
  readonly strategies: readonly string[]
  readonly year: readonly string[] | undefined
  readonly double: string | undefined
  readonly targets: readonly Drawn[]
  readonly lines: readonly string[] | undefined
  readonly take: readonly Drawn[]
  readonly worded: boolean
  readonly aim: boolean
  readonly title: string
  readonly lead: string | undefined
  readonly locale: string
}

interface Drawing {
  readonly scene: Outlook
  readonly locale: string
  readonly report: Report
}

export function outlookReportOf(r: Parts): Drawing {
  const more: Record<string, { readonly fact: Fact; readonly name: string; readonly items?: Record<string, string> }> = {} // prettier-ignore
  const add = (id: string, name: string, fact: object): void => {
    more[id] = { fact: { id, at: '1.1', ...fact } as Fact, name }
  }
  r.strategies.forEach((name, i) => add(`strategy-${i}`, name, { kind: 'statement' }))
  if (r.double !== undefined) add('double', r.double, { kind: 'statement', aim: true })
  const lists = Object.entries({ year: r.year, lines: r.lines }).flatMap(([id, all]) => (all ? [{ id, all }] : []))
  lists.forEach(({ id, all }) => add(id, '2021年的三重身份', { kind: 'list', items: all.map((_, i) => `item-${i}`) }))
  const scene: Outlook = {
    id: 'next',
    kind: 'outlook',
    strategies: r.strategies.map((_, i) => `strategy-${i}`),
    ...(r.year ? { year: 'year' } : {}),
    ...(r.double === undefined ? {} : { double: 'double' }),
    targets: r.targets.map((_, i) => ({ figure: `target-${i}`, label: 'output' })),
    ...(r.lines ? { lines: 'lines' } : {}),
    take: r.take.map((_, i) => `take-${i}`),
    steps: (['strategies', 'goals', 'lines', 'takeaway'] as const).map((view) => ({ id: view, view, facts: [] })),
  }
  const figures = Object.fromEntries([
    ...r.targets.map((one, i) => [`target-${i}`, one] as const),
    ...r.take.map((one, i) => [`take-${i}`, one] as const),
  ])
  const said = r.worded ? labels[r.locale === 'zh-CN' ? 'zh-CN' : 'other'] : {}
  const report = reportOf(scene, figures, { locale: r.locale, title: r.title, lead: r.lead, labels: said }, more)
  const [texts] = Object.values(report.texts)
  const facts = {
    ...texts?.facts,
    ...Object.fromEntries(
      lists.map(({ id, all }) => [
        id,
        { name: '2021年的三重身份', items: Object.fromEntries(all.map((text, i) => [`item-${i}`, text])) },
      ]),
    ),
  }
  const aims = Object.fromEntries(
    Object.entries(report.facts).map(([id, fact]) => [
      id,
      r.aim && id.startsWith('target') ? { ...fact, est: undefined, aim: true } : fact,
    ]),
  )
  const full = {
    ...texts,
    facts,
    park: { name: '苏锡通科技产业园区', short: '园区' },
    source: { asOf: '截至2020年12月' },
  }
  return {
    scene,
    locale: r.locale,
    report: { ...report, facts: aims, texts: { [r.locale]: full } } as unknown as Report,
  }
}

/** Any number of strategies, amounts and lines of work; something that doubles or nothing; figures to take along or none. */
export const outlookReports = fc
  .record({
    strategies: fc.oneof(many(names), fc.constant(['科技立区', '产业兴区', '城建活区', '富民强区'])).filter((all) => all.length > 0), // prettier-ignore
    year: fc.option(many(items), { nil: undefined }),
    double: fc.option(names, { nil: undefined, freq: 4 }),
    targets: many(drawn),
    lines: fc.option(many(items), { nil: undefined, freq: 6 }),
    take: many(drawn),
    worded: fc.boolean(),
    aim: fc.boolean(),
    title: fc.oneof(
      titles,
      fc.constantFrom('力争三年', '一江两岸\n从合起来\n到跑起来', 'Within three years\nthe park aims'),
    ),
    lead: leads,
    locale: locales,
  })
  .map(outlookReportOf)
