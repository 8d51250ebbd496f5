import fc from 'fast-check'
import type { Fact, Report, Scene, Unit } from '../../electron/core/report'

/** A figure as a random report has it. */
interface Drawn {
  readonly value: number
  readonly growth: number | undefined
  readonly unit: Unit
  readonly name: string
}

/** Values a next year, or another park, may bring: of one digit or twelve, below nothing, with three decimals, equal, thousands apart. */
const values = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0.5, max: 600, noNaN: true }).map((n) => Number(n.toFixed(1))) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 5, 7.125, 999, 1_420_000, 123_456_789_012, -3.5, -420) },
)
const rates = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0.1, max: 40, noNaN: true }).map((n) => Number(n.toFixed(1))) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.3, 14.8, 22, 11, 100, 1234.5, -3.2, -61) },
)
const units = fc.constantFrom<Unit>('亿元', '亿美元', '万平方米', '%', '个', '公里')

const names = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '工业应税销售',
      '服务业应税销售',
      '固定资产投资',
      'Industrial sales',
      'Foreign capital used',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '外',
      '规模以上工业企业完成的战略性新兴产业产值合计',
      'Donaudampfschifffahrtsgesellschaftskapitän',
      'Steuerpflichtige Umsätze aller Dienstleistungsunternehmen im Industriepark',
      'Taxable sales of all service companies in the park and its neighbouring towns',
    ),
  },
)

/** Findings of one to three lines, with a break or without. */
export const titles = fc.constantFrom(
  '服务业的增速\n是工业的两倍',
  '外资创新高',
  '全年规模以上工业企业应税销售与固定资产投资同步增长，增速双双位居全市第一方阵前列',
  'Services grew twice\nas fast as industry',
  'A record is expected for foreign capital, and the park leads the city in industrial investment for the third year',
  'Dienstleistungen wuchsen doppelt so schnell wie die Industrieproduktion',
)
export const leads = fc.constantFrom(
  undefined,
  '应税销售，从2019年的同一起点出发。',
  'Taxable sales, both counted from 2019, on one scale with everything else that is shown here.',
)

export const drawn: fc.Arbitrary<Drawn> = fc.record({
  value: values,
  growth: fc.option(rates, { nil: undefined, freq: 4 }),
  unit: fc.oneof({ weight: 5, arbitrary: fc.constant<Unit>('亿元') }, { weight: 1, arbitrary: units }),
  name: names,
})

const figureFact = (id: string, { value, unit, growth }: Drawn): Fact => ({
  kind: 'figure',
  id,
  at: '1.1',
  value,
  unit,
  est: true,
  ...(growth === undefined ? {} : { growth_pct: growth }),
})

/** A report of one scene, as a checked pack would give it: facts by name, texts in one language. */
export function reportOf(
  scene: Scene,
  figures: Readonly<Record<string, Drawn>>,
  words: {
    readonly locale: string
    readonly title: string
    readonly lead: string | undefined
    readonly labels: Readonly<Record<string, string>>
  },
  more: Readonly<Record<string, { readonly fact: Fact; readonly name: string }>> = {},
): Report {
  const facts = Object.fromEntries([
    ...Object.entries(figures).map(([id, figure]) => [id, figureFact(id, figure)] as const),
    ...Object.entries(more).map(([id, { fact }]) => [id, fact] as const),
  ])
  const said = Object.fromEntries([
    ...Object.entries(figures).map(([id, { name }]) => [id, { name }] as const),
    ...Object.entries(more).map(([id, { name }]) => [id, { name }] as const),
  ])
  const step = { title: words.title, ask: words.title, ...(words.lead === undefined ? {} : { lead: words.lead }) }
  const texts = {
    facts: said,
    scenes: {
      [scene.id]: {
        name: scene.id,
        kicker: '① 围绕“融合” · 数说2020',
        labels: words.labels,
        steps: Object.fromEntries(scene.steps.map(({ id }) => [id, step])),
      },
    },
  }
  return {
    manifest: { id: 'random', locales: [words.locale], period: '2020' },
    facts,
    tour: { scenes: [scene], routes: [] },
    texts: { [words.locale]: texts },
    hasGeography: false,
  } as unknown as Report
}
