import fc from 'fast-check'
import type { SceneOf } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Indicators = SceneOf<'indicators'>

/** Any number of sectors, with or without growth, amounts with or without a whole, and what stands for itself. */
export const indicatorReports = fc
  .record({
    pair: fc.array(drawn, { minLength: 0, maxLength: 5 }),
    amounts: fc.array(drawn, { minLength: 1, maxLength: 9 }),
    many: fc.boolean(),
    parts: fc.array(drawn, { minLength: 0, maxLength: 4 }),
    quiet: fc.array(drawn, { minLength: 0, maxLength: 7 }),
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map(({ pair, amounts, many, parts, quiet, title, lead, locale }) => {
    const named = (kind: string, all: typeof pair) => all.map((one, i) => [`${kind}-${i}`, one] as const)
    const list = many
      ? Array.from({ length: 60 }, (_, i) => amounts[i % amounts.length]).filter((one) => one !== undefined)
      : amounts
    const [first] = amounts
    const whole =
      first && parts.length >= 2 ? { whole: { figure: 'amount-0', parts: parts.map((_, i) => `part-${i}`) } } : {}
    const scene: Indicators = {
      id: 'numbers',
      kind: 'indicators',
      pair: pair.map((_, i) => ({
        figure: `pair-${i}`,
        base: `pair-${i}`,
        index: `pair-${i}`,
      })),
      amounts: list.map((_, i) => `amount-${i}`),
      ...whole,
      quiet: quiet.map((_, i) => `quiet-${i}`),
      steps: (['growth', 'amounts', 'quiet'] as const).map((view) => ({ id: view, view, facts: [] })),
    }
    const figures = Object.fromEntries([
      ...named('pair', pair),
      ...named('amount', list),
      ...named(
        'part',
        parts.map((part) => ({ ...part, unit: first?.unit ?? part.unit })),
      ),
      ...named('quiet', quiet),
    ])
    const han = locale === 'zh-CN'
    const labels = han
      ? {
          base: '2019年=100',
          now: '2020年预计',
          once: '工业的增幅',
          again: '又一份',
          record: '历史新高（预计）',
          yoy: '同比',
        }
      : {
          base: '2019 = 100',
          now: '2020 (est.)',
          once: 'industry',
          again: 'as much again',
          record: 'Record high (expected)',
          yoy: 'year on year',
        }
    return { scene, locale, report: reportOf(scene, figures, { locale, title, lead, labels }) }
  })
