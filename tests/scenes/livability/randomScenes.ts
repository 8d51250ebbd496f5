import fc from 'fast-check'
import type { Fact, Report, SceneOf } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Livability = SceneOf<'livability'>

const names = fc.constantFrom(
  '七期安置房',
  '老旧小区改造',
  '南通大学附属医院苏锡通园区分院门诊综合楼',
  '截污纳管',
  'Hospital branch',
  'Sewage collected and piped away',
  'Donaudampfschifffahrtsgesellschaftskapitän',
)
const statuses = fc.constantFrom(
  '基本完成',
  '正式对外接诊',
  'plan broadly settled',
  'Being carried out',
  '计划初步确定，待上级批复后组织实施',
)
const things = fc.constantFrom('hospital', 'homes', 'parking', 'gas', 'school', 'bus-stop', 'tree')
const works = fc.record({
  name: names,
  status: statuses,
  reach: fc.constantFrom(0, 0.12, 0.4, 0.5, 0.8, 1),
  drawings: fc.array(things, { maxLength: 5 }),
  figures: fc.array(drawn, { maxLength: 3 }),
})
const spots = fc.shuffledSubarray(['verge', 'road', 'main', 'stop'] as const)
const few = (most: number) => ({ minLength: 0, maxLength: most })

const labels = {
  'zh-CN': {
    ...{ planned: '规划', 'under-way': '实施', complete: '基本完成', 'in-use': '投用', fields: '大方面\n同时施工' },
    ...{ others: '等', governance: '安全生产专项整治、企业标准化建设、行政执法、宣传教育等重点工作成效良好。' },
  },
  other: {
    ...{ planned: 'Planned', 'under-way': 'Being carried out', complete: 'Largely complete', 'in-use': 'In use' },
    ...{ fields: 'kinds of works\nunder way at once', others: '… and more' },
    ...{
      governance: 'Work safety campaigns, company standards, law enforcement and public education show good results.',
    },
  },
} as const

/** Any number of works and of named kinds of works, drawn or not, told or not, with figures or none. */
export const livabilityReports = fc
  .record({
    works: fc.oneof(
      { weight: 5, arbitrary: fc.array(works, few(7)) },
      { weight: 1, arbitrary: fc.array(works, { minLength: 40, maxLength: 60 }) },
    ),
    told: fc.array(fc.nat(6), { maxLength: 3 }),
    apart: fc.boolean(),
    labelled: fc.boolean(),
    items: fc.oneof(
      { weight: 5, arbitrary: fc.array(fc.record({ name: names, drawing: fc.option(things) }), few(8)) },
      {
        weight: 1,
        arbitrary: fc.array(fc.record({ name: names, drawing: fc.option(things) }), { minLength: 40, maxLength: 60 }),
      },
    ),
    spots: fc.oneof(fc.constant([]), spots),
    drawnAtAll: fc.boolean(),
    total: fc.option(fc.constantFrom(8, 12, 99)),
    open: fc.boolean(),
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map((r): { readonly scene: Livability; readonly locale: string; readonly report: Report } => {
    const more: Record<string, { readonly fact: Fact; readonly name: string }> = {}
    const figures: Record<string, (typeof r.works)[number]['figures'][number]> = {}
    r.works.forEach(({ name, figures: has }, i) => {
      has.forEach((figure, j) => (figures[`figure-${i}-${j}`] = figure))
      const fact = { kind: 'work', id: `work-${i}`, at: '1.1', figures: has.map((_, j) => `figure-${i}-${j}`) }
      more[`work-${i}`] = { fact: fact as Fact, name }
    })
    more['governance'] = { fact: { kind: 'work', id: 'governance', at: '1.1' }, name: '治理' }
    const items = r.items.map((_, i) => `item-${i}`)
    const list = {
      kind: 'list',
      id: 'list',
      at: '1.1',
      items,
      open: r.open,
      ...(r.total === null ? {} : { total: r.total }),
    }
    more['list'] = { fact: list as Fact, name: '环境综合整治' }
    const told = [...new Set(r.told)].filter((i) => i < r.works.length).map((i) => `work-${i}`)
    const scene: Livability = {
      id: 'town',
      kind: 'livability',
      works: r.works.map(({ reach, drawings }, i) => ({
        work: `work-${i}`,
        reach,
        ...(r.drawnAtAll ? { drawings } : {}),
      })),
      governance: 'governance',
      environment: 'list',
      street: r.items.flatMap(({ drawing }, i): NonNullable<Livability['street']> => {
        const spot = r.spots[i]
        if (!r.drawnAtAll) return []
        if (spot !== undefined) return [{ item: `item-${i}`, spot }]
        return drawing === null ? [] : [{ item: `item-${i}`, drawing }]
      }),
      steps: [
        { id: 'stations', view: 'homes', facts: [...told, ...(r.apart ? ['governance'] : [])] },
        { id: 'street', view: 'environment', facts: ['list'] },
      ],
    }
    const said = r.locale === 'zh-CN' ? labels['zh-CN'] : labels.other
    const report = reportOf(
      scene,
      figures,
      { locale: r.locale, title: r.title, lead: r.lead, labels: r.labelled ? said : {} },
      more,
    )
    const texts = report.texts[r.locale]?.facts as Record<string, object>
    r.works.forEach(({ name, status }, i) => (texts[`work-${i}`] = { name, status }))
    texts['list'] = {
      name: '环境综合整治',
      items: Object.fromEntries(r.items.map(({ name }, i) => [`item-${i}`, name])),
    }
    return { scene, locale: r.locale, report }
  })
