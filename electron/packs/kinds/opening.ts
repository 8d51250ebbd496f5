import { z } from 'zod'
import { said } from '../../core/said'
import { id } from '../schema/common'
import { at, idsOf, list, listed, made, named, need } from './begin'
import { asEver, none, sceneKind } from './kind'
import { many, one } from './refs'
import { step } from './steps'

export const opening = sceneKind(
  z.strictObject({
    id,
    kind: z.literal('opening'),
    strategy: id,
    mission: id,
    roles: z.array(id).min(1).max(6),
    town: id.optional().describe('A list: what the roles make together.'),
    steps: z.array(step(['strategy', 'mission', 'roles'])).min(1),
  }),
)({
  words: said('开篇：战略、使命、定位', 'Opening: strategy, mission, roles'),
  references: (scene) => [
    ...one('strategy', scene.strategy, 'list'),
    ...one('mission', scene.mission, 'statement'),
    ...many('roles', scene.roles, 'statement'),
    ...one('town', scene.town, 'list'),
  ],
  ...{ asks: () => null, shares: none, unsaid: none, texts: none, upgraded: asEver },
  ...{ rows: {}, ownFigures: none, yearBefore: none },
  begun: {
    needs: [
      need('strategy', 'list', [1, 1], '战略（一个列表）', 'The strategy (a list)'),
      need('mission', 'statement', [1, 1], '使命（一句话）', 'The mission (a statement)'),
      need('roles', 'statement', [1, 6], '几个定位', 'The roles'),
    ],
    scene(id, pick) {
      const [[strategy = ''], [mission = '']] = [pick('strategy'), pick('mission')]
      return {
        id,
        kind: 'opening',
        strategy,
        mission,
        roles: pick('roles'),
        steps: [made('strategy', strategy), made('mission', mission), made('roles', ...pick('roles'))],
      }
    },
    labels: {},
    ...{ usual: 0, counted: true },
    samples(count) {
      const roles = idsOf('role', count, 1, 6)
      return {
        facts: { statements: ['mission', ...roles].map((id) => ({ id, at })), lists: [list('strategy')] },
        picks: { strategy: ['strategy'], mission: ['mission'], roles },
        words: { ...named(roles, '定位', 'role'), mission: ['使命', 'mission'], strategy: ['战略', 'strategy'] },
        items: listed('strategy'),
      }
    },
  },
})
