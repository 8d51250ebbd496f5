import { z } from 'zod'
import { said } from '../../core/said'
import { figureRef, id } from '../schema/common'
import { at, idsOf, made, named, need, some } from './begin'
import { none, sceneKind } from './kind'
import { anyFigure, many, one } from './refs'
import { step } from './steps'

export const outlook = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('outlook'),
    strategies: z.array(id).min(1),
    year: id.optional().describe('A list: what the year of the strategies is.'),
    double: id.optional().describe('A statement: what is to double.'),
    targets: z
      .array(
        z.strictObject({
          figure: id,
          label: z.string().min(1).optional().describe('The scene’s label that names it; its own name where absent.'),
        }),
      )
      .optional(),
    target: id.optional().describe('One target, as the first packs of this format had it; `targets` now.'),
    lines: id.optional(),
    take: z.array(figureRef).optional().describe('Figures a visitor takes along by a code.'),
    steps: z.array(step(['strategies', 'goals', 'lines', 'takeaway'])).min(1),
  }),
)({
  words: said('展望', 'Outlook'),
  references: ({ strategies, year, double, targets = [], lines, take }) => [
    ...many('strategies', strategies, 'statement'),
    ...one('year', year, 'list'),
    ...one('double', double, 'statement'),
    ...targets.flatMap(({ figure }, i) => one(`targets[${i}].figure`, figure, ...anyFigure)),
    ...one('lines', lines, 'list'),
    ...many('take', take, ...anyFigure),
  ],
  ...{ asks: () => null, shares: none, unsaid: none },
  texts: ({ targets = [] }) => targets.flatMap(({ label }) => (label === undefined ? [] : [['labels', label]])),
  // It had one target before it had several.
  upgraded({ target, ...scene }) {
    return target === undefined ? scene : { ...scene, targets: [{ figure: target }, ...(scene.targets ?? [])] }
  },
  ...{ rows: {}, ownFigures: none, yearBefore: none },
  begun: {
    needs: [
      need('strategies', 'statement', [1, 6], '几项战略', 'The strategies'),
      need('lines', 'list', [0, 1], '工作主线（一个列表）', 'Lines of work (a list)'),
      need('take', 'number', [0, 6], '观众带走的数字', 'Figures to take home'),
    ],
    scene(id, pick) {
      const [lines] = pick('lines')
      return {
        id,
        kind: 'outlook',
        strategies: pick('strategies'),
        take: pick('take'),
        ...(lines === undefined ? {} : { lines }),
        steps: some([
          made('strategies', ...pick('strategies')),
          made('lines', ...pick('lines')),
          made('takeaway', ...pick('take')),
        ]),
      }
    },
    labels: {
      take: ['带走这几个数', 'Take these with you'],
      scan: ['扫一扫，带回家', 'Scan the code to take them home'],
    },
    ...{ usual: 0, counted: true },
    samples(count) {
      const ids = idsOf('aim', count, 1, 6)
      return {
        facts: { statements: ids.map((id) => ({ id, at })) },
        picks: { strategies: ids, lines: [], take: [] },
        words: named(ids, '目标', 'aim'),
        items: {},
      }
    },
  },
})
