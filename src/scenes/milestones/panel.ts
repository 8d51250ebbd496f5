import { figureWords } from '../../../electron/core/figureWords'
import type { Box, Stage } from '../../composables/useStage'
import { dateOf, monthName } from './dates'
import type { Item } from './items'
import type { Drawing } from './drawing'

/** What is told of one event, beside its pile. */
export interface Panel {
  readonly id: string
  readonly box: Box
  /** What stands before and after the large day of the date. */
  readonly date: { readonly before: string; readonly day: string; readonly after: string }
  readonly portrait: boolean
  readonly companies: readonly string[]
  readonly figure: string | undefined
}

/** Factor of small type from which a panel with a figure has no room for more. */
const crowded = 1.15

/** Air between the told pile, the words beside it and the piles below them, u. */
const air = 44

/** The panel of an event with a day; undefined for one that has none. */
export function panelOf(
  drawing: Drawing,
  item: Item,
  figure: string | undefined,
  stage: Stage,
  locale: string,
): Panel | undefined {
  const { placing } = item
  if (placing.kind !== 'day' || drawing.coil > 0 || !drawing.atStory) return undefined
  const { month, date } = dateOf(placing.days.from, drawing.story.year)
  const name = monthName(month, drawing.story.year, locale)
  return {
    id: item.id,
    box: boxOf(drawing.frame, stage, drawing.slots.get(item.id)?.thickness ?? 0),
    date: figureWords(locale).han
      ? { before: name, day: String(date), after: '日' }
      : { before: '', day: String(date), after: name },
    portrait: drawing.frame.portrait,
    // In large type a figure needs the room; its card names them.
    companies: figure !== undefined && stage.text > crowded ? [] : (item.milestone.companies ?? []),
    figure,
  }
}

/** Like a flag at its mast: past the told pile, clear of the piles that step back. */
function boxOf({ axis, mast, portrait, stub }: Drawing['frame'], { content }: Stage, thickness: number): Panel['box'] {
  const past = mast.at + thickness / 2 + air
  const right = content.x + content.w
  if (portrait) {
    const x = axis.from.x + stub + air
    const y = axis.from.y + past
    return { x, y, w: right - x, h: content.y + content.h - 100 - y }
  }
  const x = axis.from.x + past
  return { x, y: content.y + 8, w: right - x, h: axis.from.y - stub - air - content.y - 8 }
}
