import type { Box, Stage } from '../../composables/useStage'

/** What there is to place: whether something is seen, and how much is said. */
export interface Told {
  readonly seen: boolean
  readonly figures: number
  /** Height of the title where it is `titleWidth` wide, u. */
  readonly titleTall: (width: number) => number
}

/** One step of a story as it lies on the stage, u. */
export interface StoryLayout {
  readonly titleWidth: number
  /** The picture bleeds off the stage at one side; undefined where words have the room. */
  readonly picture: Box | undefined
  readonly words: Box
  readonly caption: Box | undefined
}

const gap = 56

/**
 * Landscape: words at the left, the picture from the middle off the right edge of the stage. Portrait: the picture as wide
 * as the content below the title, words under it. Without a picture the words take its room.
 */
export function storyLayout(told: Told, stage: Stage): StoryLayout {
  return stage.portrait ? downLayout(told, stage) : acrossLayout(told, stage)
}

function acrossLayout({ seen, titleTall }: Told, { content, w, text }: Stage): StoryLayout {
  const column = seen ? content.w * 0.42 : content.w * 0.8
  const top = content.y + titleTall(column) + gap
  const words = { x: content.x, y: top, w: column, h: content.y + content.h - top }
  if (!seen) return { titleWidth: column, picture: undefined, words, caption: undefined }
  const x = content.x + column + gap * 1.5
  const captionTall = 40 * text
  const picture = { x, y: 0, w: w - x, h: content.y + content.h - captionTall - 20 }
  const caption = { x, y: picture.h + 16, w: content.x + content.w - x, h: captionTall }
  return { titleWidth: column, picture, words, caption }
}

function downLayout({ seen, figures, titleTall }: Told, { content, text }: Stage): StoryLayout {
  const top = content.y + titleTall(content.w) + gap
  const foot = content.y + content.h
  if (!seen) {
    const words = { x: content.x, y: top, w: content.w, h: foot - top }
    return { titleWidth: content.w, picture: undefined, words, caption: undefined }
  }
  const least = (figures > 0 ? 330 : 200) + 260 * text
  const tall = Math.max(240, Math.min((foot - top) * 0.62, foot - top - least))
  const picture = { x: 0, y: top, w: content.x + content.w, h: tall }
  const caption = { x: content.x, y: top + tall + 14, w: content.w, h: 40 * text }
  const under = caption.y + caption.h + gap * 0.6
  return { titleWidth: content.w, picture, caption, words: { x: content.x, y: under, w: content.w, h: foot - under } }
}
