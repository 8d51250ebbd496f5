import { z } from 'zod'
import { monthsIn } from '../../core/period'
import { said } from '../../core/said'
import { figureRef, id } from '../schema/common'
import { at, idsOf, made, many as most, named, need } from './begin'
import { asEver, none, sceneKind } from './kind'
import { anyFigure, drawn, many, one } from './refs'
import { drawings } from './steps'

/** Days of the period, a month apart and then within the months. */
function dayOf(period: string, i: number): string {
  const months = monthsIn(period)
  return `${months[i % months.length] ?? ''}-${String(1 + (Math.floor(i / months.length) % 28)).padStart(2, '0')}`
}

export const milestones = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('milestones'),
    milestones: z.array(id).min(1),
    window: z
      .strictObject({ from: id, to: id, days: id, count: id })
      .optional()
      .describe(
        'The magnified days: from and to are dated milestones, `days` and `count` derived figures. All dated ones where absent.',
      ),
    arc: z
      .strictObject({ from: id, to: id })
      .optional()
      .describe('The two dated milestones that the year is told by: they stand large, joined along the axis.'),
    through: z.array(id).optional().describe('Lists of what went on all through the year.'),
    drawings: drawings.describe('Drawings of the program’s box for milestones; what has none is told by its name.'),
    steps: z
      .array(
        z.strictObject({
          id,
          view: z.enum(['year', 'window', 'event']),
          facts: z.array(figureRef),
          milestone: id.optional(),
        }),
      )
      .min(1),
  }),
)({
  words: said('里程碑：一条时间轴', 'Milestones along an axis of time'),
  references: ({ milestones, window, arc, through, drawings, steps }) => [
    ...many('milestones', milestones, 'milestone'),
    ...one('window.from', window?.from, 'milestone'),
    ...one('window.to', window?.to, 'milestone'),
    ...one('window.days', window?.days, ...anyFigure),
    ...one('window.count', window?.count, ...anyFigure),
    ...one('arc.from', arc?.from, 'milestone'),
    ...one('arc.to', arc?.to, 'milestone'),
    ...many('through', through, 'list'),
    ...drawn(drawings, 'milestone'),
    ...steps.flatMap((step, i) => one(`steps[${i}].milestone`, step.milestone, 'milestone')),
  ],
  ...{ asks: () => null, shares: none, texts: none, upgraded: asEver },
  unsaid: ({ steps }) =>
    steps.flatMap(({ view, milestone }, i) => (view === 'event' && milestone === undefined ? [i] : [])),
  rows: { milestones: { view: () => 'year', list: ({ milestones }) => milestones } },
  ...{ ownFigures: none, yearBefore: none },
  begun: {
    needs: [need('milestones', 'milestone', [1, most], '哪些事', 'Which events')],
    scene: (id, pick) => ({
      id,
      kind: 'milestones',
      milestones: pick('milestones'),
      steps: [made('year', ...pick('milestones'))],
    }),
    labels: { ahead: ['往后', 'Ahead'] },
    ...{ usual: 0, counted: true },
    samples(count, period) {
      const ids = idsOf('event', count)
      return {
        facts: { milestones: ids.map((id, i) => ({ id, at, date: dayOf(period, i), precision: 'day' as const })) },
        picks: { milestones: ids },
        words: named(ids, '大事', 'event'),
        items: {},
      }
    },
  },
})
