import fc from 'fast-check'
import type { Fact, Report, SceneOf } from '../../../electron/core/report'
import { drawn, leads, reportOf, titles } from '../../picture/randomReport'
import { locales } from '../../picture/stages'

type Milestones = SceneOf<'milestones'>

const names = fc.constantFrom(
  '开园',
  '神马电力一期开业',
  '与德国卡赫集团、高达科技（南通）有限公司签署战略投资协议',
  'Park unveiled',
  'Shemar Electric opens its first phase of the manufacturing headquarters',
  'Donaudampfschifffahrtsgesellschaftskapitän',
)

const day = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))
/** Exact days, the middle of a month, the year's start, no date, earlier years, years to come. */
const dates: fc.Arbitrary<{ readonly date: string; readonly precision: string; readonly future?: boolean }> = fc.oneof(
  { weight: 6, arbitrary: day.map((date) => ({ date, precision: 'day' })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { date: '2020-06', precision: 'mid-month' },
      { date: '2020', precision: 'start-of-year' },
      { date: '2020', precision: 'undated' },
      { date: '2019-05-01', precision: 'day' },
      { date: '2018-02-28', precision: 'day' },
      { date: '2021', precision: 'year', future: true },
      { date: '2023', precision: 'about', future: true },
    ),
  },
)
const event = fc.record({
  dating: dates,
  name: names,
  said: fc.option(fc.constantFrom('开工', 'ground broken', '建成开业'), { nil: undefined }),
  figure: fc.option(drawn, { nil: undefined, freq: 3 }),
  drawn: fc.boolean(),
})
const oneDay = fc
  .record({ event, count: fc.integer({ min: 2, max: 40 }) })
  .map((r) => Array.from({ length: r.count }, () => r.event))
const events = fc.oneof(
  { weight: 5, arbitrary: fc.array(event, { minLength: 1, maxLength: 9 }) },
  { weight: 1, arbitrary: fc.array(event, { minLength: 40, maxLength: 60 }) },
  { weight: 1, arbitrary: oneDay },
)

const labels = {
  'zh-CN': { events: '件大事', ahead: '往后' },
  other: { events: 'events', ahead: 'Ahead' },
} as const

/** Any number of moments on any days, with a window or none, told one by one or not. */
export const milestoneReports = fc
  .record({
    events,
    window: fc.boolean(),
    arc: fc.boolean(),
    through: fc.array(fc.array(names, { maxLength: 8 }), { maxLength: 3 }),
    title: titles,
    lead: leads,
    locale: locales,
  })
  .map((r): { readonly scene: Milestones; readonly locale: string; readonly report: Report } => {
    const more: Record<string, { readonly fact: Fact; readonly name: string }> = {}
    const add = (id: string, name: string, fact: object): void => {
      more[id] = { fact: { id, at: '1.1', ...fact } as Fact, name }
    }
    const ids = r.events.map((_, i) => `event-${i}`)
    r.events.forEach(({ dating, name, figure }, i) =>
      add(`event-${i}`, name, { kind: 'milestone', ...dating, ...(figure ? { figure: `figure-${i}` } : {}) }),
    )
    r.through.forEach((items, i) => add(`list-${i}`, 'Reform', { kind: 'list', items }))
    const exact = ids.filter((_, i) => r.events[i]?.dating.precision === 'day')
    const [from, to] = [exact[0], exact.at(-1)]
    const scene: Milestones = {
      ...{ id: 'years', kind: 'milestones', milestones: ids, through: r.through.map((_, i) => `list-${i}`) },
      drawings: ids
        .filter((_, i) => r.events[i]?.drawn)
        .map((of, i) => ({ of, drawing: i % 2 === 0 ? 'name-plate' : 'chip' })),
      ...(r.window && from !== undefined && to !== undefined
        ? { window: { from, to, days: 'days', count: 'days' } }
        : {}),
      // Of two that are known, in whatever order.
      ...(r.arc && ids.length > 1 ? { arc: { from: ids[0] ?? '', to: ids[1] ?? '' } } : {}),
      steps: [
        { id: 'year', view: 'year', facts: [] },
        { id: 'days', view: 'window', facts: [] },
        ...[...new Set([...ids.slice(0, 1), ...ids.slice(-1)])].map((id) => ({
          ...{ id, view: 'event' as const, milestone: id, facts: [] },
        })),
      ],
    }
    const figures = Object.fromEntries([
      ['days', { value: 27, growth: undefined, unit: '天' as const, name: 'Days' }] as const,
      ...r.events.flatMap(({ figure }, i) => (figure ? [[`figure-${i}`, figure] as const] : [])),
    ])
    const said = r.locale === 'zh-CN' ? labels['zh-CN'] : labels.other
    const report = reportOf(scene, figures, { locale: r.locale, title: r.title, lead: r.lead, labels: said }, more)
    const texts = report.texts[r.locale]?.facts ?? {}
    r.events.forEach(({ said: status }, i) => {
      const text = texts[`event-${i}`]
      if (text && status !== undefined) Object.assign(text, { status })
    })
    // A plate bears the name that its step tells, whatever it is.
    const steps = report.texts[r.locale]?.scenes[scene.id]?.steps ?? {}
    for (const { id } of scene.steps) {
      const told = steps[id]
      const name = texts[id]?.name
      if (told && name !== undefined)
        Object.assign(steps, { [id]: { ...told, labels: { detail: name, 'joined-a': name, 'joined-b': r.title } } })
    }
    return { scene, locale: r.locale, report }
  })
