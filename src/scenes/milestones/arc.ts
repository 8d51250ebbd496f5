import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece, Strand, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { between, course, line, type Axis } from './axis'
import type { Dated, MilestonesModel } from './model'
import type { Sheet } from './sheet'

/** How large the two names are, how thick what joins them is, how long their stems are at least, u. */
export const large = 60
const [thick, stem] = [13, 58] as const
/** The least room a name has, u. */
const least = 400

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

/** Its date, and its name below it. */
function wordsOf({ pen }: Sheet, moment: Dated, room: Box, align: 'left' | 'right'): readonly Words[] {
  const ask = { floor: pen.floor, align, card: moment.id, ...room } as const
  const when = pen.write({
    ...{ ...ask, id: `when:${moment.id}`, content: pen.say(moment.when), size: pen.size('caption'), ink: 'ink2' },
    lines: 1,
  })
  const named = (lines: number, floor: number): Words =>
    pen.write({
      ...{ ...ask, id: `moment:${moment.id}`, content: pen.say(moment.short), face: 'serif', weight: 600, size: large },
      ...{ lines, floor, leading: 1.15, balance: true, h: large * 2.4, y: when.box.y + when.box.h + 18 },
    })
  const single = named(1, large * 0.72)
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
  const room = { ...content, x: half + 20, w: Math.max(least, b - half - 20), y: 0 }
  const set = [
    wordsOf(
      sheet,
      arc[0],
      { ...content, x: Math.min(a, half - 20 - least), w: Math.max(least, half - 20 - a), y: 0 },
      'left',
    ),
    wordsOf(sheet, arc[1], room, 'right'),
  ].map((pair, i) => {
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
