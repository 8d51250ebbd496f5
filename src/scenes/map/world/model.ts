import { isHanLocale } from '../../../picture/metrics'
import { factText, textsOf } from '../../../../electron/core/reading'
import type { Report, SceneOf } from '../../../../electron/core/report'

/** The links that a step names. */
export type MapLinks = NonNullable<SceneOf<'map'>['steps'][number]['links']>

/** A way in which the world comes to the park. */
export interface Link {
  readonly id: string
  readonly name: string
  /** What is said below its name: a signing says that it is one. */
  readonly status: string | undefined
  /** How many it has brought, and what they are called. */
  readonly count:
    | {
        readonly figure: string
        readonly noun: string
        readonly counter: string
        readonly lines: number
        /** More than an eye would count; more than the report counts. */
        readonly solid: boolean
        readonly more: boolean
      }
    | undefined
}

/** The links of a step by how they are drawn. */
export interface WorldModel {
  /** Lines through what bears its name. */
  readonly through: Link | undefined
  /** Lines from afar that end in a place inside the park. */
  readonly inside: Link | undefined
  /** All others, as threads. */
  readonly threads: readonly Link[]
}

/** No eye counts more lines than these. */
const most = 120

function linkOf(report: Report, locale: string, id: string): readonly Link[] {
  const fact = report.facts[id]
  if (fact?.kind !== 'link') return []
  const figure = fact.figure === undefined ? undefined : report.facts[fact.figure]
  const value = figure && 'value' in figure && typeof figure.value === 'number' ? figure.value : undefined
  const count =
    value === undefined || fact.figure === undefined
      ? undefined
      : {
          figure: fact.figure,
          noun: factText(report, locale, fact.figure).name,
          // A Chinese figure that stands alone has its counter.
          counter: isHanLocale(locale) && figure && 'unit' in figure && figure.unit === '个' ? figure.unit : '',
          lines: Math.min(most, Math.max(1, Math.floor(Math.abs(value)))),
          solid: Math.abs(value) > most,
          more: figure !== undefined && 'bound' in figure && figure.bound === 'more-than',
        }
  return [{ id, name: factText(report, locale, id).name, status: textsOf(report, locale).facts[id]?.status, count }]
}

/** Who comes through whom. Each link is named once, however often a pack lists it. */
export function worldModel(report: Report, all: MapLinks, locale: string): WorldModel {
  const listed = [...new Map(all.map((link) => [link.link, link])).values()]
  const links = listed.flatMap(({ link, inside }) =>
    linkOf(report, locale, link).map((one) => ({ ...one, inside: inside === true })),
  )
  const inside = links.find((one) => one.inside && one.count)
  const through = links.find((one) => !one.inside && one.count)
  return { through, inside, threads: links.filter((one) => one !== inside && one !== through) }
}
