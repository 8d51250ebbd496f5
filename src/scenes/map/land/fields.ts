import { textsOf } from '../../../../electron/core/reading'
import type { Spot } from '../../../map/camera'
import type { Plan } from './plan'

export const points = 49

/** Clear of the park's ring and of the far dot, u. */
export const [atPark, atPlace] = [34, 16] as const

export interface Field {
  readonly id: string
  readonly text: string
  /** The end of an open list. */
  readonly open: boolean
}

/** The fields a link names, and the open end of the list; none where the fact is no such link. */
export function fieldsOf({ input, labels }: Plan): readonly Field[] {
  const link = input.scene.linked?.link ?? ''
  const fact = input.report.facts[link]
  if (fact?.kind !== 'link' || !fact.fields) return []
  const said = textsOf(input.report, input.locale).facts[link]?.fields ?? {}
  const more = labels['fields-open']
  const fields = [...new Set(fact.fields)].map((id) => ({ id, text: said[id] ?? id, open: false }))
  return fact.open && more !== undefined ? [...fields, { id: 'more', text: more, open: true }] : fields
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
