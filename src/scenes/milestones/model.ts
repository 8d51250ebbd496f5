import { monthsOf } from '../../../electron/core/period'
import { factOf, factText } from '../../../electron/core/reading'
import type { FactText, MilestoneFact, Report, SceneOf } from '../../../electron/core/report'
import { dayName, monthName, placingOf, monthSpan, type DaySpan } from './dates'
import { rememberedModel } from '../../picture/remembered'
import type { Dated, Moment } from './moment'
import { runOf, type Run } from './run'

export type { Dated, Moment } from './moment'

type MilestonesScene = SceneOf<'milestones'>

export interface MilestonesModel {
  readonly axis: DaySpan
  readonly dated: readonly Dated[]
  readonly undated: readonly Moment[]
  readonly plans: readonly Moment[]
  /** The two moments that the year is told by. */
  readonly arc: readonly [Dated, Dated] | undefined
  /** Moments that crowd on the axis. */
  readonly run: Run | undefined
  /** What went on all through the year: a list, and its state. */
  readonly through: readonly {
    readonly id: string
    readonly name: string
    readonly said: string | undefined
  }[]
  /** The days looked at closely. */
  readonly window: DaySpan
  readonly leaves: readonly Moment[]
  /** Derived figures of that window. */
  readonly counted: readonly string[]
}

const isDated = (moment: Moment): moment is Dated => moment.days !== undefined

/** The figure told with an event: its own, or the first its companies carry. */
function figureOfEvent(report: Report, { figure, companies = [] }: MilestoneFact): string | undefined {
  if (figure !== undefined) return figure
  return companies.map((id) => factOf(report, id, 'company').figure).find((own) => own !== undefined)
}

function whenOf(text: FactText, days: DaySpan | undefined, locale: string): string {
  if (days && days.from === days.to) return dayName(days.from, locale)
  return text.asOf ?? (days ? monthName(days.from, locale) : '')
}

/** From its first day to its last; where a pack names none, from the first dated moment to the last. */
function windowOf(scene: MilestonesScene, dated: readonly Dated[], axis: DaySpan): DaySpan {
  const dayIn = (id: string | undefined): number | undefined => dated.find((moment) => moment.id === id)?.days.from
  const exact = dated.filter(({ days }) => days.from === days.to)
  const [first, last] = [exact[0]?.days.from ?? axis.from, exact.at(-1)?.days.from ?? axis.to]
  const ends = [dayIn(scene.window?.from) ?? first, dayIn(scene.window?.to) ?? last]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

/** The month at which an axis begins for a date: of a report of months its own, else its year's first. */
const beginsIn = (date: string, period: string): string =>
  period.includes('/') && date.length > 4 ? date.slice(0, 7) : `${date.slice(0, 4)}-01`

/** What the scene shows, from the report in one language. */
function modelOf(report: Report, scene: MilestonesScene, locale: string): MilestonesModel {
  const { period } = report.manifest
  const all = scene.milestones.map((id) => {
    const fact = factOf(report, id, 'milestone')
    const placing = placingOf(fact, period)
    const text = factText(report, locale, id)
    const short = text.short ?? text.name
    const days = placing.kind === 'dated' ? placing.days : undefined
    const moment: Moment = {
      ...{ id, short, days, name: text.name, when: whenOf(text, days, locale) },
      said: text.status !== undefined && !short.includes(text.status) ? text.status : undefined,
      figure: figureOfEvent(report, fact),
      firms: fact.companies ?? [],
      drawing: scene.drawings?.find(({ of }) => of === id)?.drawing,
      step: scene.steps.find(({ milestone }) => milestone === id)?.id,
    }
    return { moment, kind: placing.kind, begins: beginsIn(fact.date, period) }
  })
  const of = (kind: string): readonly Moment[] => all.flatMap((one) => (one.kind === kind ? [one.moment] : []))
  const dated = of('dated')
    .filter(isDated)
    .sort((a, b) => a.days.from - b.days.from)
  const { from, to } = monthsOf(period)
  const months = [from, ...all.filter(({ kind }) => kind === 'dated').map(({ begins }) => begins)]
  const axis = monthSpan(months.toSorted()[0] ?? from, to)
  const window = windowOf(scene, dated, axis)
  const within = ({ from, to }: DaySpan): boolean => from === to && from >= window.from && to <= window.to
  const told = new Set(scene.steps.map(({ milestone }) => milestone))
  const [first, last] = [scene.arc?.from, scene.arc?.to].map((id) => dated.find((moment) => moment.id === id))
  return {
    arc: first && last && first.days.to < last.days.from ? [first, last] : undefined,
    run: runOf(scene, dated, axis, window),
    ...{ axis, dated, window, undated: of('undated'), plans: of('future') },
    // What is told but has no day in the window stands there without a thread.
    leaves: [
      ...dated.filter(({ days }) => within(days)),
      ...all.flatMap(({ moment }) =>
        told.has(moment.id) && !(moment.days && within(moment.days)) ? [{ ...moment, days: undefined }] : [],
      ),
    ],
    counted: scene.window ? [scene.window.days, scene.window.count] : [],
    through: (scene.through ?? []).map((id) => {
      const { name, status } = factText(report, locale, id)
      return { id, name, said: status }
    }),
  }
}

/** As told above, once for each report and language. */
export const milestonesModel = rememberedModel(modelOf)
