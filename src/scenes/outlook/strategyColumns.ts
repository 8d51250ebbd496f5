import type { AnyPiece, Shape, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'
import type { Part } from './strategyParts'

/** As many of the strategies as have room. */
export interface Inscribed {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
}

/** Columns from right to left, each as tall as the field; as many as have room. */
export function columns({ pen }: Sheet, parts: readonly Part[], field: Box, wish: number): Inscribed {
  const least = pen.floor * 1.6
  const shown = Math.min(parts.length, Math.max(1, Math.floor(field.w / least)))
  const size = Math.min(wish, field.w / (shown + (shown - 1) * 0.14))
  const pitch = shown > 1 ? (field.w - size) / (shown - 1) : 0
  const longest = Math.max(1, ...parts.map(({ first, rest }) => [...(first + rest)].length))
  // Letters stand further apart where the field is taller than they need.
  const tracking = Math.max(0.03, Math.min(0.24, field.h / (longest * size) - 1))
  const set = parts.slice(0, shown).map(({ id, first, rest }, i) =>
    pen.writeUpright({
      id: `strategy:${id}`,
      // One ink: what they share, lit in every column, would be read across.
      content: pen.say(first + rest),
      face: 'serif',
      weight: 600,
      tracking,
      size,
      floor: pen.floor,
      lines: 1,
      x: field.x + field.w - pitch * i,
      y: field.y,
      w: size,
      h: field.h,
    }),
  )
  // No longer than what they part.
  const tall = { ...field, h: Math.max(0, ...set.map(({ box }) => box.h)) }
  const between = set.slice(1).map(({ id, box }) => rule(id, box.x + box.w + (pitch - box.w) / 2, tall))
  return { pieces: [...between, ...set.flatMap((words, i) => touched(words, parts[i]?.id ?? ''))], shown }
}

/** A line between two columns: they are read downwards. */
const rule = (id: string, x: number, { y, h }: Box): Shape => ({
  ...{ kind: 'shape', id: `rule:${id}`, d: `M${x} ${y}v${h}`, stroke: 'tick', width: 2, decor: true },
  box: { x, y, w: 0, h },
})

/** Words that answer a touch with their strategy. */
export const touched = (words: Words, fact: string): readonly AnyPiece[] => [
  { kind: 'hit', id: `hit:${fact}`, fact, box: words.box },
  words,
]
