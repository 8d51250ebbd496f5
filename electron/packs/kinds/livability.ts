import { z } from 'zod'
import { streetSpots } from '../../core/drawingNames'
import { said } from '../../core/said'
import { id } from '../schema/common'
import { at, idsOf, made, named, need } from './begin'
import { asEver, none, sceneKind } from './kind'
import { one } from './refs'
import { drawing, step } from './steps'

const [first, inUse] = [0.1, 1] as const

export const livability = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('livability'),
    works: z.array(
      z.strictObject({
        work: id,
        reach: z
          .number()
          .min(0)
          .max(1)
          .describe('Its station: planned below 0.25, being carried out below 0.67, complete below 1, in use at 1.'),
        drawings: z.array(drawing).max(5).optional().describe('What stands at its station, of the program’s box.'),
      }),
    ),
    governance: id.optional(),
    environment: id.optional(),
    street: z
      .array(z.strictObject({ item: id, spot: z.enum(streetSpots).optional(), drawing: drawing.optional() }))
      .optional()
      .describe(
        'Where each named work of `environment` happens on a street cut open, or a drawing that stands for it.',
      ),
    steps: z.array(step(['homes', 'health', 'quarters', 'environment'])).min(1),
  }),
)({
  words: said('宜居工程：走到了哪一站', 'Works, and the station each has come to'),
  references: ({ works, governance, environment, street = [] }) => [
    ...works.flatMap(({ work }, i) => one(`works[${i}].work`, work, 'work')),
    ...one('governance', governance, 'work'),
    ...one('environment', environment, 'list'),
    ...street.map(({ item }, i) => ({
      ...{ at: `street[${i}].item`, ref: item, wanted: ['item'] as const, of: environment },
    })),
  ],
  ...{ asks: () => null, shares: none, unsaid: none, texts: none, upgraded: asEver },
  rows: { works: { view: () => 'quarters', list: () => undefined } },
  ...{ ownFigures: none, yearBefore: none },
  begun: {
    needs: [need('works', 'work', [1, 8], '哪些工程，先规划的在前', 'Which works, planned ones first')],
    scene: (id, pick) => ({
      id,
      kind: 'livability',
      works: pick('works').map((work, i, all) => ({
        work,
        reach: all.length === 1 ? inUse : Number((first + (i / (all.length - 1)) * (inUse - first)).toFixed(2)),
      })),
      steps: [made('homes', ...pick('works'))],
    }),
    labels: {
      planned: ['规划', 'Planned'],
      'under-way': ['实施', 'Being carried out'],
      complete: ['基本完成', 'Largely complete'],
      'in-use': ['投用', 'In use'],
    },
    ...{ usual: 0, counted: true },
    samples(count) {
      const ids = idsOf('work', count, 1, 8)
      return {
        facts: { works: ids.map((id) => ({ id, at })) },
        picks: { works: ids },
        words: named(ids, '工程', 'works'),
        items: {},
      }
    },
  },
})
