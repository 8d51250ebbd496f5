import { z } from 'zod'
import { said } from '../../core/said'
import { id } from '../schema/common'
import { at, idsOf, list, listed, made, named, need, some } from './begin'
import { asEver, none, sceneKind } from './kind'
import { anyFigure, drawn, many, one } from './refs'
import { drawings, step } from './steps'

export const projects = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('projects'),
    tiers: z.array(id),
    total: id.optional(),
    landed: z.strictObject({ figure: id, strips: z.array(id) }),
    libraries: id,
    berths: z.array(z.strictObject({ figure: id, parts: z.array(id).optional() })),
    drawings: drawings.describe('Drawings of the program’s box for berths and for what rises through the libraries.'),
    steps: z.array(step(['matrix', 'landed', 'libraries', 'berths'])).min(1),
  }),
)({
  words: said('项目', 'Projects'),
  references: (scene) => [
    ...many('tiers', scene.tiers, 'figure'),
    ...one('total', scene.total, ...anyFigure),
    ...one('landed.figure', scene.landed.figure, 'figure'),
    ...many('landed.strips', scene.landed.strips, 'figure'),
    ...one('libraries', scene.libraries, 'list'),
    ...scene.berths.flatMap(({ figure, parts }, i) => [
      ...one(`berths[${i}].figure`, figure, 'figure'),
      ...many(`berths[${i}].parts`, parts, 'figure'),
    ]),
    ...drawn(scene.drawings, 'figure', 'list'),
  ],
  asks: ({ landed }, { view }) => (view === 'landed' ? { wanted: 'count', refs: [landed.figure] } : null),
  ...{ shares: none, unsaid: none, texts: none, upgraded: asEver },
  rows: { projects: { view: () => 'berths', list: () => undefined } },
  ownFigures: ({ tiers, landed, berths }) => [
    ...[...tiers, landed.figure, ...landed.strips],
    ...berths.flatMap(({ figure, parts = [] }) => [figure, ...parts]),
  ],
  yearBefore: none,
  begun: {
    needs: [
      need('tiers', 'figure', [0, 6], '按规模分的项目数', 'Projects by size'),
      need('landed', 'figure', [1, 1], '一年落户的项目数', 'Projects of the year'),
      need('strips', 'figure', [0, 6], '其中几类', 'Kinds among them'),
      need('libraries', 'list', [1, 1], '项目库，一级一级', 'Stages of projects, in order'),
      need('berths', 'figure', [0, 6], '开工、竣工、投产的数', 'Started, completed, in production'),
    ],
    scene(id, pick) {
      const [[figure = ''], [libraries = '']] = [pick('landed'), pick('libraries')]
      return {
        id,
        kind: 'projects',
        tiers: pick('tiers'),
        landed: { figure, strips: pick('strips') },
        libraries,
        berths: pick('berths').map((one) => ({ figure: one })),
        steps: some([
          made('matrix', ...pick('tiers')),
          made('landed', figure, ...pick('strips')),
          made('libraries', libraries),
          made('berths', ...pick('berths')),
        ]),
      }
    },
    labels: {},
    ...{ usual: 0, counted: true },
    samples(count) {
      const strips = idsOf('project-kind', count, 0, 6)
      return {
        facts: {
          figures: ['projects', ...strips].map((id) => ({ id, at, value: 1, unit: '个' })),
          lists: [list('project-stages')],
        },
        picks: { tiers: [], landed: ['projects'], strips, libraries: ['project-stages'], berths: [] },
        words: {
          ...named(strips, '项目类别', 'kind of project'),
          projects: ['落户项目', 'projects established'],
          'project-stages': ['项目库', 'stages of projects'],
        },
        items: listed('project-stages'),
      }
    },
  },
})
