import type { Course } from './course'
import type { DaySpan } from './dates'
import type { Frame, View } from './frame'
import type { Item, Story } from './items'
import type { DayScale } from './scale'
import type { Slot } from './slots'

/** All that decides where a stroke lies. */
export interface Drawing {
  readonly story: Story
  readonly frame: Frame
  readonly scale: DayScale
  /** Where the piles of dated events stand. */
  readonly slots: ReadonlyMap<string, Slot>
  readonly course: Course
  readonly view: View
  /** The event told on this step. */
  readonly focus: string | undefined
  /** Whether the axis lies as the story has it, no hand has drawn it aside. */
  readonly atStory: boolean
  /** How far the ring is still closed, 1–0: what is not part of the year waits, piles are short. */
  readonly coil: number
}

/** Share of its length a pile has on the closed ring. */
const bud = 0.2

/** How far a milestone's pile rises from the axis, u. */
export function riseOf(item: Item, drawing: Pick<Drawing, 'view' | 'frame' | 'focus' | 'coil' | 'slots'>): number {
  const share = drawing.view === 'event' ? 1 : (drawing.slots.get(item.id)?.share ?? 1)
  return fullRise(item, drawing) * share * (1 - (1 - bud) * Math.sqrt(drawing.coil))
}

function fullRise(item: Item, { view, frame, focus }: Pick<Drawing, 'view' | 'frame' | 'focus'>): number {
  if (view === 'event' && item.id === focus) return frame.tall
  if (item.inWindow) return view === 'event' ? frame.stub : frame.tall
  if (view !== 'year') return frame.band + 28
  return item.placing.kind === 'span' ? frame.vague : frame.middling
}

/** Start and end of some days along the axis, u. */
export const reach = (scale: DayScale, days: DaySpan): readonly [number, number] => [
  scale.at(days.from),
  scale.at(days.to) + scale.width(days.to),
]

/** The part of the axis that is on stage, u along: an axis across runs out of it on both sides. */
export const sight = ({ axis, portrait, bleed }: Frame): readonly [number, number] =>
  portrait ? [0, bleed] : [-axis.from.x - 60, bleed]

/** Whether a place along the axis is on stage. */
export function inSight(along: number, frame: Frame): boolean {
  const [low, high] = sight(frame)
  return along > low + (frame.portrait ? 0 : 1) && along < high - 1
}

/** Where the axis ends as it is seen, u along. */
export const endOf = ({ scale }: Pick<Drawing, 'scale'>): number => reach(scale, { from: 0, to: scale.days - 1 })[1]

/** Where the k-th of the scene's future moments stands beyond the axis' end, u along; no scale, only order. */
export const futureAt = (drawing: Pick<Drawing, 'scale' | 'frame'>, k: number, count: number): number =>
  endOf(drawing) + 24 + ((k + 0.5) * (drawing.frame.beyond - 24)) / Math.max(1, count)

/** How far the dashes of the future rise, u. */
export const futureRise = ({ frame }: Pick<Drawing, 'frame'>): number => frame.band + 44
