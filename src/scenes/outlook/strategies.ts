import type { Box, Stage } from '../../composables/useStage'
import { fitSize } from '../../marks/fitSize'

/** The strategies as inscriptions, u: their field, and type sizes of word and what follows it. */
export interface StrategiesLayout {
  readonly field: Box
  /** Columns read from the right; lines otherwise. */
  readonly upright: boolean
  /** Each line in two: its first word, the rest below it. */
  readonly stacked: boolean
  readonly size: number
  readonly rest: number
  readonly titleWidth: number
  /** Where the year stands, if there is room for it. */
  readonly year: Box | undefined
}

export function strategiesLayout(names: readonly string[], stage: Stage, upright: boolean): StrategiesLayout {
  const { content, portrait, text } = stage
  const edge = { right: content.x + content.w, foot: content.y + content.h }
  if (upright) {
    const x = portrait ? content.x : content.x + content.w * 0.47
    const y = portrait ? content.y + 420 : content.y
    const field = { x, y, w: edge.right - x, h: (portrait ? edge.foot - 60 : edge.foot) - y }
    const size = fitSize(names, { along: field.h, across: field.w }, 204, 1.2, 0.02)
    const room = { x: content.x, y: edge.foot - 230, w: x - content.x - 60, h: 230 }
    return {
      field,
      upright,
      stacked: false,
      size,
      rest: size,
      titleWidth: portrait ? content.w : room.w + 20,
      year: portrait ? undefined : room,
    }
  }
  const y = content.y + (portrait ? 420 : 250 + 60 * text)
  const field = { x: content.x, y, w: content.w, h: edge.foot - y - (portrait ? 60 : 0) }
  const words = names.map((name) => name.split(' ')[0] ?? name)
  const rests = names.map((name) => name.split(' ').slice(1).join(' '))
  const room = { along: field.w, across: field.h }
  const size = portrait
    ? fitSize(words, { ...room, across: field.h * 0.62 }, 150, 1.18)
    : fitSize(names, room, 132, 1.1)
  const rest = portrait ? fitSize(rests, { ...room, across: field.h * 0.34 }, 72, 1.12) : size
  return { field, upright, stacked: portrait, size, rest, titleWidth: content.w, year: undefined }
}
