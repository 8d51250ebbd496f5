import { stack } from '../../picture/arrange'
import { heading, type SetHeading } from '../../picture/heading'
import type { AnyPiece, Picture } from '../../picture/picture'
import { closing } from './closing'
import { hasSpot } from './lots'
import { rowsOf } from './lotRows'
import type { Street } from './streetModel'
import { besideColumn, columnOf, footOf, type Sheet } from './sheet'
import { isWall, type Box } from '../../picture/stage'
import { streetRow } from './streetRow'

/** The finding, and what it leaves: on a wall it stands in a column beside the street, else above it. */
function opened(sheet: Sheet): { readonly title: SetHeading; readonly free: Box } {
  const { content, portrait } = sheet.pen.stage
  if (isWall(sheet.pen.stage)) {
    const title = heading(sheet.pen, sheet.heading, { ...columnOf(content), h: content.h * 0.5 })
    return { title, free: besideColumn(content) }
  }
  const title = heading(sheet.pen, sheet.heading, { ...content, h: content.h * (portrait ? 0.24 : 0.4) })
  const top = footOf(title.pieces, 0) + (portrait ? 60 : 40)
  // Upright, a kerb at the right keeps clear of the river.
  return { title, free: { ...content, w: content.w - (portrait ? 24 : 0), y: top, h: content.y + content.h - top } }
}

/** A street cut open: every work that is named stands where it is done, and the row stays open where the list does. */
export function streetPicture(sheet: Sheet, street: Street): Picture {
  const { pen } = sheet
  const { content, portrait } = pen.stage
  const { title, free } = opened(sheet)
  const at = { ...content, h: content.h - 8 }
  // In the earth of the street where that is the last row, else below it.
  const inEarth = portrait ? street.named.every(hasSpot) : street.named.some(hasSpot)
  const below = inEarth ? 0 : (closing(sheet, street, street.named.length, at)?.box.h ?? 0) + 64
  const room = { ...free, h: Math.max(1, free.h - below) }
  const { rows, rest } = rowsOf(street.named, room, pen.stage)
  const end = closing(sheet, street, rest.length, at)
  const tall = room.h / Math.max(1, rows.length)
  // The street has more depth than rows of things on the ground; the half of it that has a main, more than the other.
  const half = rows[1]?.street === true
  const first = half ? room.h * 0.41 : rows.length > 1 && rows[0]?.street ? Math.max(tall, room.h * 0.5) : tall
  const others = (room.h - first) / Math.max(1, rows.length - 1)
  const boxes = stack(
    room,
    rows.map((_, i) => (i === 0 ? first : others)),
  )
  const drawn = rows.map((row, i) =>
    streetRow(sheet, row, boxes[i] ?? room, {
      list: street.list,
      id: `row${i}`,
      end: inEarth && i === rows.length - 1 ? end : undefined,
    }),
  )
  const pieces: readonly AnyPiece[] = [...drawn.flat(), ...(end && !inEarth ? [end] : []), ...title.pieces]
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
