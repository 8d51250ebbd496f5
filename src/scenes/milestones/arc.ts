import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece, Shape, Strand, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { between, course, line, type Axis } from './axis'
import type { Dated, MilestonesModel } from './model'
import type { Sheet } from './sheet'

/** How large the two names are beside a standing axis, and below a lying one, u. */
export const large = 60
const larger = 84
/** How thick what joins them is, how large its ends, how long their stems are at least, u. */
const [thick, end, stem] = [13, 17, 58] as const
/** The least room a name has, u. */
const least = 400

const disc = (id: string, { x, y }: Point): Shape => ({
  ...{ kind: 'shape', id, fill: 'ink', stroke: 'ground', width: 5, decor: true },
  box: { x: x - end, y: y - end, w: 2 * end, h: 2 * end },
  d: `M${x - end} ${y}a${end} ${end} 0 1 1 ${2 * end} 0a${end} ${end} 0 1 1 ${-2 * end} 0z`,
})

/** The two turns of the year, on top of all that lies on the axis. */
export const turnsOf = ({ arc }: MilestonesModel, middle: (moment: Dated) => Point): readonly Shape[] =>
  (arc ?? []).map((moment) => disc(`turn:${moment.id}`, middle(moment)))

/** What joins the two moments that the year is told by, along the axis. */
export function arcOf({ arc }: MilestonesModel, middle: (moment: Dated) => Point): readonly Strand[] {
  if (!arc) return []
  const [from, to] = arc.map(middle)
  if (!from || !to) return []
  const points = course((t) => between(from, to, t))
  const box: Box = { x: from.x, y: from.y, w: to.x - from.x, h: to.y - from.y }
  return [
    {
      ...{ kind: 'strand', id: 'arc', points, box, width: thick, ink: 'ink', layer: 1, decor: true, round: true },
      from: points.map(() => from),
    },
  ]
}

/** Its date, and its name below it, no larger than `wish`. */
function wordsOf({ pen }: Sheet, moment: Dated, room: Box, align: 'left' | 'right', wish: number): readonly Words[] {
  const ask = { floor: pen.floor, align, card: moment.id, ...room } as const
  const when = pen.write({
    ...{ ...ask, id: `when:${moment.id}`, content: pen.say(moment.when), size: pen.size('caption'), ink: 'ink2' },
    lines: 1,
  })
  const named = (lines: number, floor: number): Words =>
    pen.write({
      ...{ ...ask, id: `moment:${moment.id}`, content: pen.say(moment.short), face: 'serif', weight: 600, size: wish },
      ...{ lines, floor, leading: 1.15, balance: true, h: wish * 2.4, y: when.box.y + when.box.h + 18 },
    })
  const single = named(1, Math.min(wish, larger * 0.6))
  const name = single.shortened === undefined ? single : named(2, pen.floor)
  return [when, name]
}

interface Chiefs {
  /** What they fill below the axis, u. */
  readonly tall: number
  readonly at: (axis: Axis, middle: (moment: Dated) => Point) => readonly AnyPiece[]
}

/** The two moments that the year is told by, large below a lying axis, each on a stem of its own. */
export function chiefsOf(sheet: Sheet, { arc }: MilestonesModel, xs: readonly number[]): Chiefs {
  const { content, portrait } = sheet.pen.stage
  const [a, b] = xs
  if (!arc || portrait || a === undefined || b === undefined) return { tall: 0, at: () => [] }
  const half = content.x + content.w / 2
  // Each stands at its own day, but for what its name needs beyond.
  const rooms: readonly Box[] = [
    { ...content, x: Math.min(a, half - 20 - least), w: Math.max(least, half - 20 - a), y: 0 },
    { ...content, x: half + 20, w: Math.max(least, b - half - 20), y: 0 },
  ]
  const write = (wish: number): readonly (readonly Words[])[] =>
    rooms.flatMap((room, i) => {
      const moment = arc[i]
      return moment ? [wordsOf(sheet, moment, room, i === 0 ? 'left' : 'right', wish)] : []
    })
  // Two turns, equally large.
  const size = Math.min(...write(larger).map((pair) => pair.at(-1)?.size ?? larger))
  const set = write(size).map((pair, i) => {
    const all = boxAround(pair)
    const dx = i === 0 ? Math.min(a, half - 20 - all.w) - all.x : Math.max(b, half + 20 + all.w) - all.x - all.w
    return pair.map((words) => moved(words, dx, 0))
  })
  const tall = Math.max(...set.flat().map(({ box }) => box.y + box.h)) + stem + 20
  return {
    tall,
    at: (axis, middle) =>
      arc.flatMap((moment, i): readonly AnyPiece[] => {
        const [when, name] = set[i] ?? []
        if (!when || !name) return []
        const at = middle(moment)
        const y = at.y + stem - Math.min(when.box.y, name.box.y)
        const [date, word] = [moved(when, 0, y), moved(name, 0, y)]
        const foot = { x: i === 0 ? word.box.x + 2 : word.box.x + word.box.w - 2, y: date.box.y - 12 }
        const box = { ...word.box, y: date.box.y, h: word.box.y + word.box.h - date.box.y }
        return [
          line(`stem:${moment.id}`, { x: at.x, y: axis.from.y + 14 }, foot, 'ink'),
          { kind: 'hit', id: `name:${moment.id}`, fact: moment.id, box },
          date,
          word,
        ]
      }),
  }
}
