import { formatNumber } from '../../../electron/core/figure'
import type { SceneOf } from '../../../electron/core/report'
import { centredOn, seatedOn, typeSize, type PlacedLabel } from '../../marks/placedLabel'
import { busyDays } from './items'
import { quietRun } from './scale'
import { reach, type Drawing } from './strokes'

/** The step's large figure, and the label of the scene that stands at its foot like a unit. */
export interface Hero {
  readonly figure: PlacedLabel
  readonly unit?: { readonly label: string; readonly x: number; readonly y: number }
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
  if (drawing.coil > 0 || drawing.view === 'event') return undefined
  if (drawing.view === 'window') return { figure: daysHero(drawing, window.days) }
  const figure = countHero(drawing, window.count)
  const count = formatNumber(busyDays(drawing.story).length, locale).length
  const x = figure.x + (count * digit + 0.03) * typeSize.huge + 22
  return { figure, unit: { label: 'events', x, y: seatedOn('head', figure.y + 0.936 * typeSize.huge) } }
}

function countHero({ frame, scale, story }: Drawing, figure: string): PlacedLabel {
  const [start, end] = reach(scale, story.window)
  const { from } = frame.axis
  if (frame.portrait) {
    const y = Math.min(from.y + (start + end) / 2 + 30, from.y + frame.axis.length)
    return { ...look, key: 'hero-count', figure, x: from.x + frame.tall + 46, y: centredOn('huge', y), align: 'left' }
  }
  const y = from.y - frame.tall - 34
  return { ...look, key: 'hero-count', figure, x: from.x + start - 24, y: seatedOn('huge', y), align: 'left' }
}

function daysHero({ frame, scale, story }: Drawing, figure: string): PlacedLabel {
  const run = quietRun(story.window, busyDays(story)) ?? story.window
  const [start, end] = reach(scale, run)
  const { from } = frame.axis
  const middle = (start + end) / 2
  if (frame.portrait)
    return {
      ...look,
      key: 'hero-days',
      figure,
      x: from.x + frame.band + 90,
      y: centredOn('huge', from.y + middle),
      align: 'left',
    }
  return {
    ...look,
    key: 'hero-days',
    figure,
    x: from.x + middle,
    y: seatedOn('huge', from.y - frame.band - 42),
    align: 'centre',
  }
}
