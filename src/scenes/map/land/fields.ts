import { textsOf } from '../../../../electron/core/reading'
import { isHanLocale } from '../../../picture/metrics'
import type { Spot } from '../../../map/camera'
import type { Plan } from './plan'

export const points = 49

/** Clear of the park's ring and of the far dot, u. */
export const [atPark, atPlace] = [34, 16] as const

export interface Field {
  readonly id: string
  readonly text: string
}

/** The fields a link names; none where the fact is no such link. */
export function fieldsOf({ input, labels }: Plan): readonly Field[] {
  const link = input.scene.linked?.link ?? ''
  const fact = input.report.facts[link]
  if (fact?.kind !== 'link' || !fact.fields) return []
  const said = textsOf(input.report, input.locale).facts[link]?.fields ?? {}
  const more = fact.open ? labels['fields-open'] : undefined
  const ids = [...new Set(fact.fields)]
  // That there are more is said after the last that is named: it is no field of its own.
  const end = more === undefined ? '' : isHanLocale(input.locale) ? more : ` ${more}`
  return ids.map((id, i) => ({ id, text: `${said[id] ?? id}${i === ids.length - 1 ? end : ''}` }))
}

/** One thread: it leaves the park's ring, bows out by `off`, and ends at the other place, where all of them meet as at the park. */
export function courseOf(a: Spot, b: Spot, off: number): readonly Spot[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const [from, to] = [atPark / length, 1 - atPlace / length]
  return Array.from({ length: points }, (_, i) => {
    const s = i / (points - 1)
    const t = from + (to - from) * s
    // Soon out, and side by side for most of the way.
    const bow = off * Math.sin(Math.PI * s) ** 0.7
    return { x: a.x + ux * length * t - uy * bow, y: a.y + uy * length * t + ux * bow }
  })
}

/** How many fields a step has no thread for. */
export const fieldCount = (plan: Plan): number => (plan.marks.linked ? fieldsOf(plan).length : 0)
