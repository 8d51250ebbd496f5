import { factText } from '../../../electron/core/reading'
import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Sheet } from './sheet'

/** What the year is, every item of it as large as a box lets it be, at its head or foot; nothing where it has no room. */
export function yearOf({ report, scene, pen }: Sheet, box: Box, at: 'head' | 'foot'): readonly AnyPiece[] {
  const { year } = scene
  const items = year === undefined ? [] : Object.values(factText(report, pen.locale, year).items ?? {})
  if (year === undefined || box.h < pen.size('lead') * 4) return []
  const head = pen.write({
    id: 'year',
    content: pen.say(pen.name(year)),
    size: pen.size('head'),
    floor: pen.floor,
    ink: 'river',
    lines: 1,
    card: year,
    ...box,
  })
  const top = box.y + head.box.h + 26
  const ask = {
    id: 'year:items',
    content: pen.say(items.join('\n')),
    leading: 1.5,
    ...box,
    y: top,
    h: box.y + box.h - top,
  }
  const single = pen.write({ ...ask, size: pen.size('head') * 1.3, floor: pen.size('caption'), lines: items.length })
  const list = single.cut ? pen.write({ ...ask, size: pen.size('caption'), floor: pen.floor, card: year }) : single
  const words = items.length === 0 ? [head] : [head, list]
  const around = boxAround(words)
  const down = at === 'head' ? 0 : box.y + box.h - around.y - around.h
  const placed = words.map((one) => moved(one, 0, down))
  return [{ kind: 'hit', id: 'hit:year', fact: year, box: boxAround(placed) }, ...placed]
}
