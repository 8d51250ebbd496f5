import { figureWords } from '../../../electron/core/figureWords'
import type { Box, Stage } from '../../composables/useStage'
import { dateOf, monthName } from './dates'
import type { Item } from './items'
import { thickness, type Drawing } from './strokes'

/** What is told of one event, beside its pile. */
export interface Panel {
  readonly id: string
  readonly box: Box
  readonly align: 'left' | 'right'
  /** Whether the words hang from the box's top or stand on its foot. */
  readonly valign: 'top' | 'bottom'
  /** What stands before and after the large day of the date. */
  readonly date: { readonly before: string; readonly day: string; readonly after: string }
  readonly portrait: boolean
  readonly companies: readonly string[]
  readonly figure: string | undefined
}

const gap = 44

/** The panel of an event with a day; undefined for one that has none. */
export function panelOf(
  drawing: Drawing,
  item: Item,
  figure: string | undefined,
  stage: Stage,
  locale: string,
): Panel | undefined {
  const { placing } = item
  if (placing.kind !== 'day' || drawing.coil > 0) return undefined
  const { month, date } = dateOf(placing.days.from, drawing.story.year)
  const name = monthName(month, drawing.story.year, locale)
  return {
    id: item.id,
    ...placeOf(drawing, placing.days.from, stage),
    date: figureWords(locale).han
      ? { before: name, day: String(date), after: '日' }
      : { before: '', day: String(date), after: name },
    portrait: drawing.frame.portrait,
    companies: item.milestone.companies ?? [],
    figure,
  }
}

function placeOf({ frame, scale }: Drawing, day: number, stage: Stage): Pick<Panel, 'box' | 'align' | 'valign'> {
  const { from, length } = frame.axis
  const middle = scale.at(day) + scale.width(day) / 2
  const half = thickness(scale, day) / 2 + gap
  if (frame.portrait) {
    const x = from.x + frame.stub + 60
    const w = stage.content.x + stage.content.w - x
    const under = middle < length / 2
    const y = under ? from.y + middle + half : from.y
    return {
      box: { x, y, w, h: under ? length - middle - half : middle - half },
      align: 'left',
      valign: under ? 'top' : 'bottom',
    }
  }
  const right = middle < length / 2
  const y = from.y - frame.tall
  const h = frame.tall - frame.stub - 28
  const end = stage.content.x + stage.content.w
  const box = right
    ? { x: from.x + middle + half, y, w: end - from.x - middle - half, h }
    : { x: stage.content.x, y, w: from.x + middle - half - stage.content.x, h }
  return { box, align: right ? 'left' : 'right', valign: 'bottom' }
}
