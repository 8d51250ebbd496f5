import { isDeepStrictEqual } from 'node:util'
import type { Geography, Report } from '../../core/report'

/** A report with what lies on its map, where it has one. */
export type Placed = Report & Partial<Pick<Geography, 'places' | 'crossings'>>

/** What has changed about a text, though none of its facts has, and what it is now. */
export interface Around {
  readonly why: 'step' | 'place'
  readonly now: unknown
}

type Steps = ReadonlyMap<string, { readonly scene: object; readonly step: object & { places?: readonly string[] } }>

/**
 * Tells of a text's path whether its step shows something else now, or its place lies elsewhere. What is listed or ordered
 * otherwise for a whole scene touches what compares there, and no other sentence.
 */
export function changedAround(
  older: Placed,
  newer: Placed,
): (path: readonly string[], compares: boolean, isSentence: boolean) => Around | undefined {
  const [was, is] = [stepsOf(older), stepsOf(newer)]
  const moved = changedPlaces(older, newer)
  const ofStep = (key: string, compares: boolean, isSentence: boolean): Around | undefined => {
    const [before, now] = [was.get(key), is.get(key)]
    if (!before || !now) return undefined
    const shown = (now.step.places ?? []).filter((place) => moved.has(`places ${place}`))
    if (isSentence && shown.length > 0) return { why: 'place', now: shown.map((place) => moved.get(`places ${place}`)) }
    if (isSentence && !isDeepStrictEqual(before.step, now.step)) return { why: 'step', now: now.step }
    return compares && !isDeepStrictEqual(before.scene, now.scene) ? { why: 'step', now: now.scene } : undefined
  }
  return ([room = '', id = '', third, step = '', field], compares, isSentence) => {
    const place = moved.get(`${room} ${id}`)
    if (place) return third === 'name' || third === 'short' ? undefined : { why: 'place', now: place }
    if (room !== 'scenes' || third !== 'steps' || field === undefined) return undefined
    return ofStep(`${id}/${step}`, compares, isSentence)
  }
}

const stepsOf = ({ tour }: Report): Steps =>
  new Map(
    tour.scenes.flatMap(({ steps, ...scene }) =>
      steps.map((step) => [`${scene.id}/${step.id}`, { scene, step }] as const),
    ),
  )

/** Places and crossings that both reports have and that are otherwise now. */
function changedPlaces(older: Placed, newer: Placed): ReadonlyMap<string, object> {
  const of = (room: 'places' | 'crossings'): readonly (readonly [string, object])[] => {
    const before = new Map((older[room] ?? []).map((one) => [one.id, one]))
    return (newer[room] ?? []).flatMap((one) => {
      const was = before.get(one.id)
      return was && !isDeepStrictEqual(was, one) ? [[`${room} ${one.id}`, one] as const] : []
    })
  }
  return new Map([...of('places'), ...of('crossings')])
}
