import { figureWords } from '../../../electron/core/figureWords'
import { cardWords, fill } from '../../components/cardWords'
import { dayName, longMonthName, uprightDayName, uprightMonthName } from './dates'
import type { Item } from './items'
import { spread } from './scale'
import { inSight, reach, riseOf, type Drawing } from './drawing'

/** A milestone's name outside its pile; the fact's own name, with a date in words or the scene's word for a vague one. */
export interface NameLabel {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Which point of the label lies at x,y. */
  readonly anchor: 'left' | 'right' | 'left-foot' | 'right-foot' | 'left-top' | 'right-top' | 'centre'
  readonly vertical: boolean
  readonly size: 'lead' | 'head' | 'caption'
  readonly date?: string
  /** Key of the scene's label that stands for the date. */
  readonly dateWord?: string
  /** Length of a line before the name must go into a second line (or column, set downwards), u. */
  readonly room?: number
}

/** Names per step at most; more would make the axis a list. */
const most = 7

/** Names beside piles: over the year those outside the window, in portrait also those on its days. */
export function namesOf(drawing: Drawing, locale: string): readonly NameLabel[] {
  if (drawing.coil > 0 || drawing.view === 'event') return []
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
  const dated = told
    .filter((item) => item.placing.kind !== 'undated' && inSight(middleOf(item, drawing), frame))
    .slice(0, most)
  const undated = told.filter((item) => item.placing.kind === 'undated').slice(0, 1)
  return [
    ...(frame.portrait ? downNames(drawing, dated, locale) : acrossNames(drawing, dated, locale)),
    ...undated.map((item) => undatedName(drawing, item)),
  ]
}

const middleOf = (item: Item, { scale, slots }: Drawing): number => {
  const slot = slots.get(item.id)
  if (slot) return slot.middle
  if (item.placing.kind !== 'day' && item.placing.kind !== 'span') return 0
  const [start, end] = reach(scale, item.placing.days)
  return (start + end) / 2
}

function when(item: Item, { story, view, frame }: Drawing, locale: string): Pick<NameLabel, 'date' | 'dateWord'> {
  const isUpright = !frame.portrait && figureWords(locale).han
  const write = isUpright ? uprightDayName : dayName
  if (item.placing.kind === 'day')
    return view === 'year' ? { date: write(item.placing.days.from, story.year, locale) } : {}
  // A label of the report could name only one event's month; each is named by its own.
  if (item.milestone.precision === 'mid-month' && item.placing.kind === 'span') {
    const nameOf = isUpright ? uprightMonthName : longMonthName
    return { date: fill(cardWords(locale).midMonth, { month: nameOf(item.placing.days.from, story.year, locale) }) }
  }
  return { dateWord: item.milestone.precision }
}

function downNames(drawing: Drawing, items: readonly Item[], locale: string): readonly NameLabel[] {
  const { frame, view } = drawing
  const apart = (view === 'year' ? 96 : 60) * frame.text
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
  return { id: item.id, ...at, anchor: 'centre', vertical: frame.portrait, size: 'caption', dateWord: 'undated' }
}
