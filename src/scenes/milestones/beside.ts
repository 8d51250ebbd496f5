import { moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { line, type Axis } from './axis'
import type { MilestonesModel, Moment } from './model'
import { momentWords } from './momentWords'
import type { Sheet } from './sheet'

/** A heading, and what stands below it. */
type Listed = readonly { readonly id?: string; readonly words: Words }[]

/** So many at most, u between them. */
const [most, gap] = [4, 22]

/** What is still to come, apart from the year, where its axis goes on as a dashed line: as many as the room has place for. */
export function plansOf(
  { pen, labels }: Sheet,
  model: MilestonesModel,
  room: Box,
): {
  readonly tall: number
  readonly missing: readonly Moment[]
  readonly at: (at: Point, axis: Axis) => readonly AnyPiece[]
} {
  const tallOf = (all: Listed): number => all.reduce((sum, { words }) => sum + words.box.h + gap, 0)
  const listed = (count: number, size: number): Listed => {
    const ask = { size, floor: pen.floor, x: 0, y: 0, w: room.w, leading: 1.3 }
    const plans = model.plans.slice(0, count).map((plan) => {
      const content = momentWords({ ...plan, name: plan.short }, pen.floor)
      return { id: plan.id, words: pen.write({ ...ask, id: `plan:${plan.id}`, content, lines: 3, card: plan.id }) }
    })
    const ahead = labels['ahead']
    if (plans.length === 0 || ahead === undefined) return plans
    return [{ words: pen.write({ ...ask, id: 'ahead', content: pen.say(ahead), ink: 'river', lines: 1 }) }, ...plans]
  }
  // Smaller before there are fewer.
  let all = listed(most, pen.size('caption'))
  for (let count = most; count >= 0 && tallOf(all) > room.h; count -= 1) all = listed(count, pen.floor)
  const missing = model.plans.filter((plan) => !all.some(({ id }) => id === plan.id))
  if (all.length === 0) return { tall: 0, missing, at: () => [] }
  return {
    tall: tallOf(all),
    missing,
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
