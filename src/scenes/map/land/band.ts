import { toStage, type Spot, type View } from '../../../map/camera'
import { crossesBox, grown, meet, within } from '../../../picture/arrange'
import type { AnyPiece, Strand, Words } from '../../../picture/picture'
import type { Box } from '../../../picture/stage'
import type { TypeSize } from '../../../picture/type'
import { atPark, atPlace, fieldsOf, courseOf, type Field, points } from './fields'
import type { Plan } from './plan'

/** Threads between the park and the linked place, a field on each; alike, without direction. */
export interface Band {
  readonly pieces: readonly AnyPiece[]
  readonly names: readonly Words[]
  /** What their courses pass, for whoever must keep clear of them. */
  readonly courses: readonly (readonly Spot[])[]
  /** Across, where it is widest. */
  readonly width: number
}

/** A bundle broader than this share of its length is no bundle. */
const stoutest = 0.75
const around = ({ x, y }: Spot, r: number): Box => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r })
const none: Box = { x: 0, y: 0, w: 0, h: 0 }

/** What of a thread lies before the name on it and after, each drawn towards the name. */
function piecesOf({ id }: Field, course: readonly Spot[], name: Words): readonly Strand[] {
  const gap = grown(name.box, 12)
  const hidden = course.map(({ x, y }) => x > gap.x && x < gap.x + gap.w && y > gap.y && y < gap.y + gap.h)
  const [first, last] = [hidden.indexOf(true), hidden.lastIndexOf(true)]
  if (first < 0) return []
  const part = (key: string, way: readonly Spot[]): readonly Strand[] => {
    const [start] = way
    if (!start || way.length < 2) return []
    const look = { ink: 'river', width: 6, box: none } as const
    return [{ kind: 'strand', id: `thread:${id}:${key}`, points: way, from: way.map(() => start), ...look }]
  }
  return [...part('near', course.slice(0, first)), ...part('far', course.slice(last + 1).reverse())]
}

/** What keeps a thread clear of the water that it crosses: land along both its sides. */
const casing = ({ id, points, from, width }: Strand): Strand => ({
  ...{ kind: 'strand', id: `${id}:casing`, points, width: width + 8, ink: 'land', decor: true, box: none },
  ...(from ? { from } : {}),
})

/** How names on a bundle are written, whether long ones on two lines, and whether its threads are evenly apart or only as far as their own names need. */
interface Way {
  readonly size: TypeSize
  readonly even: boolean
  readonly folded: boolean
}
const sizes = ['head', 'lead', 'caption', 'label', 'floor'] as const
/** Large before even, and even before narrow. */
const waysToBundle: readonly Way[] = sizes.flatMap((size) =>
  [true, false].flatMap((even) => [false, true].map((folded) => ({ size, even, folded }))),
)
/** The share of its own length that a name on two lines may take. */
const fold = 0.66

/** The bundle with names of a size; undefined where they do not clear one another. */
function bundled(
  plan: Plan,
  fields: readonly Field[],
  a: Spot,
  b: Spot,
  { size, even, folded }: Way,
): Band | undefined {
  const { pen } = plan
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [nx, ny] = [Math.abs(b.y - a.y) / length, Math.abs(b.x - a.x) / length]
  const write = ({ id, text }: Field, at: Spot): Words => {
    const set = (w: number, lines: 1 | 2): Words =>
      pen.write({
        ...{
          id: `field:${id}`,
          content: pen.say(text),
          size: pen.size(size),
          lines,
          weight: 600,
          floor: pen.size(size),
        },
        ...{ x: at.x - w / 2, w, align: 'centre', y: at.y, at: 'middle', leading: 1.2 },
      })
    const one = set(10_000, 1)
    // Between words only.
    const longest = Math.max(...text.split(' ').map((word) => word.length)) / text.length
    if (!folded || longest > fold) return one
    const two = set(one.box.w * fold, 2)
    return two.cut ? one : two
  }
  const boxes = fields.map((field) => write(field, { x: 0, y: 0 }).box)
  const [w, h] = [Math.max(...boxes.map((box) => box.w)), Math.max(...boxes.map((box) => box.h))]
  // Far enough apart that a name clears its neighbour's thread, by the side or by the head.
  const apart = boxes.slice(1).map((box, i) => {
    const wider = even ? w : Math.max(box.w, boxes[i]?.w ?? 0)
    return Math.max(44, (wider / 2 + 20) * nx + (h / 2 + 14) * ny)
  })
  const offs = apart.reduce<readonly number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [0])
  const width = offs.at(-1) ?? 0
  if (width > length * stoutest) return undefined
  // They are read from left to right.
  const side = b.y > a.y ? -1 : 1
  const courses = fields.map((_, i) => courseOf(a, b, side * ((offs[i] ?? 0) - width / 2)))
  const middle = Math.floor(points / 2)
  // Names of neighbours stand a little apart along the way.
  const names = fields.map((field, i) => {
    const course = courses[i] ?? []
    return write(field, course[middle + (i % 2 === 0 ? -4 : 4)] ?? a)
  })
  const strands = fields.flatMap((field, i) => {
    const name = names[i]
    return name ? piecesOf(field, courses[i] ?? [], name) : []
  })
  const ends = [around(a, atPark), around(b, atPlace)]
  const clear = names.every(
    (name, i) =>
      within(name.box, plan.input.stage.content) &&
      !ends.some((end) => meet(end, name.box)) &&
      !names.slice(i + 1).some((other) => meet(grown(other.box, 14), name.box)) &&
      !strands.some((strand) => crossesBox(strand.points, strand.width + 8, name.box)),
  )
  return clear ? { pieces: [...strands.map(casing), ...strands], names, courses, width } : undefined
}

/** The linked fields as a bundle; undefined where an end has no place, the link names no fields, or they have no room. */
export function bandOf(plan: Plan, view: View): Band | undefined {
  const target = plan.marks.linked
  const park = plan.land.ground.places.get(plan.input.scene.park)
  const fields = fieldsOf(plan)
  if (!target || !park || fields.length === 0) return undefined
  const [a, b] = [toStage(view, park.at), toStage(view, target.at)]
  if (Math.hypot(b.x - a.x, b.y - a.y) < 2 * (atPark + atPlace)) return undefined
  const words = plan.said.map((box) => grown(box, 12))
  for (const way of waysToBundle) {
    const band = bundled(plan, fields, a, b, way)
    const covered = (box: Box): boolean =>
      band?.courses.some((course) => crossesBox(course, 8, box)) === true ||
      band?.names.some((name) => meet(name.box, box)) === true
    if (band && !words.some(covered)) return band
  }
  return undefined
}
