import { z } from 'zod'
import { captionsPath, filmPath, locale, soundPath, stepRef } from './common'

/** narration.json: what is said, written and signed at a step while the tour leads itself, by step and language. */
export const narrationSchema = z.strictObject({
  $schema: z.string().optional(),
  steps: z.record(
    stepRef,
    z.record(
      locale,
      z.strictObject({
        audio: soundPath.optional().describe('What is said; the step stays as long as it lasts.'),
        captions: captionsPath
          .optional()
          .describe('What is said, to be read: WebVTT, timed by `audio`, else by `sign`.'),
        sign: filmPath.optional().describe('The same in sign language: a film, shown in a corner.'),
      }),
    ),
  ),
})
