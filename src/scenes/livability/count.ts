import { isHanLocale } from '../../picture/metrics'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Street } from './streetModel'
import type { Sheet } from './sheet'

/** How many works there are, as large as there is room, with the words it counts. */
export function count(
  { pen, labels }: Sheet,
  { list, total }: Pick<Street, 'list' | 'total'>,
  box: Box,
): { readonly pieces: readonly AnyPiece[]; readonly words: readonly Words[] } {
  if (total === 0) return { pieces: [], words: [] }
  const han = isHanLocale(pen.locale) && total < 10
  const number = pen.write({
    id: 'count',
    content: pen.say(new Intl.NumberFormat(han ? 'zh-u-nu-hanidec' : pen.locale).format(total)),
    count: true,
    size: pen.stage.portrait ? 480 : pen.size('huge'),
    floor: pen.floor,
    face: han ? 'serif' : 'sans',
    weight: 600,
    lines: 1,
    ...box,
    w: box.w * 0.5,
  })
  const x = number.box.x + number.box.w + 36
  const said = labels.fields ?? pen.name(list)
  const ask = {
    id: 'counted',
    content: pen.say(said),
    size: pen.size('large'),
    face: 'serif',
    weight: 600,
    leading: 1.2,
    x,
    w: box.x + box.w - x,
    y: number.box.y + number.box.h,
    at: 'foot',
    h: Math.max(pen.floor * 1.3, number.box.h),
  } as const
  // In the lines the pack gives them, a little smaller if need be, before they break elsewhere.
  const asked = pen.write({ ...ask, floor: ask.size * 0.7, lines: said.split('\n').length })
  const unit = asked.cut ? pen.write({ ...ask, floor: pen.floor, lines: 4, card: list }) : asked
  return {
    pieces: [{ kind: 'hit', id: 'hit:count', fact: list, box: number.box }, number, unit],
    words: [number, unit],
  }
}
