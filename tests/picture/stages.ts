import fc from 'fast-check'
import { stageOf, type Stage } from '../../src/picture/stage'

/** The five sizes a picture must fit, with both sizes of small type. */
const sizes = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [1280, 800],
  [3840, 1080],
] as const

export const stages: readonly Stage[] = sizes.flatMap(([w, h]) => [1, 1.4].map((text) => stageOf(w, h, { text })))
export const locales = fc.constantFrom('zh-CN', 'en', 'de')

/** How many random reports a property is held against: some in every run, thousands in the long form. */
export const numRuns = Number(process.env['PICTURE_REPORTS'] ?? 60)
