import type { AddableKind } from '../../core/sceneNeeds'
import type { Facts } from '../schema'

/** Entries that a scene kind begins with, to be named and filled in a workbook, and what of the kind's needs each is picked for. */
export interface Samples {
  readonly facts: Partial<Facts>
  readonly picks: Readonly<Record<string, readonly string[]>>
  /** What an entry is, by its id, in Chinese and English. */
  readonly words: Readonly<Record<string, readonly [zh: string, en: string]>>
  /** Entries of lists, by the list's id. */
  readonly items: Readonly<Record<string, readonly string[]>>
}

const at = '1.1'
/** A sample is told from the next by a letter: digits in a text would be figures nobody stated. */
const letter = (n: number): string =>
  (n < 26 ? '' : letter(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26))
const idsOf = (word: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${word}-${i + 1}`)
const named = (ids: readonly string[], zh: string, en: string): Samples['words'] =>
  Object.fromEntries(ids.map((id, i) => [id, [`${zh}${letter(i)}`, `${en} ${letter(i)}`]]))

const figure = (id: string, growth: boolean): Facts['figures'][number] => ({
  ...{ id, at, value: 1, unit: '亿元' },
  ...(growth ? { growth_pct: 1, growth_basis: '同比' } : {}),
})
const list = (id: string): Facts['lists'][number] => ({ id, at, items: ['item-a', 'item-b'] })
/** Days of the year, a month apart and then within the months. */
const dayOf = (period: string, i: number): string =>
  `${period}-${String((i % 12) + 1).padStart(2, '0')}-${String(1 + (Math.floor(i / 12) % 28)).padStart(2, '0')}`
const none = { items: {} }
const listed = (id: string): Samples['items'] => ({ [id]: ['item-a', 'item-b'] })

/** What a scene of a kind begins with; `count` of what it mainly shows, at least as many as it needs. */
export const samplesOf: Readonly<Record<AddableKind, (count: number, period: string) => Samples>> = {
  story: () => ({ facts: {}, picks: { figures: [] }, words: {}, ...none }),
  indicators: (count) => {
    const ids = idsOf('indicator', Math.max(2, count))
    const half = Math.max(2, Math.ceil(ids.length / 2))
    return {
      facts: { figures: ids.map((id, i) => figure(id, i < 2)) },
      picks: { pair: ids.slice(0, 2), amounts: ids.slice(0, half), quiet: ids.slice(half) },
      words: named(ids, '指标', 'indicator'),
      ...none,
    }
  },
  milestones: (count, period) => {
    const ids = idsOf('event', Math.max(1, count))
    return {
      facts: { milestones: ids.map((id, i) => ({ id, at, date: dayOf(period, i), precision: 'day' as const })) },
      picks: { milestones: ids },
      words: named(ids, '大事', 'event'),
      ...none,
    }
  },
  clusters: (count) => {
    const ids = idsOf('industry', Math.min(6, Math.max(1, count)))
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
  projects: (count) => {
    const strips = idsOf('project-kind', Math.min(6, count))
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
  livability: (count) => {
    const ids = idsOf('work', Math.min(8, Math.max(1, count)))
    return {
      facts: { works: ids.map((id) => ({ id, at })) },
      picks: { works: ids },
      words: named(ids, '工程', 'works'),
      ...none,
    }
  },
  opening: (count) => {
    const roles = idsOf('role', Math.min(6, Math.max(1, count)))
    return {
      facts: { statements: ['mission', ...roles].map((id) => ({ id, at })), lists: [list('strategy')] },
      picks: { strategy: ['strategy'], mission: ['mission'], roles },
      words: { ...named(roles, '定位', 'role'), mission: ['使命', 'mission'], strategy: ['战略', 'strategy'] },
      items: listed('strategy'),
    }
  },
  outlook: (count) => {
    const ids = idsOf('aim', Math.min(6, Math.max(1, count)))
    return {
      facts: { statements: ids.map((id) => ({ id, at })) },
      picks: { strategies: ids, lines: [], take: [] },
      words: named(ids, '目标', 'aim'),
      ...none,
    }
  },
}
