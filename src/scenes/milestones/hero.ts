import { formatNumber } from '../../../electron/core/figure'
import { figureWords } from '../../../electron/core/figureWords'
import type { SceneOf } from '../../../electron/core/report'
import { centredOn, seatedOn, typeSize, type PlacedLabel } from '../../marks/placedLabel'
import { busyDays } from './items'
import { quietRun } from './scale'
import { reach, type Drawing } from './drawing'

/** The step's large figure, and the label of the scene that stands with it like a unit. */
export interface Hero {
  readonly figure: PlacedLabel
  readonly unit?: { readonly label: string; readonly x: number; readonly y: number; readonly align: 'left' | 'right' }
}

type Window = SceneOf<'milestones'>['window']

const look = { size: 'huge', tone: 'ink', look: 'seated' } as const
/** Width of a digit as a share of its size, Noto Sans SC 600 set tight. */
const digit = 0.535

/**
 * Over the year the number of events, where they crowd; over the window its days, standing in its longest quiet stretch,
 * which it thereby measures. Events have a date instead.
 */
export function heroOf(drawing: Drawing, window: Window, locale: string): Hero | undefined {
  if (drawing.coil > 0 || drawing.view === 'event' || !drawing.atStory) return undefined
  if (drawing.view === 'window') return { figure: daysHero(drawing, window.days) }
  const digits = formatNumber(busyDays(drawing.story).length, locale).length
  return countHero(drawing, window.count, digits, figureWords(locale).han)
}

/** First and last place of the crowd, u along. */
function crowdOf({ story, slots, scale }: Drawing): readonly [number, number] {
  const middles = story.items.flatMap((item) => (item.inWindow ? (slots.get(item.id)?.middle ?? []) : []))
  return middles.length > 0 ? [Math.min(...middles), Math.max(...middles)] : reach(scale, story.window)
}

/** Before the crowd, which stands as high as the stage; in portrait beyond the ends of its piles. */
function countHero(drawing: Drawing, figure: string, digits: number, upright: boolean): Hero | undefined {
  const { frame } = drawing
  const { from, length } = frame.axis
  const [start, end] = crowdOf(drawing)
  if (frame.portrait) {
    const y = Math.min(from.y + (start + end) / 2 + 20, from.y + length)
    const x = from.x + frame.tall + 40
    if (x + digits * digit * typeSize.huge > frame.right) return undefined
    const placed = { ...look, key: 'hero-count', figure, x, y: centredOn('huge', y), align: 'left' } as const
    return { figure: placed, unit: { label: 'events', x: x + 10, y: y + 0.4 * typeSize.huge + 6, align: 'left' } }
  }
  // Latin names stand on the piles' heads.
  const foot = from.y - frame.middling - (96 + (upright ? 0 : 140)) * frame.text
  const before = start > length * 0.4
  const x = before ? from.x + start - 118 - digits * digit * typeSize.huge : from.x + end + 40
  // A crowd from one end of the year to the other leaves no room beside it: its piles are the number.
  if (x < 0 || x + digits * digit * typeSize.huge > frame.right) return undefined
  const placed = { ...look, key: 'hero-count', figure, x, y: seatedOn('huge', foot), align: 'left' } as const
  const at = before ? from.x + start - 122 : x + 6
  return { figure: placed, unit: { label: 'events', x: at, y: foot + 22, align: before ? 'right' : 'left' } }
}

function daysHero({ frame, scale, story }: Drawing, figure: string): PlacedLabel {
  const run = quietRun(story.window, busyDays(story)) ?? story.window
  const [start, end] = reach(scale, run)
  const { from } = frame.axis
  const middle = (start + end) / 2
  if (frame.portrait) {
    const y = centredOn('huge', from.y + middle)
    return { ...look, key: 'hero-days', figure, x: from.x + frame.band + 90, y, align: 'left' }
  }
  const y = seatedOn('huge', from.y - frame.band - 46)
  return { ...look, key: 'hero-days', figure, x: from.x + middle, y, align: 'centre' }
}
