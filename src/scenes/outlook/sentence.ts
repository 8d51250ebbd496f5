import { moved } from '../../picture/pieces'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { stands } from '../../picture/writeUpright'
import type { Sheet } from './sheet'

/** Room between the sentence and what follows from it, u. */
const gap = 48

/** The closing sentence as large as its box lets it be, in columns where it can stand; what follows from it along the foot. */
export function sentence({ pen, han, heading: { kicker, title, lead } }: Sheet, box: Box): readonly Words[] {
  const small = pen.size('lead')
  const top = kicker
    ? [pen.write({ id: 'kicker', role: 'kicker', content: pen.say(kicker), size: pen.size('caption'), floor: pen.floor, lines: 1, ink: 'river', ...box })] // prettier-ignore
    : []
  const below = lead
    ? [
        pen.write({
          id: 'lead',
          role: 'lead',
          content: pen.say(lead),
          size: small,
          floor: Math.max(pen.floor, small * 0.8),
          leading: 1.4,
          lines: 4,
          ink: 'ink2',
          whole: lead,
          ...box,
          y: box.y + box.h,
          h: small * 5,
          at: 'foot',
        }),
      ]
    : []
  const y = top[0] ? top[0].box.y + top[0].box.h + 26 : box.y
  const foot = below[0] ? below[0].box.y - gap : box.y + box.h
  const lines = title.split('\n')
  const upright = han && lines.every((line) => stands(line))
  const ask = {
    id: 'title',
    role: 'title',
    content: pen.say(title),
    face: 'serif',
    weight: 600,
    floor: pen.floor * 1.4,
    x: box.x,
    y,
    w: box.w,
    h: foot - y,
  } as const
  const lying = (own: typeof ask, whole: string): Words => {
    const kept = pen.write({ ...own, size: 132, floor: 72, leading: 1.16, lines: lines.length })
    return kept.cut ? pen.write({ ...own, size: 92, leading: 1.16, lines: lines.length + 4, whole }) : kept
  }
  const said = upright
    ? pen.writeUpright({ ...ask, size: 200, tracking: 0.04, leading: 1.16, lines: lines.length, align: 'left' })
    : lying(ask, title)
  // In lines it may end well above the foot: what follows stays with it.
  return [...top, said, ...below.map((one) => moved(one, 0, said.box.y + said.box.h + gap - one.box.y))]
}
