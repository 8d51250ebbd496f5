import type { Stage } from '../composables/useStage'
import type { Point } from './ring'

/** The ring of the year over the river, larger than the stage and cropped by it: how the piece begins and how it ends. In u. */
export interface RiverRing {
  readonly centre: Point
  readonly radius: number
  /** Where the park lies on the stage, and u to the kilometre there. */
  readonly focus: Point
  readonly perKm: number
}

/** Its place on the stage: to the right of the words, below them on upright stages. */
export function riverRing({ w, h, portrait }: Pick<Stage, 'w' | 'h' | 'portrait'>): RiverRing {
  return portrait
    ? { centre: { x: 580, y: h * 0.67 }, radius: 610, focus: { x: 850, y: h * 0.42 }, perKm: 35 }
    : { centre: { x: Math.max(w - 600, 1150), y: 650 }, radius: 630, focus: { x: w - 420, y: 280 }, perKm: 24 }
}
