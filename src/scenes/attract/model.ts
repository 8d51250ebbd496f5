import { factOf, textsOf } from '../../../electron/core/reading'
import type { MilestoneFact, Report } from '../../../electron/core/report'
import type { Box, Stage } from '../../composables/useStage'
import { dayTicks, eventTicks, polar, type DayTick, type EventTick, type Point } from '../../marks/ring'
import type { AttractLayout } from './layout'

/** The ring of the reported year. */
export interface YearRing {
  readonly days: readonly DayTick[]
  readonly events: readonly EventTick[]
}

export function yearRing(report: Report): YearRing {
  const year = Number(report.manifest.period)
  const milestones = Object.values(report.facts).filter((f): f is MilestoneFact => f.kind === 'milestone')
  return { days: dayTicks(year), events: eventTicks(milestones, year) }
}

/** How far the tick of an event reaches out of the ring and into it, u. */
export const eventReach = { out: 64, in: 30 } as const

/** A dated event named beside its tick. */
export interface EventLabel {
  readonly id: string
  readonly date: string
  readonly name: string
  readonly at: Point
  /** Whether the label ends at its tick (left half) or begins there. */
  readonly before: boolean
  readonly angle: number
}

/** Room of a label in two lines at the type size of its words. */
const room = { w: 430, h: 104 }
const margin = 54

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** How far a label may stand from the end of its tick, u. */
const far = 110

/** The height nearest to `at` at which a box from there, `w` to the right (or left), `h` tall, lies wholly inside the ring. */
function insideTop(at: Point, w: number, h: number, { centre, radius }: AttractLayout): number {
  const free = radius - eventReach.in - 14
  const half = Math.min(...[at.x, at.x + w].map((x) => Math.sqrt(Math.max(0, free ** 2 - (x - centre.x) ** 2))))
  return Math.min(Math.max(at.y, centre.y - half), centre.y + half - h)
}

/** A label outside the ring at its tick's end, or, where that is taken or off the stage, inside; undefined where neither is free. */
function labelAt(
  angle: number,
  layout: AttractLayout,
  stage: Pick<Stage, 'w' | 'h' | 'text'>,
): Pick<EventLabel, 'at' | 'before'> | undefined {
  const { centre, radius, kept } = layout
  const reach = radius + eventReach.out + 8
  const outer = polar(centre, reach, angle)
  const inner = polar(centre, radius - eventReach.in - 14, angle)
  const left = outer.x < centre.x
  const [w, h] = [room.w * stage.text, room.h * stage.text]
  // Where the tick ends too near the upper edge the label slides down along the ring.
  const y = Math.max(outer.y, margin + h)
  const out = Math.sqrt(Math.max(0, reach ** 2 - (y - centre.y) ** 2))
  const choices = [
    { at: { x: centre.x + (left ? -out : out), y }, before: left, end: outer },
    {
      at: { x: inner.x, y: insideTop(inner, left ? w : -w, h, layout) + h },
      before: !left,
      end: { x: inner.x, y: inner.y + h },
    },
  ]
  return choices.find(({ at, before, end }) => {
    const box = { x: before ? at.x - w : at.x, y: at.y - h, w, h }
    const onStage =
      box.x >= margin && box.y >= margin && box.x + box.w <= stage.w - margin && box.y + box.h <= stage.h - margin
    return onStage && Math.hypot(at.x - end.x, at.y - end.y) < far && !kept.some((k) => meets(k, box))
  })
}

/** Labels of the exactly dated events that have room for one on the stage. */
export function eventLabels(
  report: Report,
  locale: string,
  ring: YearRing,
  layout: AttractLayout,
  stage: Pick<Stage, 'w' | 'h' | 'text'>,
): readonly EventLabel[] {
  const texts = textsOf(report, locale)
  const day = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return ring.events
    .filter((event) => event.exact)
    .flatMap((event) => {
      const place = labelAt(event.from, layout, stage)
      if (!place) return []
      const text = texts.facts[event.id]
      const date = day.format(new Date(factOf(report, event.id, 'milestone').date))
      return [{ id: event.id, date, name: text?.name ?? '', angle: event.from, at: place.at, before: place.before }]
    })
}
