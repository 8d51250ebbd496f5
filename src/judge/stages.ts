import { largestText, reachOf, textScaleOf, type Hall, type Shape } from '../../electron/core/hall'
import { stageOf, type Stage } from '../picture/stage'

/** The displays that a report must fit, CSS pixels: a wall display, one set upright, two laptops, two displays side by side. */
const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1280, 800],
  [3840, 1080],
] as const

/** Stages that a report must fit wherever it is shown: every size with small type as it is, and as large as it grows. */
export const allStages: readonly Stage[] = sizes.flatMap(([w, h]) =>
  [1, largestText].map((text) => stageOf(w, h, { text })),
)

/** The stages that one hall has on a display of that many pixels: as visitors find it, with large text, and with low reach. */
export const hallStages = (hall: Hall | null, size: Shape): readonly Stage[] =>
  [false, true].flatMap((large) => {
    const text = textScaleOf(hall, size, large)
    return [{ text }, { text, reach: reachOf(hall, size) }].map((comfort) => stageOf(size.width, size.height, comfort))
  })
