import fc from 'fast-check'
import type { Fact, Report, SceneOf, Unit } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Projects = SceneOf<'projects'>

const names = fc.constantFrom(
  '龙头',
  '支撑',
  '世界500强参与投资的项目',
  '由境内外上市公司及其全资子公司共同投资建设的先进制造业项目',
  'Lead',
  'with a listed company investing',
  'Projects with a Fortune Global 500 investor, or with a firm that one of them owns',
  'Donaudampfschifffahrtsgesellschaftskapitän',
)
/** Mostly what can be counted one by one; now and then too many to be drawn, or an amount. */
const counts = fc.oneof(
  { weight: 5, arbitrary: fc.nat(300) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 7, 60, 243, 2999, 5000, 48_200, 123_456_789_012) },
)
const figure = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ value: counts, unit: fc.constant<Unit>('个'), growth: fc.constant(undefined), name: names }),
  },
  { weight: 1, arbitrary: drawn },
)
const some = { maxLength: 7 } as const
const figures = fc.oneof(
  { weight: 5, arbitrary: fc.array(figure, some) },
  { weight: 1, arbitrary: fc.array(figure, { minLength: 30, maxLength: 60 }) },
)

/** Any number of tiers, parts, levels and counts; a part may be as large as the whole, or larger. */
export const projectReports = fc
  .record({
    tiers: figures,
    landed: figure,
    parts: figures,
    levels: fc.array(names, { maxLength: 12 }),
    counts: fc.array(fc.record({ figure, parts: fc.array(figure, { maxLength: 3 }) }), { maxLength: 9 }),
    drawn: fc.boolean(),
    only: fc.nat(8),
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map((r): { readonly scene: Projects; readonly locale: string; readonly report: Report; readonly only: string } => {
    const named = (prefix: string, all: typeof r.tiers) => all.map((one, i) => [`${prefix}-${i}`, one] as const)
    const all = [
      ...named('tier', r.tiers),
      ['landed', r.landed] as const,
      ...named('part', r.parts),
      ...named(
        'count',
        r.counts.map((one) => one.figure),
      ),
      ...r.counts.flatMap(({ parts }, i) => named(`count-${i}-part`, parts)),
    ]
    const items = r.levels.map((_, i) => `level-${i}`)
    const scene: Projects = {
      id: 'works',
      kind: 'projects',
      tiers: r.tiers.map((_, i) => `tier-${i}`),
      landed: { figure: 'landed', strips: r.parts.map((_, i) => `part-${i}`) },
      libraries: 'levels',
      berths: r.counts.map(({ parts }, i) => ({
        figure: `count-${i}`,
        ...(parts.length > 0 ? { parts: parts.map((_, j) => `count-${i}-part-${j}`) } : {}),
      })),
      ...(r.drawn
        ? {
            drawings: ['levels', ...r.counts.map((_, i) => `count-${i}`)].map((of) => ({
              of,
              drawing: 'crane' as const,
            })),
          }
        : {}),
      steps: (['matrix', 'landed', 'libraries', 'berths'] as const).map((view) => ({ id: view, view, facts: [] })),
    }
    const sizes = Object.fromEntries(
      r.tiers.map((_, i) => [`tier-${i}-size`, r.locale === 'zh-CN' ? '百亿级项目' : 'RMB 10 bn class projects']),
    )
    const list = { kind: 'list', id: 'levels', at: '1.1', items } as unknown as Fact
    const words = { locale: r.locale, title: r.title, lead: r.lead, labels: sizes }
    const report = reportOf(scene, Object.fromEntries(all), words, { levels: { fact: list, name: 'levels' } })
    const texts = report.texts[r.locale]
    const said = { name: 'levels', items: Object.fromEntries(r.levels.map((name, i) => [`level-${i}`, name])) }
    return {
      scene,
      locale: r.locale,
      only: `part-${r.only}`,
      report: texts
        ? { ...report, texts: { [r.locale]: { ...texts, facts: { ...texts.facts, levels: said } } } }
        : report,
    }
  })
