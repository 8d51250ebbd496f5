import type { SceneOf } from '../../../electron/core/report'
import type { Box, Stage } from '../../picture/stage'
import type { ViewInput } from '../../picture/view'

export interface Rooms {
  readonly words: Box
  readonly picture: Box | undefined
  readonly caption: Box | undefined
}

export type Step = SceneOf<'story'>['steps'][number]

/** Between what is seen and what is said, u. */
export const gap = 56

/** What is seen of a step, as the pack names it: where it was found broken the words have its room. */
export function seenOf(step: Step | undefined, state: ViewInput<'story'>['state']): string | undefined {
  if (!step || step.view === 'words' || state?.['broken'] === step.media) return undefined
  return step.media
}

/** Wide, words on the left and the picture from the middle off the right edge; upright, the picture at the foot, words above it. */
export function roomsFor({ content, w, portrait, text }: Stage, seen: boolean): Rooms {
  const { x, y, h } = content
  if (!seen)
    return { words: { ...content, w: portrait ? content.w : content.w * 0.8 }, picture: undefined, caption: undefined }
  const tall = 32 * text
  if (portrait) {
    const picture = { x: 0, y: y + h * 0.56, w: x + content.w, h: h * 0.44 - tall - 18 }
    return { picture, words: { ...content, h: h * 0.56 - gap }, caption: { x, y: y + h - tall, w: content.w, h: tall } }
  }
  const column = content.w * 0.42
  const left = x + column + gap * 1.5
  return {
    words: { ...content, w: column },
    picture: { x: left, y: 0, w: w - left, h: y + h - tall - 24 },
    caption: { x: left, y: y + h - tall, w: x + content.w - left, h: tall },
  }
}
