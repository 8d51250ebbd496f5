import type { Stage } from '../composables/useStage'

/** From the lower edge of the stage to the lower edge of its buttons, u: 50, or higher where a seated hand ends higher. */
export const handLine = (stage: Pick<Stage, 'h' | 'reach'>): number =>
  Math.max(50, stage.reach ? stage.h - stage.reach.bottom + 12 : 0)
