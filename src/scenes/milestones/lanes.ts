import type { Content } from '../../picture/content'
import type { Sheet } from './sheet'
import type { MilestonesModel } from './model'
import { momentWords } from './momentWords'
import type { Box } from '../../picture/stage'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'

export interface Lane {
  readonly id: string
  readonly content: Content
}

/** What has no day of its own, in one line each: a moment of the year, a list, whose card has its parts. */
function lanes(model: MilestonesModel, floor: number): readonly Lane[] {
  const of = (id: string, when: string, name: string, said: string | undefined): Lane => ({
    id,
    content: momentWords({ when, name, said }, floor),
  })
  return [
    ...model.undated.map(({ id, when, short, said }) => of(id, when, short, said)),
    ...model.through.map(({ id, name, said }) => of(id, '', name, said)),
  ]
}

/** Lanes that lie along the whole year, at its foot; three at most, the rest on the page's list. */
export function lanesOf(
  { pen }: Sheet,
  model: MilestonesModel,
  room: Box,
): { readonly tall: number; readonly at: (y: number) => readonly AnyPiece[] } {
  const { portrait } = pen.stage
  const size = pen.size('caption')
  const gap = 14
  const tallOf = (words: Words): number => words.box.h + size * 0.9
  const write = (lines: number): readonly { readonly id: string; readonly words: Words }[] =>
    lanes(model, pen.floor)
      .slice(0, 3)
      .map(({ id, content }) => ({
        id,
        words: pen.write({
          ...{ id: `lane:${id}`, content, size, floor: pen.floor, card: id, on: `ground:${id}`, leading: 1.35, lines },
          ...{ x: room.x + 22, y: 0, w: room.w - 44 },
        }),
      }))
  const sum = (all: ReturnType<typeof write>): number => all.reduce((to, { words }) => to + tallOf(words) + gap, 0)
  // A year is told above them: where they would take much of the stage they are one line each.
  const full = write(portrait ? 3 : 2)
  const written = sum(full) <= room.h * 0.17 ? full : write(1)
  return {
    tall: sum(written),
    at: (from) => {
      let y = from + gap
      return written.flatMap(({ id, words }): readonly AnyPiece[] => {
        const box = { x: room.x, y, w: room.w, h: tallOf(words) }
        y += box.h + gap
        const d = `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}z`
        return [
          { kind: 'shape', id: `ground:${id}`, d, fill: 'raised', box },
          { kind: 'hit', id: `hit:${id}`, fact: id, travel: `event:${id}`, box },
          moved(words, 0, box.y + (box.h - words.box.h) / 2 - words.box.y),
        ]
      })
    },
  }
}
