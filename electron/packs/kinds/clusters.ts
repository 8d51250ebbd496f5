import { z } from 'zod'
import { said } from '../../core/said'
import { id } from '../schema/common'
import { at, figure, idsOf, list, listed, made, many as most, named, need, some } from './begin'
import { asEver, none, sceneKind } from './kind'
import { anyFigure, drawn, many, one } from './refs'
import { drawings, step } from './steps'

export const clusters = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('clusters'),
    share: id.optional().describe('The share of the whole that the clusters make; none where the report tells none.'),
    outputs: z.array(z.strictObject({ cluster: id, figure: id, base: id })).min(1),
    firms: z.strictObject({ list: id, companies: z.array(id) }),
    targets: z.array(id),
    singles: z.array(id),
    drawings: drawings.describe(
      'Drawings of the program’s box for firms, targets and singles; what has none is told by its name.',
    ),
    steps: z.array(step(['share', 'outputs', 'firms', 'targets'])).min(1),
  }),
)({
  words: said('产业集群', 'Industries'),
  references: (scene) => [
    ...one('share', scene.share, 'figure'),
    ...scene.outputs.flatMap(({ cluster, figure, base }, i) => [
      ...one(`outputs[${i}].cluster`, cluster, 'cluster'),
      ...one(`outputs[${i}].figure`, figure, 'figure'),
      ...one(`outputs[${i}].base`, base, ...anyFigure),
    ]),
    ...one('firms.list', scene.firms.list, 'list'),
    ...many('firms.companies', scene.firms.companies, 'company'),
    ...many('targets', scene.targets, 'cluster'),
    ...many('singles', scene.singles, 'cluster'),
    ...drawn(scene.drawings, 'cluster', 'company'),
  ],
  asks: ({ share }, { view }) =>
    view === 'share' ? { wanted: 'share', refs: share === undefined ? [] : [share] } : null,
  shares: ({ share }) => (share === undefined ? [] : [{ at: 'share', id: share }]),
  ...{ unsaid: none, texts: none, upgraded: asEver },
  // Only what the report itself calls leading, or to be won, stands on the boards that say so.
  rows: {
    clusters: {
      view: (role) => (role === 'lead' ? 'share' : 'targets'),
      list: ({ targets, singles }, role) =>
        role === 'recruiting' ? targets : role === 'new-project' ? singles : undefined,
    },
    companies: {
      view: (role) => (role === 'signed' || role === 'under-construction' ? 'targets' : 'firms'),
      list: ({ firms }, role) => (role === 'leading' ? firms.companies : undefined),
    },
  },
  ownFigures: none,
  yearBefore: ({ outputs }) => outputs,
  begun: {
    needs: [
      need('share', 'percent', [1, 1], '主导产业占比', 'Share of the leading industries'),
      need('outputs', 'grown-cluster', [1, 6], '有产值和增速的集群', 'Industries whose output has a growth rate'),
      need('firms', 'list', [1, 1], '龙头企业名单', 'List of leading firms'),
      need('companies', 'company', [0, most], '点名的企业', 'Firms named'),
      need('targets', 'cluster', [0, 12], '要招引的集群', 'Industries that are wanted'),
    ],
    scene(id, pick, facts, comparable) {
      const outputs = pick('outputs').map((cluster) => {
        const figure = facts.clusters.find((one) => one.id === cluster)?.indicator ?? ''
        return { cluster, figure, base: comparable(figure, 'base') }
      })
      const [[share = ''], [list = ''], targets] = [pick('share'), pick('firms'), pick('targets')]
      const shown = outputs.flatMap(({ cluster, figure, base }) => [figure, `${figure}#growth`, base, cluster])
      return {
        id,
        kind: 'clusters',
        share,
        outputs,
        targets,
        singles: [],
        firms: { list, companies: pick('companies') },
        steps: some([
          made('share', share, ...pick('outputs')),
          made('outputs', ...shown),
          made('firms', list, ...pick('companies')),
          made('targets', ...targets),
        ]),
      }
    },
    labels: {
      yoy: ['同比', 'year on year'],
      'year-before': ['上年', 'the year before'],
      now: ['{period}年', '{period}'],
    },
    ...{ usual: 0, counted: true },
    samples(count) {
      const ids = idsOf('industry', count, 1, 6)
      const outputs = ids.map((id) => `${id}-output`)
      return {
        facts: {
          figures: [...outputs.map((id) => figure(id, true)), { id: 'industry-share', at, value: 1, unit: '%' }],
          clusters: ids.map((id) => ({ id, at, role: 'lead' as const, indicator: `${id}-output` })),
          lists: [list('leading-firms')],
        },
        picks: { share: ['industry-share'], outputs: ids, firms: ['leading-firms'], companies: [], targets: [] },
        words: {
          ...named(ids, '产业', 'industry'),
          ...named(outputs, '产值', 'output'),
          'industry-share': ['主导产业占比', 'share of the leading industries'],
          'leading-firms': ['龙头企业', 'leading firms'],
        },
        items: listed('leading-firms'),
      }
    },
  },
})
