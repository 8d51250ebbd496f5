import { z } from 'zod'
import { said } from '../../core/said'
import { id } from '../schema/common'
import { figure, idsOf, made, many as most, named, need, some } from './begin'
import { asEver, none, sceneKind } from './kind'
import { anyFigure, many, one } from './refs'
import { step } from './steps'

export const indicators = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('indicators'),
    pair: z
      .array(z.strictObject({ figure: id, base: id, index: id }))
      .max(5)
      .describe('Figures with growth, the one that grew fastest first; none to five. `base` and `index` are derived.'),
    amounts: z.array(id).min(1),
    whole: z.strictObject({ figure: id, parts: z.array(id).min(2) }).optional(),
    quiet: z.array(id),
    steps: z.array(step(['growth', 'amounts', 'quiet'])).min(1),
  }),
)({
  words: said('指标：两个增速，一组总量', 'Indicators: two growth rates, and amounts'),
  references: ({ pair, amounts, whole, quiet }) => [
    ...pair.flatMap(({ figure, base, index }, i) => [
      ...one(`pair[${i}].figure`, `${figure}#growth`, 'figure'),
      ...one(`pair[${i}].base`, base, ...anyFigure),
      ...one(`pair[${i}].index`, index, ...anyFigure),
    ]),
    ...many('amounts', amounts, 'figure'),
    ...one('whole.figure', whole?.figure, 'figure'),
    ...many('whole.parts', whole?.parts, 'figure'),
    ...many('quiet', quiet, 'figure'),
  ],
  asks: ({ pair }, { view }) =>
    view === 'growth' ? { wanted: 'growth', refs: pair.map(({ figure }) => `${figure}#growth`) } : null,
  ...{ shares: none, unsaid: none, texts: none, upgraded: asEver },
  rows: { figures: { view: () => 'quiet', list: ({ quiet }) => quiet } },
  ownFigures: none,
  yearBefore: ({ pair }) => pair,
  begun: {
    needs: [
      need('pair', 'growing', [2, 2], '两个有增速的指标，快的在前', 'Two figures with growth, the faster first'),
      need('amounts', 'figure', [1, most], '比大小的指标', 'Figures to compare'),
      need('quiet', 'figure', [0, most], '只报数的指标', 'Figures that stand alone'),
    ],
    scene(id, pick, _facts, comparable) {
      const pair = pick('pair').map((figure) => ({
        ...{ figure, base: comparable(figure, 'base'), index: comparable(figure, 'index') },
      }))
      const shown = pair.flatMap(({ figure, base, index }) => [figure, `${figure}#growth`, base, index])
      return {
        id,
        kind: 'indicators',
        pair,
        amounts: pick('amounts'),
        quiet: pick('quiet'),
        steps: some([made('growth', ...shown), made('amounts', ...pick('amounts')), made('quiet', ...pick('quiet'))]),
      }
    },
    labels: { base: ['{period-1}年=100', '{period-1} = 100'], now: ['{period}年', '{period}'] },
    labelsOfMonths: { base: ['上年同期=100', 'a year before = 100'] },
    ...{ usual: 6, counted: true },
    samples(count) {
      const ids = idsOf('indicator', count, 2)
      const half = Math.max(2, Math.ceil(ids.length / 2))
      return {
        facts: { figures: ids.map((id, i) => figure(id, i < 2)) },
        picks: { pair: ids.slice(0, 2), amounts: ids.slice(0, half), quiet: ids.slice(half) },
        words: named(ids, '指标', 'indicator'),
        items: {},
      }
    },
  },
})
