import { isHanLocale } from '../../picture/metrics'
import type { AnyPiece, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Street } from './model'
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
    size: pen.stage.portrait ? 400 : pen.size('huge'),
    floor: pen.floor,
    face: han ? 'serif' : 'sans',
    weight: 600,
    lines: 1,
    ...box,
    w: box.w * 0.5,
  })
  const x = number.box.x + number.box.w + 36
  const unit = pen.write({
    id: 'counted',
    content: pen.say(labels.fields ?? pen.name(list)),
    size: pen.size('large'),
    floor: pen.floor,
    face: 'serif',
    weight: 600,
    lines: 4,
    leading: 1.2,
    card: list,
    x,
    w: box.x + box.w - x,
    y: number.box.y + number.box.h,
    at: 'foot',
    h: Math.max(pen.floor * 1.3, number.box.h),
  })
  return {
    pieces: [{ kind: 'hit', id: 'hit:count', fact: list, box: number.box }, number, unit],
    words: [number, unit],
  }
}
