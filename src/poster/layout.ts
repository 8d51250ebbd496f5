import type { Box, Stage } from '../composables/useStage'
import type { Point } from '../marks/ring'

/** Where the poster's pieces lie, u: the ring with the words in it, the figures beside or below it. */
export interface PosterLayout {
  readonly ring: { readonly centre: Point; readonly radius: number }
  readonly figures: Box
}

/** The poster of a stage. Pure. */
export const posterLayout = ({ w, h, portrait }: Pick<Stage, 'w' | 'h' | 'portrait'>): PosterLayout =>
  portrait
    ? {
        ring: { centre: { x: w / 2, y: h * 0.27 }, radius: 390 },
        figures: { x: 96, y: h * 0.27 + 470, w: w - 192, h: h - (h * 0.27 + 470) - 170 },
      }
    : {
        ring: { centre: { x: w * 0.285, y: 500 }, radius: 400 },
        figures: { x: w * 0.285 + 530, y: 110, w: w - (w * 0.285 + 530) - 80, h: 790 },
      }
