import fc from 'fast-check'
import type { Fact, Report, SceneOf } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Clusters = SceneOf<'clusters'>

const names = fc.constantFrom(
  '智能装备',
  '电子信息',
  '新能源汽车动力电池及关键材料制造产业',
  '通富微电',
  '凯众汽车零部件（江苏）有限公司',
  'Smart equipment',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'Kärcher, Germany',
)
const shares = fc.record({
  value: fc.oneof(
    fc.double({ min: 0.1, max: 100, noNaN: true }).map((n) => Number(n.toFixed(1))),
    fc.constantFrom(1, 61, 100, 48_200),
  ),
  open: fc.boolean(),
  /** One report in four tells none. */
  told: fc.nat(3).map((n) => n > 0),
})

/** Firms that came for something; some of them build already. */
const comers = fc.array(fc.record({ name: names, builds: fc.nat(3).map((n) => n === 0) }), { maxLength: 3 })
const building = { 'zh-CN': '开工建设', other: 'under construction, and soon to be finished' } as const

/** What firms that build say of it. */
function withStatus(report: Report, locale: string, ids: readonly string[]): Report {
  const texts = report.texts[locale]
  if (!texts) return report
  const status = locale === 'zh-CN' ? building['zh-CN'] : building.other
  const facts = Object.fromEntries(ids.map((id) => [id, { name: id, ...texts.facts[id], status }]))
  return { ...report, texts: { ...report.texts, [locale]: { ...texts, facts: { ...texts.facts, ...facts } } } }
}

const labels = {
  'zh-CN': {
    whole: '园区工业产值',
    lead: '主导产业',
    others: '等',
    recruiting: '招引龙头项目',
    single: '新签约项目',
    'year-before': '上年',
    now: '2020年预计',
    yoy: '同比',
  },
  other: {
    whole: 'The park’s industrial output',
    lead: 'Lead industries',
    others: 'and others',
    recruiting: 'Leading projects wanted',
    single: 'New projects signed',
    'year-before': 'the year before',
    now: '2020, est.',
    yoy: 'year on year',
  },
} as const

/** Any number of industries, firms and projects; a share that may be a count; growth or none. */
export const clusterReports = fc
  .record({
    share: shares,
    outputs: fc.array(fc.record({ now: drawn, before: drawn, name: names }), { minLength: 1, maxLength: 9 }),
    firms: fc.oneof(
      { weight: 3, arbitrary: fc.array(fc.record({ name: names, of: fc.nat(3) }), { maxLength: 14 }) },
      { weight: 1, arbitrary: fc.array(fc.record({ name: names, of: fc.nat(9) }), { minLength: 40, maxLength: 60 }) },
    ),
    targets: fc.array(fc.record({ name: names, firms: comers }), { maxLength: 7 }),
    singles: fc.array(fc.record({ name: names, firms: comers }), { maxLength: 7 }),
    drawn: fc.boolean(),
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map((r): { readonly scene: Clusters; readonly locale: string; readonly report: Report } => {
    const more: Record<string, { readonly fact: Fact; readonly name: string }> = {}
    const builders: string[] = []
    const add = (id: string, name: string, fact: object): void => {
      more[id] = { fact: { id, at: '1.1', ...fact } as Fact, name }
    }
    r.outputs.forEach(({ name }, i) => add(`cluster-${i}`, name, { kind: 'cluster', role: 'lead' }))
    r.firms.forEach(({ name, of }, i) =>
      add(`firm-${i}`, name, { kind: 'company', role: 'leading', cluster: `cluster-${of % r.outputs.length}` }),
    )
    const field = (kind: string, all: typeof r.targets): void =>
      all.forEach(({ name, firms }, i) => {
        add(`${kind}-${i}`, name, { kind: 'cluster', role: 'recruiting' })
        firms.forEach((firm, j) => {
          const [id, role] = [`${kind}-${i}-firm-${j}`, firm.builds ? 'under-construction' : 'signed']
          add(id, firm.name, { kind: 'company', role, cluster: `${kind}-${i}` })
          if (firm.builds) builders.push(id)
        })
      })
    field('target', r.targets)
    field('single', r.singles)
    add('list', 'firms', { kind: 'list', items: ['a'], open: r.share.open })
    const scene: Clusters = {
      id: 'trades',
      kind: 'clusters',
      ...(r.share.told ? { share: 'share' } : {}),
      outputs: r.outputs.map((_, i) => ({ cluster: `cluster-${i}`, figure: `now-${i}`, base: `before-${i}` })),
      firms: { list: 'list', companies: r.firms.map((_, i) => `firm-${i}`) },
      targets: r.targets.map((_, i) => `target-${i}`),
      singles: r.singles.map((_, i) => `single-${i}`),
      ...(r.drawn
        ? {
            drawings: [
              ...r.targets.map((_, i) => `target-${i}`),
              ...r.singles.map((_, i) => `single-${i}`),
              ...r.firms.map((_, i) => `firm-${i}`),
            ].map((of) => ({
              ...{ of, drawing: 'pump' as const },
            })),
          }
        : {}),
      steps: (['share', 'outputs', 'firms', 'targets'] as const).map((view) => ({ id: view, view, facts: [] })),
    }
    const unit = r.share.value > 100 ? ('个' as const) : ('%' as const)
    const share = { value: r.share.value, growth: undefined, unit, name: '占比' }
    const figures = Object.fromEntries([
      ...(r.share.told ? [['share', share] as const] : []),
      ...r.outputs.flatMap(({ now, before }, i) => [
        [`now-${i}`, now] as const,
        [`before-${i}`, { ...before, unit: now.unit }] as const,
      ]),
    ])
    const said = r.locale === 'zh-CN' ? labels['zh-CN'] : labels.other
    return {
      scene,
      locale: r.locale,
      report: withStatus(
        reportOf(scene, figures, { locale: r.locale, title: r.title, lead: r.lead, labels: said }, more),
        r.locale,
        builders,
      ),
    }
  })
