import type { Pen } from './pen'
import type { Words } from './picture'
import type { Box } from './stage'
import { isHanLocale } from './metrics'
import { splitText } from './splitText'
import { titleSize } from './type'

export interface Heading {
  readonly kicker: string
  readonly title: string
  readonly lead?: string | undefined
  /** Whether its lead has digits that were worked out here. */
  readonly counts?: boolean
  /** Whether it may be as wide as the picture allows, since nothing stands beside it. */
  readonly wide?: boolean
  /** What may stand in the lead's place at a touch: room is kept for the longest, so that nothing below it moves. */
  readonly others?: readonly { readonly text: string; readonly wide: boolean }[]
}

export interface SetHeading {
  readonly pieces: readonly Words[]
  /** Where the words end, u from the stage's head: what is below is free. */
  readonly foot: number
  /** Right edge of the widest line; what a touch writes in the lead's place may go further. */
  readonly right: number
  /** Where the lead's place begins. */
  readonly under: number
}

/** Distance of a finding's baselines, in its size. */
const leading = 1.22
/** A finding gives way to this share of its size before it takes a third line, and to this one before it is cut. */
const [gentle, hardest] = [0.8, 0.62] as const

/**
 * Kicker, finding and one line below it, at the head of `room`, whose height is the most they may take. A finding is set in
 * the lines its pack gives it, else in two; one too long goes down to 80 %, then to more lines, smaller; what still has no
 * room is cut, and whole at a touch. A lead that may be wide is as wide as `most`.
 */
export function heading(
  pen: Pen,
  { kicker, title, lead, counts, wide = false, others = [] }: Heading,
  room: Box,
  most = room.w,
): SetHeading {
  const { size, floor } = pen
  const top = pen.write({
    id: 'kicker',
    role: 'kicker',
    content: pen.say(kicker),
    size: size('caption'),
    floor,
    lines: 1,
    ink: 'river',
    ...room,
  })
  const wish = titleSize(pen.stage, isHanLocale(pen.locale))
  const below = lead ? size('lead') * 2.9 + 18 : 0
  const head = room.y + top.box.h + 26
  const ask = {
    id: 'title',
    role: 'title',
    content: pen.say(title, {}, { plain: true }),
    face: 'serif',
    weight: 600,
    tracking: 0.01,
    leading,
    balance: true,
    whole: title,
    ...room,
    y: head,
    // Two lines of a finding are never given up for what stands below it.
    h: Math.max(wish * gentle * leading * 2, room.y + room.h - head - below),
  } as const
  const asked = Math.max(2, splitText(title).filter((part) => part.kind === 'break').length + 1)
  const first = pen.write({ ...ask, size: wish, floor: wish * gentle, lines: asked })
  const finding = first.cut
    ? pen.write({ ...ask, size: wish * gentle, floor: wish * hardest, lines: asked + 2 })
    : first
  const under = finding.box.y + finding.box.h + 26
  const leadOf = (text: string, read: boolean, across = read): Words =>
    pen.write({
      id: 'lead',
      role: 'lead',
      // What is read off says once that it is estimated.
      content: pen.say(text, {}, { plain: read }),
      size: size('lead'),
      floor: Math.max(floor, size('lead') * 0.8),
      leading: 1.4,
      lines: 3,
      balance: true,
      ink: 'ink2',
      whole: text,
      ...(read ? { count: true } : {}),
      ...room,
      w: across ? most : room.w,
      y: under,
      h: Math.max(size('lead') * (others.length > 0 ? 4.2 : 1.2), room.y + room.h - under),
    })
  const pieces = [top, finding, ...(lead ? [leadOf(lead, counts === true, wide)] : [])]
  const kept = [
    ...pieces.map((words) => ({ words, across: words.role === 'lead' && wide })),
    ...others.map(({ text, wide: across }) => ({ words: leadOf(text, across), across })),
  ]
  return {
    pieces,
    foot: Math.max(...kept.map(({ words: { box } }) => box.y + box.h)),
    right: Math.max(...kept.map(({ words: { box }, across }) => (across ? 0 : box.x + box.w))),
    under,
  }
}
