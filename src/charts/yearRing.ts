import type { Stage } from '../composables/useStage'
import type { Point } from '../marks/ring'

/** The closed ring of the year: day ticks rise from `radius` outwards by `band`. All in u. */
export interface YearRing {
  readonly centre: Point
  readonly radius: number
  readonly band: number
}

const band = 38

/** Where the ring of the year stands when the opening scene is over, u: from there its days go on to the axis. */
export function yearRing({ content, portrait }: Pick<Stage, 'portrait' | 'content'>): YearRing {
  // Squarer stages have less room beside the words.
  const radius = portrait ? 404 : Math.min(390, Math.max(250, content.w * 0.491 - 459))
  const outer = radius + band
  const centre = portrait
    ? { x: content.x + content.w / 2, y: content.y + content.h * 0.55 }
    : { x: content.x + content.w - outer, y: content.y + content.h / 2 }
  return { centre, radius, band }
}
