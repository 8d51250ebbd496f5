import { figureWords } from '../../../electron/core/figureWords'
import { dateOf, dayName, monthName, monthStarts, uprightDayName } from './dates'
import { busyDays, type Item } from './items'
import { quietRun, spread } from './scale'
import { futureAt, reach, riseOf, type Drawing } from './strokes'

/** A milestone's name outside its pile; the fact's own name, with a date in words or the scene's word for a vague one. */
export interface NameLabel {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Which point of the label lies at x,y. */
  readonly anchor: 'left' | 'right' | 'left-foot' | 'right-foot' | 'left-top' | 'right-top' | 'centre'
  readonly vertical: boolean
  readonly size: 'lead' | 'head' | 'label'
  readonly date?: string
  /** Key of the scene's label that stands for the date. */
  readonly dateWord?: string
  /** Length of a line before the name must go into a second line (or column, set downwards), u. */
  readonly room?: number
}

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

/** Names per step at most; more would make the axis a list. */
const most = 7

/** Names beside piles: over the year those outside the window, in portrait also those on its days. */
export function namesOf(drawing: Drawing, locale: string): readonly NameLabel[] {
  if (drawing.coiling || drawing.view === 'event') return []
  const { story, view, frame } = drawing
  const told = story.items.filter(({ placing, inWindow }) =>
    placing.kind === 'undated'
      ? view === 'year'
      : placing.kind === 'future'
        ? false
        : view === 'year'
          ? !inWindow
          : inWindow && frame.portrait,
  )
  const dated = told.filter((item) => item.placing.kind !== 'undated').slice(0, most)
  const undated = told.filter((item) => item.placing.kind === 'undated').slice(0, 1)
  return [
    ...(frame.portrait ? downNames(drawing, dated, locale) : acrossNames(drawing, dated, locale)),
    ...undated.map((item) => undatedName(drawing, item)),
  ]
}

const middleOf = (item: Item, { scale }: Drawing): number => {
  if (item.placing.kind !== 'day' && item.placing.kind !== 'span') return 0
  const [start, end] = reach(scale, item.placing.days)
  return (start + end) / 2
}

function when(item: Item, { story, view, frame }: Drawing, locale: string): Pick<NameLabel, 'date' | 'dateWord'> {
  const write = !frame.portrait && figureWords(locale).han ? uprightDayName : dayName
  if (item.placing.kind === 'day')
    return view === 'year' ? { date: write(item.placing.days.from, story.year, locale) } : {}
  return { dateWord: item.milestone.precision }
}

function downNames(drawing: Drawing, items: readonly Item[], locale: string): readonly NameLabel[] {
  const { frame, view } = drawing
  const apart = view === 'year' ? 96 : 60
  const { right } = frame
  const ys = spread(
    items.map((item) => middleOf(item, drawing)),
    apart,
    30,
    frame.axis.length,
  )
  return items.map((item, i) => ({
    id: item.id,
    x: frame.axis.from.x + riseOf(item, drawing) + 22,
    y: frame.axis.from.y + (ys[i] ?? 0),
    anchor: 'left',
    vertical: false,
    room: right - frame.axis.from.x - riseOf(item, drawing) - 22,
    size: 'head',
    ...when(item, drawing, locale),
  }))
}

/** Chinese hangs down beside the pile; other scripts stand on its head. Past the middle they keep to its early side. */
function acrossNames(drawing: Drawing, items: readonly Item[], locale: string): readonly NameLabel[] {
  const { frame, scale } = drawing
  const { from, length } = frame.axis
  const vertical = figureWords(locale).han
  const starts = items.map((item) => middleOf(item, drawing))
  return items.map((item, i) => {
    if (item.placing.kind !== 'day' && item.placing.kind !== 'span')
      throw new Error(`${item.id} has no place on the axis`)
    const [start, end] = reach(scale, item.placing.days)
    const late = (start + end) / 2 > length * 0.6
    const y = from.y - riseOf(item, drawing)
    const next = late ? Infinity : (starts[i + 1] ?? Infinity)
    const room = riseOf(item, drawing) - frame.band - 14
    const label = {
      id: item.id,
      vertical,
      size: 'lead' as const,
      room: vertical ? room : Math.max(150, Math.min(310, next - start - 28)),
      ...when(item, drawing, locale),
    }
    if (vertical)
      return { ...label, x: from.x + (late ? start - 16 : end + 16), y, anchor: late ? 'right-top' : 'left-top' }
    return { ...label, x: from.x + (late ? end : start), y: y - 14, anchor: late ? 'right-foot' : 'left-foot' }
  })
}

function undatedName({ frame, scale, story }: Drawing, item: Item): NameLabel {
  const { from } = frame.axis
  const middle = scale.at(Math.min(scale.days - 1, Math.round((story.window.from || scale.days) * 0.6)))
  const at = frame.portrait
    ? { x: from.x - frame.beside, y: from.y + middle }
    : { x: from.x + middle, y: from.y + frame.beside }
  return { id: item.id, ...at, anchor: 'centre', vertical: frame.portrait, size: 'label', dateWord: 'undated' }
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
  if (drawing.coiling) return []
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
      ? [{ key: 'break', along: 0, label: 'break', align: 'block' as const, w: scale.at(story.window.from) - 30 }]
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
