import { figureWords } from '../../../electron/core/figureWords'
import { dateOf, monthName, monthStarts } from './dates'
import { busyDays } from './items'
import { quietRun } from './scale'
import { futureAt, reach, type Drawing } from './strokes'

/** A word along the axis: month, day, year, or a label of the scene by key. */
export interface AxisWord {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly label?: string
  readonly size: 'label' | 'lead'
  readonly tone: 'ink' | 'ink2' | 'ink3'
  readonly align: 'left' | 'right' | 'centre' | 'block'
  /** Width of a block of text that hangs from its top left corner, u. */
  readonly w?: number
}

/** Places a word below the axis (or left of it) at `along`, on line 1 or 2. */
function word({ frame }: Drawing, along: number, line: 1 | 2): Pick<AxisWord, 'x' | 'y'> {
  const { from } = frame.axis
  return frame.portrait
    ? { x: from.x - (line === 1 ? 22 : 82), y: from.y + along }
    : { x: from.x + along, y: from.y + (line === 1 ? 34 : 74) }
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
  return starts.slice(0, 12).map((start, i) => {
    const end = starts[i + 1] ?? scale.days
    const middle = (scale.at(start) + scale.at(end - 1) + scale.width(end - 1)) / 2
    const at = word(drawing, middle, 1)
    return {
      key: `month:${i + 1}`,
      ...at,
      text: monthName(i + 1, story.year, locale),
      size: 'label',
      tone: 'ink3',
      align: frame.portrait ? 'right' : 'centre',
    }
  })
}

function windowWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, scale, frame, focus, view } = drawing
  const { from, to } = story.window
  const align = frame.portrait ? 'right' : 'centre'
  const centre = (day: number): number => scale.at(day) + scale.width(day) / 2
  const told = story.items.find((item) => item.id === focus)?.placing
  const bright = (day: number): boolean => view === 'window' || (told?.kind === 'day' && told.days.from === day)
  const days = [...new Set(busyDays(story))].map((day): AxisWord => ({
    key: `day:${day}`,
    ...word(drawing, centre(day), 1),
    text: String(dateOf(day, story.year).date),
    size: 'lead',
    tone: bright(day) ? 'ink' : 'ink3',
    align,
  }))
  const months = monthStarts(story.year)
    .slice(0, 12)
    .flatMap((start, i): AxisWord[] => {
      const first = Math.max(start, from)
      const next = monthStarts(story.year)[i + 1] ?? scale.days
      if (first > to || next <= from) return []
      const at = frame.portrait ? word(drawing, centre(first), 2) : word(drawing, scale.at(first), 2)
      return [
        {
          key: `month:${i + 1}`,
          ...at,
          text: monthName(i + 1, story.year, locale),
          size: 'label',
          tone: 'ink2',
          align: frame.portrait ? 'right' : 'left',
        },
      ]
    })
  return [...days, ...months, ...hints(drawing)]
}

/** What the pressed days and the empty cells are, said once. */
function hints(drawing: Drawing): readonly AxisWord[] {
  const { story, scale, frame, view } = drawing
  if (view !== 'window' || frame.portrait) return []
  const run = quietRun(story.window, busyDays(story))
  const quiet = run
    ? [
        {
          key: 'quiet',
          along: (reach(scale, run)[0] + reach(scale, run)[1]) / 2,
          label: 'quiet',
          align: 'centre' as const,
        },
      ]
    : []
  const press =
    story.window.from > 0
      ? [{ key: 'break', along: 0, label: 'break', align: 'block' as const, w: scale.at(story.window.from) - 22 }]
      : []
  return [...press, ...quiet].map((hint) => ({ ...hint, ...word(drawing, hint.along, 1), size: 'label', tone: 'ink3' }))
}

function futureWords(drawing: Drawing, locale: string): readonly AxisWord[] {
  const { story, frame } = drawing
  const future = story.items.filter((item) => item.placing.kind === 'future')
  return future.flatMap((item, k) => {
    if (item.placing.kind !== 'future') return []
    const text = `${item.placing.about ? figureWords(locale).about : ''}${item.placing.year}`
    // Neighbouring years stand on different lines: with "about" they are wider than their room.
    const at = word(drawing, futureAt(frame, k, future.length), frame.portrait || k % 2 === 0 ? 1 : 2)
    return [
      {
        key: `future:${item.id}`,
        ...at,
        text,
        size: 'label',
        tone: 'ink3',
        align: frame.portrait ? 'right' : 'centre',
      } satisfies AxisWord,
    ]
  })
}
