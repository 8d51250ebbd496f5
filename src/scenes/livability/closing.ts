import { isHanLocale } from '../../picture/metrics'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Street } from './streetModel'
import type { Sheet } from './sheet'

/** What closes the row of names, at the foot of a box: that the list goes on, or how many names had no room, and of how many in all. */
export function closing({ pen, labels }: Sheet, street: Street, rest: number, box: Box): Words | undefined {
  const { list, total, open } = street
  const han = isHanLocale(pen.locale)
  const number = new Intl.NumberFormat(han && total < 10 ? 'zh-u-nu-hanidec' : pen.locale).format(total)
  const of = total > 0 ? [number, labels.fields ?? pen.name(list)].join(han ? '' : ' ') : ''
  const before = rest > 0 ? `+${rest}` : open ? (labels.others ?? '') : ''
  const text = [before, of].filter(Boolean).join(han && rest === 0 ? '' : ' ')
  if (text === '') return undefined
  return pen.write({
    id: 'others',
    content: pen.say(text),
    count: true,
    size: pen.size('head'),
    floor: pen.floor,
    face: 'serif',
    weight: 500,
    ink: 'ink2',
    leading: 1.25,
    lines: 4,
    balance: true,
    align: 'right',
    card: list,
    ...box,
    x: box.x + box.w * 0.5,
    w: box.w * 0.5,
    h: Math.max(pen.floor * 1.3, box.h * 0.25),
    y: box.y + box.h,
    at: 'foot',
  })
}
