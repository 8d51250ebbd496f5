import type { Stage } from '../composables/useStage'
import type { Point } from '../marks/ring'

/** Where the ring of the year stands when the opening scene is over, u: from there its days go on to the axis. */
export function yearRing(stage: Pick<Stage, 'w' | 'h' | 'portrait' | 'content'>): {
  readonly centre: Point
  readonly radius: number
} {
  const { content, w, h } = stage
  if (stage.portrait) return { centre: { x: content.x + content.w / 2 + 10, y: h * 0.555 }, radius: 400 }
  return { centre: { x: w - 96 - 400 - (w - 1728) * 0.25, y: content.y + content.h / 2 + 24 }, radius: 400 }
}
