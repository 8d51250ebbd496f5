import fc from 'fast-check'
import type { Fact, Report, SceneOf } from '../../../electron/core/report'
import { leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Opening = SceneOf<'opening'>

const names = fc.constantFrom(
  '新地标',
  '一二三四五六七八九十一二三四五六七八九十',
  'Landmark',
  'Testing ground for new ways of governing several cities as one',
  'Donaudampfschifffahrtsgesellschaftskapitän',
)
const works = fc.constantFrom('', '产城融合', '一二三四五六七八九十一二三四五六七八九十', 'where industry and town grow as one') // prettier-ignore
const goals = fc.oneof(
  fc.constant(['全方位融入苏南', '全方位对接上海', '全方位推进高质量发展']),
  fc.constant(['Joining in, in every respect', 'Linking up, in every respect']),
  fc.array(names, { maxLength: 7 }),
  fc.array(names, { minLength: 60, maxLength: 60 }),
)

/** What a report of the scene is drawn from. */
export interface Parts {
  readonly goals: readonly string[]
  readonly mission: string
  readonly hero: string | undefined
  readonly halves: readonly string[]
  readonly roles: readonly { readonly word: string; readonly rest: string }[]
  readonly town: readonly string[] | undefined
  readonly park: string
  readonly title: string
  readonly lead: string | undefined
  readonly locale: string
}

interface Drawing {
  readonly scene: Opening
  readonly locale: string
  readonly report: Report
}

export function openingReportOf(r: Parts): Drawing {
  const more: Record<string, { readonly fact: Fact; readonly name: string }> = {}
  const add = (id: string, name: string, fact: object): void => {
    more[id] = { fact: { id, at: '1.1', ...fact } as Fact, name }
  }
  const items = (texts: readonly string[]): Record<string, string> =>
    Object.fromEntries(texts.map((text, i) => [`item-${i}`, text]))
  add('goals', '全市目标', { kind: 'list', items: Object.keys(items(r.goals)) })
  add('mission', r.mission, { kind: 'statement' })
  r.roles.forEach(({ word }, i) => add(`role-${i}`, word, { kind: 'statement' }))
  if (r.town) add('town', '现代化新城', { kind: 'list', items: Object.keys(items(r.town)) })
  const scene: Opening = {
    id: 'first',
    kind: 'opening',
    strategy: 'goals',
    mission: 'mission',
    roles: r.roles.map((_, i) => `role-${i}`),
    ...(r.town ? { town: 'town' } : {}),
    steps: (['strategy', 'mission', 'roles'] as const).map((view) => ({ id: view, view, facts: [] })),
  }
  const [a, b] = r.halves
  const labels = {
    ...(a === undefined ? {} : { 'park-a': a }),
    ...(b === undefined ? {} : { 'park-b': b }),
    ...(r.hero === undefined ? {} : { hero: r.hero }),
  }
  const report = reportOf(scene, {}, { locale: r.locale, title: r.title, lead: r.lead, labels }, more)
  const [texts] = Object.values(report.texts)
  const facts = {
    ...texts?.facts,
    goals: { name: '全市目标', items: items(r.goals) },
    ...(r.town ? { town: { name: '现代化新城', items: items(r.town) } } : {}),
    ...Object.fromEntries(
      r.roles.map(({ word, rest }, i) => [
        `role-${i}`,
        rest === '' ? { name: word } : { name: r.locale === 'zh-CN' ? `${rest}“${word}”` : `${word}: ${rest}`, short: word }, // prettier-ignore
      ]),
    ),
  }
  const full = { ...texts, facts, park: { name: r.park, short: r.park } }
  return { scene, locale: r.locale, report: { ...report, texts: { [r.locale]: full } } as unknown as Report }
}

/** Any number of goals, up to six roles, halves named or not, long names or short. */
export const openingReports = fc
  .record({
    goals,
    mission: fc.oneof(names, fc.constantFrom('跨江融合发展示范区', 'Cross-River Integrated Development Demonstration Zone')), // prettier-ignore
    hero: fc.constantFrom(undefined, '跨江融合\n发展示范区', 'Cross-River Integrated\nDevelopment Demonstration Zone'),
    halves: fc.oneof(fc.constant([]), fc.array(names, { minLength: 2, maxLength: 2 }), fc.constant(['苏通园区', '锡通园'])), // prettier-ignore
    roles: fc.array(fc.record({ word: names, rest: works }), { minLength: 1, maxLength: 6 }),
    town: fc.option(fc.array(names, { maxLength: 8 }), { nil: undefined, freq: 4 }),
    park: fc.constantFrom('苏锡通园区', 'Suxitong Science & Technology Industrial Park', 'Park'),
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map(openingReportOf)
