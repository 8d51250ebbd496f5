import { spread } from '../../picture/arrange'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Point } from '../../picture/stage'
import { between, course, type Axis } from './axis'
import { large } from './arc'
import { lanes } from './lanes'
import type { Dated, MilestonesModel } from './model'
import type { Sheet } from './sheet'
import { momentWords } from './momentWords'

/** Where names stand beside a standing axis, u. */
export interface Beside {
  readonly x: number
  readonly right: number
  readonly from: number
  readonly to: number
}

/** From a day to its words. */
export const threadTo = (id: string, from: Point, to: Point): AnyPiece => ({
  ...{ kind: 'strand', id: `thread:${id}`, width: 2.5, ink: 'river', decor: true, layer: 1 },
  points: course((t) => ({ x: between(from, to, t).x, y: from.y + (to.y - from.y) * (t * t * (3 - 2 * t)) })),
  box: { x: from.x, y: Math.min(from.y, to.y), w: to.x - from.x, h: Math.abs(from.y - to.y) },
})

/** A moment beside a standing axis: one that the year is told by is large, its date above it. */
export function downWords({ pen }: Sheet, moment: Dated, chief: boolean, x: number, right: number): Words {
  const size = chief ? large : pen.size('lead')
  const content = chief
    ? [
        ...pen.say(moment.when, { em: pen.size('caption') / size, ink: 'ink2', least: pen.floor }),
        { kind: 'break' } as const,
        { kind: 'text', text: moment.short, face: 'serif', weight: 600 } as const,
      ]
    : momentWords({ ...moment, name: moment.short }, pen.floor, true)
  const ask = { id: `moment:${moment.id}`, content, size, leading: 1.25, x, y: 0, w: right - x } as const
  const [lines, more] = chief ? [2, 3] : [1, 2]
  const one = pen.write({ ...ask, floor: Math.max(pen.floor, size * 0.8), lines })
  return one.cut ? pen.write({ ...ask, floor: pen.floor, lines: more, card: moment.id }) : one
}

interface Item {
  readonly id: string
  readonly words: Words
  readonly wish: number
  /** Its day, where it has one. */
  readonly day: Point | undefined
}

/** What went on all through the year, beside the middle of what joins its two moments. */
function throughItems({ pen }: Sheet, model: MilestonesModel, { x, right }: Beside, wish: number): readonly Item[] {
  return lanes(model, pen.floor).map(({ id, content }) => {
    const ask = { id: `lane:${id}`, content, size: pen.size('caption'), floor: pen.floor, card: id, leading: 1.35 }
    return { id, words: pen.write({ ...ask, lines: 2, x, y: 0, w: right - x }), wish, day: undefined }
  })
}

const touchOf = ({ id, day }: Item, { box }: Words): AnyPiece =>
  day
    ? { kind: 'hit', id: `name:${id}`, fact: id, box }
    : { kind: 'hit', id: `hit:${id}`, fact: id, travel: `event:${id}`, box: { ...box, y: box.y - 9, h: box.h + 18 } }

/** Names beside a standing axis, as near to their days as they have room, as many as that is; `lying` says whether what went on all year is among them. */
export function downNames(
  sheet: Sheet,
  model: MilestonesModel,
  dated: readonly Dated[],
  axis: Axis,
  room: Beside,
  middle: (moment: Dated) => Point,
): { readonly pieces: readonly AnyPiece[]; readonly missing: readonly Dated[]; readonly lying: boolean } {
  const { x, right, ...range } = room
  const ends = model.arc ? model.arc.map((moment) => middle(moment).y) : [axis.from.y, axis.to.y]
  const through = throughItems(sheet, model, room, ((ends[0] ?? 0) + (ends[1] ?? 0)) / 2)
  const named = dated.map((moment): Item => {
    const day = middle(moment)
    const words = downWords(sheet, moment, model.arc?.includes(moment) === true, x, right)
    return { id: moment.id, words, wish: day.y, day }
  })
  const places = (items: readonly Item[]): readonly number[] | undefined =>
    spread(
      items.map(({ wish }) => wish),
      items.map(({ words }) => words.box.h),
      range,
      18,
    )
  // The last ones give way where all have no room: a year is told from its beginning.
  let shown: readonly Item[] = [...named, ...through]
  let middles = places(shown)
  const lying = middles !== undefined && through.length > 0
  if (!middles) shown = named
  middles ??= places(shown)
  while (!middles && shown.length > 0) {
    shown = shown.slice(0, -1)
    middles = places(shown)
  }
  return {
    lying,
    missing: lying ? [] : dated.slice(shown.length),
    pieces: shown.flatMap((item, i): readonly AnyPiece[] => {
      const y = middles?.[i] ?? 0
      const placed = moved(item.words, 0, y - item.words.box.h / 2 - item.words.box.y)
      const thread = item.day ? [threadTo(item.id, item.day, { x: x - 14, y })] : []
      return [...thread, touchOf(item, placed), placed]
    }),
  }
}
