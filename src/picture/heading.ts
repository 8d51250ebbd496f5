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
}

export interface SetHeading {
  readonly pieces: readonly Words[]
  /** Where the words end, u from the stage's head: what is below is free. */
  readonly foot: number
  /** Right edge of the widest line. */
  readonly right: number
}

/** A finding gives way to this share of its size before it takes a third line, and to this one before it is cut. */
const [gentle, hardest] = [0.8, 0.62] as const

/**
 * Kicker, finding and one line below it, at the head of `room`, whose height is the most they may take. A finding is set in
 * the lines its pack gives it, else in two; one too long goes down to 80 %, then to more lines, smaller; what still has no
 * room is cut, and whole at a touch.
 */
export function heading(pen: Pen, { kicker, title, lead }: Heading, room: Box): SetHeading {
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
    leading: 1.22,
    balance: true,
    whole: title,
    ...room,
    y: head,
    h: Math.max(wish, room.y + room.h - head - below),
  } as const
  const asked = Math.max(2, splitText(title).filter((part) => part.kind === 'break').length + 1)
  const first = pen.write({ ...ask, size: wish, floor: wish * gentle, lines: asked })
  const finding = first.cut
    ? pen.write({ ...ask, size: wish * gentle, floor: wish * hardest, lines: asked + 2 })
    : first
  const under = finding.box.y + finding.box.h + 26
  const line = lead
    ? [
        pen.write({
          id: 'lead',
          role: 'lead',
          content: pen.say(lead),
          size: size('lead'),
          floor: Math.max(floor, size('lead') * 0.8),
          leading: 1.4,
          lines: 3,
          balance: true,
          ink: 'ink2',
          whole: lead,
          ...room,
          y: under,
          h: Math.max(size('lead') * 1.2, room.y + room.h - under),
        }),
      ]
    : []
  const pieces = [top, finding, ...line]
  return {
    pieces,
    foot: Math.max(...pieces.map(({ box }) => box.y + box.h)),
    right: Math.max(...pieces.map(({ box }) => box.x + box.w)),
  }
}
