import type { Shape } from '../../../picture/picture'
import type { Point } from '../../../picture/stage'
import type { Ink } from '../../../picture/ink'
import { turnOf, type Fan } from './fans'
import { across, beyond, placeAt, type Frame } from './frame'

/** Radius of the park's ring on the land, u. */
const onLand = 25
/** Size of the place inside the park, of the park's ring. */
const inside = 0.3
/** How far what bundles a fan reaches over its lines, and how far each line bows, turns. */
const [margin, bend] = [0.025, 0.2] as const
const none = { x: 0, y: 0, w: 0, h: 0 }

const circle = ({ x, y }: Point, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
const path = (points: readonly Point[]): string => points.map((p, i) => `${i ? 'L' : 'M'}${at(p)}`).join('')
const bow = ([from, over, to]: Bow): string => `M${at(from)}Q${at(over)} ${at(to)}`

/** A line's beginning, where it bends to, and its end. */
type Bow = readonly [from: Point, over: Point, to: Point]

/** Many courses as one shape, which comes out of the park when it first appears. */
function drawn<T extends readonly Point[]>(
  id: string,
  courses: readonly T[],
  { park, was = park }: Frame,
  more: Partial<Shape>,
  write: (course: T) => string = path,
): Shape {
  const from = courses.map((course) => write(course.map(() => was) as readonly Point[] as T)).join('')
  return { kind: 'shape', id, d: courses.map(write).join(''), from, decor: true, box: none, ...more }
}

const spot = (p: Point): readonly Point[] => [p, { x: p.x + 0.1, y: p.y }]

/** Where the place inside the park lies: on the side from which its lines come. */
export function innerOf({ park, r }: Frame, far: Fan | undefined): { readonly at: Point; readonly r: number } {
  const turn = far ? (far.from + far.to) / 2 : -Math.PI / 2
  return { at: { x: park.x + r * 0.5 * Math.cos(turn), y: park.y + r * 0.5 * Math.sin(turn) }, r: r * inside }
}

/** Where a line begins: all at one distance, or loosely where there are more than these. */
const begin = ({ more }: Fan, i: number): number =>
  more ? 0.93 + 0.07 * ((Math.sin(i * 12.9898) * 43758.5) % 1) ** 2 : 1

/** A fan's lines, one for each project, each with its beginning as a spot; as one band where they are too many. */
export function fanLines(frame: Frame, id: string, fan: Fan, ink: Ink, end: (turn: number) => Point): readonly Shape[] {
  const turns = Array.from({ length: fan.count }, (_, i) => turnOf(fan, i))
  if (fan.solid) {
    const outline = [...turns.map((turn) => placeAt(frame, turn, 1)), ...turns.map(end).reverse()]
    return [drawn(`${id}:band`, [outline], frame, { fill: ink, opacity: 0.5 })]
  }
  const starts = turns.map((turn, i) => placeAt(frame, turn, begin(fan, i)))
  const lines = turns.map((turn, i): Bow => [starts[i] ?? frame.park, placeAt(frame, turn + bend, 0.4), end(turn)])
  return [
    drawn(`${id}:lines`, lines, frame, { stroke: ink, width: 2 }, bow),
    drawn(`${id}:starts`, starts.map(spot), frame, { stroke: ink, width: 8, round: true }),
  ]
}

/** What bundles a fan, across its lines; where there are more than these it goes on in spots. */
export function fanMark(frame: Frame, id: string, { from, to, more }: Fan, towards: 'from' | 'to'): readonly Shape[] {
  const [first, last] = [from - margin, to + margin]
  const steps = Math.max(8, Math.ceil((last - first) * 16))
  const rim = Array.from({ length: steps + 1 }, (_, k) => placeAt(frame, first + ((last - first) * k) / steps, across))
  const spots = [1, 2, 3].map((k) => {
    const by = (k / 3) * (beyond - margin)
    return spot(placeAt(frame, towards === 'to' ? last + by : first - by, across))
  })
  return [
    drawn(id, [rim], frame, { stroke: 'ink', width: 5 }),
    ...(more ? [drawn(`${id}:more`, spots, frame, { stroke: 'ink', width: 6, round: true })] : []),
  ]
}

/** The park's outline, in its colour. */
export const parkRing = ({ park, r, was = park }: Frame): Shape => ({
  ...{ kind: 'shape', id: 'park', d: circle(park, r), from: circle(was, onLand) },
  ...{ fill: 'ground', stroke: 'park', width: 6, solid: true },
  box: { x: park.x - r, y: park.y - r, w: 2 * r, h: 2 * r },
})

/** The place inside it that some of the lines lead to. */
export function placeInside(frame: Frame, far: Fan | undefined): Shape {
  const { at: p, r } = innerOf(frame, far)
  return {
    ...{ kind: 'shape', id: 'inside', d: circle(p, r), fill: 'riverDeep', stroke: 'ink' },
    box: { x: p.x - r, y: p.y - r, w: 2 * r, h: 2 * r },
  }
}
