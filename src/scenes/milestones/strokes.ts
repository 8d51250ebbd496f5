import type { TimelineStroke } from '../../charts/timeline'
import { monthStarts, type DaySpan } from './dates'
import { endOf, futureAt, futureRise, inSight, reach, riseOf, sight, type Drawing } from './drawing'
import type { Item } from './items'
import { isCrowd, tellable } from './slots'

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
    width: 2.4,
    opacity: view === 'year' ? 0 : 1,
  } as const
  return [
    ...parts.map(({ id, days, closed }) => ({
      id,
      points: comb(drawing, days, frame.band, closed),
      width: id === 'days:window' ? (view === 'year' ? 1.8 : 2.4) : view === 'year' ? 1.5 : 1,
      tone: 'tick' as const,
    })),
    lid,
  ]
}

const monthStrokes = ({ story, scale, course, frame }: Drawing): readonly TimelineStroke[] =>
  monthStarts(story.year)
    .slice(0, 12)
    .map((day, month) => ({
      id: `month:${month + 1}`,
      points: [course(scale.at(day), 0), course(scale.at(day), -16)],
      width: 2,
      tone: 'tick',
      opacity: inSight(scale.at(day), frame) ? 1 : 0,
    }))

/** Days a vague date may mean: a fence of all of them under one rail. */
function spanStrokes(drawing: Drawing, item: Item, days: DaySpan): readonly TimelineStroke[] {
  const { scale, course, view, focus } = drawing
  const rise = riseOf(item, drawing)
  const [start, end] = reach(scale, days)
  const tone = view === 'event' && item.id !== focus ? 'tick' : 'ink3'
  const rail = [0, 0.5, 1].map((t) => course(start + (end - start) * t, rise))
  return [
    {
      id: `span:${item.id}`,
      points: comb(drawing, days, rise, true),
      width: view === 'year' ? 1.4 : 1,
      tone,
      layer: 2,
    },
    { id: `rail:${item.id}`, points: rail, width: view === 'year' ? 9 : 3, tone, layer: 2 },
  ]
}

function itemStroke(drawing: Drawing, item: Item): readonly TimelineStroke[] {
  const { scale, course, frame, view, focus } = drawing
  const quiet = view === 'event' && item.id !== focus
  const rise = riseOf(item, drawing)
  const { placing } = item
  if (placing.kind === 'span') return spanStrokes(drawing, item, placing.days)
  if (placing.kind === 'day') {
    const slot = drawing.slots.get(item.id)
    if (!slot) return []
    const shown = inSight(slot.middle, frame)
    return [
      {
        id: `pile:${item.id}`,
        points: [course(slot.middle, 0), course(slot.middle, rise)],
        width: slot.thickness,
        tone: quiet ? 'ink3' : 'river',
        opacity: shown ? 1 : 0,
        layer: quiet ? 3 : 4,
      },
    ]
  }
  if (placing.kind === 'undated') {
    const [start, end] = reach(scale, { from: 0, to: scale.days - 1 })
    const points = Array.from({ length: 49 }, (_, i) => course(start + (i / 48) * (end - start), -frame.beside))
    return [
      { id: `undated:${item.id}`, points, width: 2, tone: 'ink3', dash: [3, 10], opacity: view === 'year' ? 1 : 0 },
    ]
  }
  return []
}

function futureStrokes(drawing: Drawing): readonly TimelineStroke[] {
  const { story, frame, course, coil } = drawing
  const future = story.items.filter((item) => item.placing.kind === 'future')
  if (future.length === 0) return []
  const shown = coil > 0 ? 0 : 1
  const beyond: TimelineStroke = {
    id: 'beyond',
    points: [course(Math.min(endOf(drawing) + 12, frame.bleed), 0), course(frame.bleed, 0)],
    width: 2,
    tone: 'tick',
    dash: [10, 10],
    opacity: shown,
  }
  const piles = future.map((item, k): TimelineStroke => {
    const along = futureAt(drawing, k, future.length)
    return {
      id: `future:${item.id}`,
      points: [course(along, 0), course(along, futureRise(drawing))],
      width: 3.6,
      tone: 'tick',
      dash: [8, 8],
      opacity: along < frame.bleed ? shown : 0,
    }
  })
  return [beyond, ...piles]
}

/**
 * What stands for the milestones. ECharts keeps what a later picture no longer names; so the piles of a crowd, of which ever others
 * are on stage, are numbered, and always as many.
 */
function itemStrokes(drawing: Drawing): readonly TimelineStroke[] {
  const { story, slots, scale, frame, course } = drawing
  if (!isCrowd(slots)) return story.items.flatMap((item) => itemStroke(drawing, item))
  const others = story.items.filter((item) => item.placing.kind !== 'day').flatMap((item) => itemStroke(drawing, item))
  const piles = story.items
    .filter(({ id }) => inSight(slots.get(id)?.middle ?? -Infinity, frame))
    .flatMap((item) => itemStroke(drawing, item))
  const [low, high] = sight(frame)
  const pool = Math.max(scale.days, Math.ceil((high - low) / tellable)) + 8
  const hidden = { points: [course(0, 0), course(0, 0)], width: 1, tone: 'river', opacity: 0 } as const
  const numbered = Array.from({ length: pool }, (_, i) => ({ ...(piles[i] ?? hidden), id: `pile:${i}` }))
  return [...others, ...numbered]
}

/** Two slanting lines across each gap where the scale changes. */
const breakStrokes = ({ scale, course, frame }: Drawing): readonly TimelineStroke[] =>
  scale.breaks.flatMap((at, i) =>
    [-7, 7].map((shift, k) => ({
      id: `break:${i}:${k}`,
      points: [course(at + shift - 7, -8), course(at + shift + 7, frame.band + 8)],
      width: 2.4,
      tone: 'ink3' as const,
      opacity: inSight(at, frame) ? 1 : 0,
    })),
  )

/** Everything the chart draws on a step; piles and days keep their ids from step to step. */
export const strokesOf = (drawing: Drawing): readonly TimelineStroke[] => [
  ...dayStrokes(drawing),
  ...monthStrokes(drawing),
  ...itemStrokes(drawing),
  ...futureStrokes(drawing),
  ...breakStrokes(drawing),
]
