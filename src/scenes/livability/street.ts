import { stack } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { AnyPiece, Picture } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { count } from './count'
import { rowsOf } from './lotRows'
import type { Street } from './streetModel'
import { footOf, type Sheet } from './sheet'
import { streetRow } from './streetRow'

/** What closes the row: a count where there was no room, else the word of an open list. */
function closing({ pen, labels }: Sheet, { list, open }: Street, rest: number, box: Box) {
  const text = rest > 0 ? `+${rest}` : open ? (labels.others ?? '') : ''
  if (text === '') return undefined
  return pen.write({
    id: 'others',
    content: pen.say(text),
    ...(rest > 0 ? { count: true } : {}),
    size: pen.size('head'),
    floor: pen.floor,
    face: 'serif',
    weight: 500,
    ink: 'ink2',
    lines: 1,
    align: 'right',
    card: list,
    ...box,
    x: box.x + box.w * 0.5,
    w: box.w * 0.5,
    y: box.y + box.h,
    at: 'foot',
  })
}

/** A street cut open: every work that is named stands where it is done, and the row stays open where the list does. */
export function streetPicture(sheet: Sheet, street: Street): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const title = heading(pen, sheet.heading, {
    ...content,
    w: portrait ? content.w : content.w * 0.54,
    h: content.h * (portrait ? 0.22 : 0.4),
  })
  const hero = count(
    sheet,
    street,
    portrait
      ? { ...content, y: title.foot + 60, h: content.h * 0.23 }
      : { ...content, x: content.x + content.w * 0.58, w: content.w * 0.42, h: content.h * 0.36 },
  )
  const top = footOf([...title.pieces, ...hero.words], 0) + (portrait ? 60 : 30)
  const room = { ...content, y: top, h: content.y + content.h - top }
  // Wide, the word that closes the list stands in the row of names.
  const after = portrait ? 0 : Math.max(closing(sheet, street, 0, content)?.box.w ?? 0, 90 * pen.stage.text) + 30
  const { rows, rest } = rowsOf(street.named, { w: room.w - after, h: room.h }, pen.stage)
  const end = closing(sheet, street, rest.length, content)
  const tall = room.h / Math.max(1, rows.length)
  // The street has more depth than rows of things on the ground.
  const first = rows[0]?.street === true && rows.length > 1 ? Math.max(tall, room.h * 0.5) : tall
  const others = (room.h - first) / Math.max(1, rows.length - 1)
  const boxes = stack(
    room,
    rows.map((_, i) => (i === 0 ? first : others)),
  )
  const drawn = rows.map((row, i) =>
    streetRow(sheet, row, boxes[i] ?? room, {
      list: street.list,
      id: `row${i}`,
      end: i === rows.length - 1 ? end : undefined,
    }),
  )
  const pieces: readonly AnyPiece[] = [...drawn.flat(), ...hero.pieces, ...title.pieces]
  return {
    pieces,
    omissions:
      rest.length > 0
        ? [
            {
              what: pen.name(street.list),
              shown: street.named.length - rest.length,
              of: street.named.length,
              facts: [street.list],
            },
          ]
        : [],
  }
}
