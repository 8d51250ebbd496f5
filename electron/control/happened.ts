import type { TourState } from '../core/tour'
import type { Event } from './events'

/** What the audience has seen change from one state of the tour to another, for lights and models: scenes by id, steps counted from 1. Pure. */
export function happened(before: TourState, after: TourState): readonly Event[] {
  const events: Event[] = []
  const [was, is] = [placeOf(before), placeOf(after)]
  if (after.phase === 'attract' && before.phase !== 'attract') events.push(['attract'])
  if (is && is.scene !== was?.scene) events.push(['scene', is.scene])
  if (is && (is.scene !== was?.scene || is.step !== was.step)) events.push(['step', is.scene, is.step])
  if (after.phase === 'warning' && before.phase !== 'warning') events.push(['warning'])
  if (after.curtain !== before.curtain) events.push(['curtain', after.curtain ?? 'off'])
  if (after.locale !== before.locale) events.push(['language', after.locale])
  return events
}

function placeOf({
  phase,
  walk,
  scene,
  step,
}: TourState): { readonly scene: string; readonly step: number } | undefined {
  const stop = walk.stops[scene]
  return phase === 'attract' || !stop ? undefined : { scene: stop.scene, step: step + 1 }
}
