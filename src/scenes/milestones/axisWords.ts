import { figureWords } from '../../../electron/core/figureWords'
import { dateOf, monthName, monthStarts } from './dates'
import { busyDays } from './items'
import { futureAt, futureRise, inSight, type Drawing } from './drawing'

/** A word along the axis: month, day, year, or a label of the scene by key. */
export interface AxisWord {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly label?: string
  readonly size: 'label' | 'caption' | 'lead' | 'head'
  readonly tone: 'ink' | 'ink2' | 'ink3'
  readonly align: 'left' | 'right' | 'centre' | 'block'
  /** Width of a block of text that hangs from its top left corner, u. */
  readonly w?: number
}

/** Places a word below the axis (or left of it) at `along`, on line 1 or 2. */
function word({ frame }: Drawing, along: number, line: 1 | 2): Pick<AxisWord, 'x' | 'y'> {
  const { from } = frame.axis
  const { text } = frame
  return frame.portrait
    ? { x: from.x - 20 - (line === 1 ? 0 : 62 * text), y: from.y + along }
    : { x: from.x + along, y: from.y + 10 + (line === 1 ? 20 : 58) * text }
}

/** Months, days of events, the year's end and what lies beyond, as words along the axis. */
export function axisWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  if (drawing.coil > 0) return []
  const along = drawing.view === 'year' ? yearWords(drawing, locale) : windowWords(drawing, locale)
  return [...along, ...futureWords(drawing, locale)]
}

function yearWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, scale, frame } = drawing
  const starts = monthStarts(story.year)
  return starts.slice(0, 12).flatMap((start, i): AxisWord[] => {
    const end = starts[i + 1] ?? scale.days
    const middle = (scale.at(start) + scale.at(end - 1) + scale.width(end - 1)) / 2
    if (!readable(middle, drawing)) return []
    return [
      {
        key: `month:${i + 1}`,
        ...word(drawing, middle, 1),
        text: monthName(i + 1, story.year, locale),
        size: 'caption',
        tone: 'ink2',
        align: frame.portrait ? 'right' : 'centre',
      },
    ]
  })
}

/** Whether words at a place stand clear of the stage's edge and of the tools at the axis' end. */
function readable(along: number, { frame }: Drawing): boolean {
  const low = frame.portrait ? -1 : 24 - frame.axis.from.x
  return inSight(along, frame) && along >= low && along <= frame.bleed - (frame.portrait ? 24 : 330)
}

/** Width from which every day of the window bears its number, u. */
const numbered = 64

function windowWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, scale, frame, focus, view } = drawing
  const { from, to } = story.window
  const align = frame.portrait ? 'right' : 'centre'
  const centre = (day: number): number => scale.at(day) + scale.width(day) / 2
  const told = story.items.find((item) => item.id === focus)?.placing
  const busy = new Set(busyDays(story))
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const days = all
    .filter((day) => (busy.has(day) || scale.width(day) >= numbered * frame.text) && readable(centre(day), drawing))
    .map((day): AxisWord => {
      const bright = busy.has(day) && (view === 'window' || (told?.kind === 'day' && told.days.from === day))
      return {
        key: `day:${day}`,
        ...word(drawing, centre(day), 1),
        text: String(dateOf(day, story.year).date),
        size: bright && view === 'event' ? 'head' : busy.has(day) ? 'lead' : 'label',
        tone: bright ? 'ink' : busy.has(day) ? 'ink2' : 'ink3',
        align,
      }
    })
  return [...thinned(days, drawing), ...monthWords(drawing, locale), ...hints(drawing, locale)]
}

/** Days too close for their numbers: of neighbours the first keeps its own. */
function thinned(days: readonly AxisWord[], { frame }: Drawing): readonly AxisWord[] {
  const room = 46 * frame.text
  let last = -Infinity
  return days.filter((day) => {
    const at = frame.portrait ? day.y : day.x
    const crossing = frame.portrait ? room * 0.8 : room
    if (at - last < crossing) return false
    last = at
    return true
  })
}

/** Width from which a month of the pressed days bears its name, u. */
const named = 78

/** Months of the window below its days; those of the days before it where they have room. */
function monthWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, scale, frame } = drawing
  const { from, to } = story.window
  const starts = monthStarts(story.year)
  const align = frame.portrait ? 'right' : 'centre'
  return starts.slice(0, 12).flatMap((start, i): AxisWord[] => {
    const next = starts[i + 1] ?? scale.days
    const text = monthName(i + 1, story.year, locale)
    const first = Math.max(start, from)
    const middle = scale.at(first) + scale.width(first) / 2
    const shown = first <= to && next > from && readable(middle, drawing)
    const below: readonly AxisWord[] = shown
      ? [{ key: `month:${i + 1}`, ...word(drawing, middle, 2), text, size: 'caption', tone: 'ink2', align }]
      : []
    const last = Math.min(next, from) - 1
    const [a, b] = [scale.at(start), scale.at(last) + scale.width(last)]
    const roomy = last > start && b - a >= (frame.portrait ? 29 : named) * frame.text && readable((a + b) / 2, drawing)
    const before: readonly AxisWord[] = roomy
      ? [{ key: `pressed:${i + 1}`, ...word(drawing, (a + b) / 2, 1), text, size: 'label', tone: 'ink3', align }]
      : []
    return [...before, ...below]
  })
}

/** What the pressed days are, said once. */
function hints(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, scale, frame, view, atStory } = drawing
  if (view !== 'window' || frame.portrait || !atStory) return []
  const last = dateOf(Math.max(0, story.window.from), story.year).month
  const months = [...new Set([1, last])].map((month) => monthName(month, story.year, locale)).join('–')
  return scale.at(story.window.from) > 96 * frame.text
    ? [{ key: 'pressed', ...word(drawing, 0, 1), text: months, size: 'label', tone: 'ink2', align: 'left' }]
    : []
}

function futureWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, frame } = drawing
  const { from } = frame.axis
  const future = story.items.filter((item) => item.placing.kind === 'future')
  return future.flatMap((item, k): AxisWord[] => {
    if (item.placing.kind !== 'future') return []
    const text = `${item.placing.about ? figureWords(locale).about : ''}${item.placing.year}`
    const along = futureAt(drawing, k, future.length)
    if (along > frame.bleed - (frame.portrait ? 10 : 60 + 50 * frame.text)) return []
    // Above the dashes; neighbouring years on different lines, as with "about" they are wider than their room.
    const at = frame.portrait
      ? word(drawing, along, 1)
      : { x: from.x + along, y: from.y - futureRise(drawing) - (20 + (k % 2) * 36) * frame.text }
    return [
      {
        key: `future:${item.id}`,
        ...at,
        text,
        size: 'caption',
        tone: 'ink2',
        align: frame.portrait ? 'right' : 'centre',
      },
    ]
  })
}
