import type { TimelineStroke } from '../../charts/timeline'
import type { Course } from './course'
import { monthStarts, type DaySpan } from './dates'
import type { Frame } from './frame'
import type { Item, Story } from './items'
import type { DayScale } from './scale'

export type View = 'year' | 'window' | 'event'

/** All that decides where a stroke lies. */
export interface Drawing {
  readonly story: Story
  readonly frame: Frame
  readonly scale: DayScale
  readonly course: Course
  readonly view: View
  /** The event told on this step. */
  readonly focus: string | undefined
  /** How far the ring is still closed, 1–0: what is not part of the year waits, piles are short. */
  readonly coil: number
}

/** Share of its length a pile has on the closed ring. */
const bud = 0.2

/** How far a milestone's pile rises from the axis, u. */
export function riseOf(item: Item, drawing: Pick<Drawing, 'view' | 'frame' | 'focus' | 'coil'>): number {
  return fullRise(item, drawing) * (1 - (1 - bud) * Math.sqrt(drawing.coil))
}

function fullRise(item: Item, { view, frame, focus }: Pick<Drawing, 'view' | 'frame' | 'focus'>): number {
  if (view === 'event') return item.id === focus ? frame.tall : frame.stub
  if (item.inWindow) return frame.tall
  if (view === 'window') return frame.stub
  return item.placing.kind === 'span' ? frame.vague : frame.middling
}

/** Start and end of some days along the axis, u. */
export const reach = (scale: DayScale, days: DaySpan): readonly [number, number] => [
  scale.at(days.from),
  scale.at(days.to) + scale.width(days.to),
]

/** Thickness of the pile of one day, u: most of its cell, never lost, never a slab. */
export const thickness = (scale: DayScale, day: number): number => Math.min(64, Math.max(3.6, scale.width(day) * 0.84))

/** A comb over some days: a tooth of `tall` u at each day's start, one more at the end where `closed`. */
function comb({ scale, course }: Drawing, days: DaySpan, tall: number, closed: boolean): TimelineStroke['points'] {
  const points = []
  for (let day = days.from; day <= days.to; day += 1) {
    const at = scale.at(day)
    points.push(course(at, 0), course(at, tall), course(at, 0))
  }
  const [, end] = reach(scale, days)
  points.push(course(end, 0))
  if (closed) points.push(course(end, tall))
  return points
}

function dayStrokes(drawing: Drawing): readonly TimelineStroke[] {
  const { scale, story, frame, view, course } = drawing
  const { from, to } = story.window
  const parts = [
    { id: 'days:before', days: { from: 0, to: from - 1 }, closed: true },
    { id: 'days:window', days: { from, to }, closed: true },
    { id: 'days:after', days: { from: to + 1, to: scale.days - 1 }, closed: true },
  ].filter(({ days }) => days.to >= days.from)
  const boundaries = Array.from({ length: to - from + 2 }, (_, i) =>
    i <= to - from ? scale.at(from + i) : reach(scale, story.window)[1],
  )
  const lid = {
    id: 'days:lid',
    points: boundaries.map((at) => course(at, frame.band)),
    tone: 'tick',
    width: 1.8,
    opacity: view === 'year' ? 0 : 1,
  } as const
  return [
    ...parts.map(({ id, days, closed }) => ({
      id,
      points: comb(drawing, days, frame.band, closed),
      width: id === 'days:window' ? 1.8 : view === 'year' ? 1.5 : 1,
      tone: 'tick' as const,
    })),
    lid,
  ]
}

const monthStrokes = ({ story, scale, course }: Drawing): readonly TimelineStroke[] =>
  monthStarts(story.year)
    .slice(0, 12)
    .map((day, month) => ({
      id: `month:${month + 1}`,
      points: [course(scale.at(day), 0), course(scale.at(day), -16)],
      width: 2,
      tone: 'tick',
    }))

function itemStroke(drawing: Drawing, item: Item): readonly TimelineStroke[] {
  const { scale, course, frame, view, focus } = drawing
  const quiet = view === 'event' && item.id !== focus
  const rise = riseOf(item, drawing)
  const { placing } = item
  if (placing.kind === 'span')
    return [
      {
        id: `span:${item.id}`,
        points: comb(drawing, placing.days, rise, true),
        width: view === 'year' ? 1.6 : 1,
        tone: quiet ? 'tick' : 'ink3',
        layer: 2,
      },
    ]
  if (placing.kind === 'day') {
    const day = placing.days.from
    const middle = scale.at(day) + scale.width(day) / 2
    const tone = quiet ? 'tick' : 'river'
    return [
      {
        id: `pile:${item.id}`,
        points: [course(middle, 0), course(middle, rise)],
        width: thickness(scale, day),
        tone,
        layer: 3,
      },
    ]
  }
  if (placing.kind === 'undated') {
    const end = reach(scale, { from: 0, to: scale.days - 1 })[1]
    const points = Array.from({ length: 49 }, (_, i) => course((i / 48) * end, -frame.beside))
    return [
      { id: `undated:${item.id}`, points, width: 2, tone: 'ink3', dash: [3, 10], opacity: view === 'year' ? 1 : 0 },
    ]
  }
  return []
}

/** Where the k-th of the scene's future moments stands beyond the axis' end, u along; no scale, only order. */
export const futureAt = (frame: Frame, k: number, count: number): number =>
  frame.axis.length + 24 + ((k + 0.5) * (frame.beyond - 24)) / Math.max(1, count)

function futureStrokes({ story, frame, course, coil }: Drawing): readonly TimelineStroke[] {
  const future = story.items.filter((item) => item.placing.kind === 'future')
  if (future.length === 0 || coil > 0) return []
  const beyond: TimelineStroke = {
    id: 'beyond',
    points: [course(frame.axis.length + 12, 0), course(frame.bleed, 0)],
    width: 2,
    tone: 'tick',
    dash: [10, 10],
  }
  const piles = future.map((item, k): TimelineStroke => {
    const along = futureAt(frame, k, future.length)
    return {
      id: `future:${item.id}`,
      points: [course(along, 0), course(along, frame.stub)],
      width: 3.6,
      tone: 'tick',
      dash: [8, 8],
    }
  })
  return [beyond, ...piles]
}

/** Two slanting lines across each gap where the scale changes. */
const breakStrokes = ({ scale, course, frame }: Drawing): readonly TimelineStroke[] =>
  scale.breaks.flatMap((at, i) =>
    [-7, 7].map((shift, k) => ({
      id: `break:${i}:${k}`,
      points: [course(at + shift - 7, -8), course(at + shift + 7, frame.band + 8)],
      width: 2.4,
      tone: 'ink3' as const,
    })),
  )

/** Everything the chart draws on a step; piles and days keep their ids from step to step. */
export const strokesOf = (drawing: Drawing): readonly TimelineStroke[] => [
  ...dayStrokes(drawing),
  ...monthStrokes(drawing),
  ...drawing.story.items.flatMap((item) => itemStroke(drawing, item)),
  ...futureStrokes(drawing),
  ...breakStrokes(drawing),
]
