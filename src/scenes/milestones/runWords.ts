import type { Content, Said } from '../../picture/content'
import { gapOf } from '../../picture/figure'
import { isHanLocale } from '../../picture/metrics'
import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { shortDayName } from './dates'
import type { MilestonesModel } from './model'
import type { Run } from './run'
import type { Sheet } from './sheet'

/** What is counted, after its number as a unit stands there. */
export const nounAfter = (pen: Pen, text: string): Said & { readonly kind: 'text' } => ({
  kind: 'text',
  text,
  em: 0.58,
  weight: 500,
  least: pen.floor,
  pad: gapOf(text, 0.06),
})

/** How many days and how many moments that are, as far as it is known. */
function countContent({ pen, labels }: Sheet, { counted: [days, count] }: MilestonesModel, run: Run): Content {
  const noun = labels['events']
  if (noun === undefined) return []
  const said = nounAfter(pen, noun)
  if (!run.counted || days === undefined || count === undefined)
    return [{ kind: 'text', text: String(run.moments.length), weight: 600 }, said]
  return [
    ...pen.figure(days, { look: 'level' }),
    { kind: 'text', text: '·', em: 0.5, ink: 'ink2', pad: 0.24, lift: 0.12 },
    { kind: 'text', text: ' ', em: isHanLocale(pen.locale) ? 0.5 : 1.2 },
    ...pen.figure(count, { look: 'level' }),
    said,
  ]
}

/** From which day to which, and how many moments that are, large; at the head of `room`. Undefined where it has no room. */
export function runWords(
  sheet: Sheet,
  model: MilestonesModel,
  run: Run,
  room: Box,
  wish: number,
): readonly Words[] | undefined {
  const { pen, labels } = sheet
  const { from, to } = run.days
  const span = `${shortDayName(from, undefined, pen.locale)} – ${shortDayName(to, undefined, pen.locale)}`
  const ask = { ...room, floor: pen.floor, lines: 1 } as const
  const when = pen.write({
    ...{ ...ask, id: 'run-days', content: pen.say((run.counted ? labels['window'] : undefined) ?? span) },
    ...{ size: pen.size('caption'), ink: 'ink2', ...(run.counted ? {} : { count: true }) },
  })
  const content = countContent(sheet, model, run)
  const many = pen.write({
    ...{ ...ask, id: 'run', content, size: wish, floor: 56, noun: 'run-days' },
    ...(run.counted ? {} : { count: true }),
  })
  if (when.cut || many.cut || content.length === 0) return undefined
  const below = moved(many, 0, when.box.y + when.box.h + 24 - many.box.y)
  return below.box.y + below.box.h <= room.y + room.h + 1 ? [when, below] : undefined
}
