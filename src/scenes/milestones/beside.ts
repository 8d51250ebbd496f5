import { moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { line, type Axis } from './axis'
import type { MilestonesModel } from './model'
import { momentWords } from './momentWords'
import type { Sheet } from './sheet'

/** What is still to come, apart from the year, where its axis goes on as a dashed line; four at most. */
export function plansOf(
  { pen, labels }: Sheet,
  model: MilestonesModel,
  room: Box,
): { readonly tall: number; readonly at: (at: Point, axis: Axis) => readonly AnyPiece[] } {
  if (model.plans.length === 0) return { tall: 0, at: () => [] }
  const size = pen.size('caption')
  const ask = { floor: pen.floor, x: 0, y: 0, w: room.w, leading: 1.3 }
  const head =
    labels['ahead'] === undefined
      ? []
      : [pen.write({ ...ask, id: 'ahead', content: pen.say(labels['ahead']), size, ink: 'river', lines: 1 })]
  const plans = model.plans.slice(0, 4).map((plan) => ({
    id: plan.id,
    words: pen.write({
      ...ask,
      id: `plan:${plan.id}`,
      content: momentWords({ ...plan, name: plan.short }, pen.floor),
      size,
      lines: 3,
      card: plan.id,
    }),
  }))
  const gap = 22
  let all: readonly { readonly id?: string; readonly words: Words }[] = [...head.map((words) => ({ words })), ...plans]
  const tallOf = (): number => all.reduce((sum, { words }) => sum + words.box.h + gap, 0)
  while (all.length > 1 && tallOf() > room.h) all = all.slice(0, -1)
  return {
    tall: tallOf(),
    at: (place, axis) => {
      let { y } = place
      const on = axis.down
        ? { x: axis.to.x, y: Math.max(axis.to.y + 34, place.y - 16) }
        : { x: place.x + room.w, y: axis.to.y }
      const gone = axis.down ? axis.to : { x: axis.to.x + 20, y: axis.to.y }
      return [
        line('onward', gone, on, 'tick', [4, 12]),
        ...all.flatMap(({ id, words }): readonly AnyPiece[] => {
          const placed = moved(words, place.x, y - words.box.y)
          y += words.box.h + gap
          return id === undefined
            ? [placed]
            : [{ kind: 'hit', id: `hit:${id}`, fact: id, travel: `event:${id}`, box: placed.box }, placed]
        }),
      ]
    },
  }
}
