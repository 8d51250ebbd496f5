import type { SceneOf } from '../../../electron/core/report'
import { centredOn, digitHeight, seatedOn, type PlacedLabel } from '../../marks/placedLabel'
import { busyDays } from './items'
import { quietRun } from './scale'
import { reach, type Drawing } from './strokes'

const look = { key: 'hero', size: 'huge', tone: 'ink', look: 'seated' } as const

/**
 * The step's large figure: over the year the number of events, above where they crowd; over the window its days, standing in
 * its longest quiet stretch, which it thereby measures. Events have a date instead.
 */
export function heroOf(drawing: Drawing, window: SceneOf<'milestones'>['window']): PlacedLabel | undefined {
  if (drawing.coiling || drawing.view === 'event') return undefined
  return drawing.view === 'year' ? countHero(drawing, window.count) : daysHero(drawing, window.days)
}

function countHero({ frame, scale, story }: Drawing, figure: string): PlacedLabel {
  const [start, end] = reach(scale, story.window)
  const { from } = frame.axis
  if (frame.portrait) {
    const y = Math.min(from.y + (start + end) / 2 + 30, from.y + frame.axis.length)
    return { ...look, key: 'hero-count', figure, x: from.x + frame.tall + 84, y: centredOn('huge', y), align: 'left' }
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
    return { ...look, key: 'hero-days', figure, x: from.x + frame.band + 90, y: centredOn('huge', from.y + middle), align: 'left' }
  const floor = from.y - frame.band - 42
  return { ...look, key: 'hero-days', figure, x: from.x + middle, y: seatedOn('huge', floor), align: 'centre' }
}

/** Foot of the large figure, u. */
export const footOf = (hero: PlacedLabel): number => hero.y + 0.936 * (digitHeight(hero.size) / 0.733)
