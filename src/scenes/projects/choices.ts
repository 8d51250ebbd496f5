import { grid } from '../../picture/arrange'
import type { AnyPiece, Omission } from '../../picture/picture'
import { touchRoom } from '../../picture/stage'
import type { ProjectsModel } from './model'
import type { Sheet } from './sheet'
import { choice } from './choice'

interface Choices {
  readonly pieces: readonly AnyPiece[]
  readonly omissions: readonly Omission[]
  /** Where they begin, u. */
  readonly head: number
}

/** All projects and their groups, one to be looked at at a time. */
export function choices(model: ProjectsModel, { pen, only, heading: { title } }: Sheet): Choices {
  const { text, portrait } = pen.stage
  const content = touchRoom(pen.stage)
  const foot = content.y + content.h
  if (model.parts.length === 0) return { pieces: [], omissions: [], head: foot + 30 }
  const tall = Math.max(72, pen.size('caption') * 2.9)
  const all = [model.landed, ...model.parts]
  const most = Math.max(2, Math.floor((content.w + 20) / (300 * text + 20)))
  const columns = portrait ? Math.min(all.length, all.length <= 3 ? 1 : most) : Math.min(all.length, most)
  const rows = Math.min(Math.ceil(all.length / columns), portrait ? 4 : 2)
  const shown = all.slice(0, rows * columns)
  const room = { ...content, y: foot - rows * (tall + 20) + 20, h: rows * (tall + 20) - 20 }
  const places = grid(room, rows * columns, columns, 20)
  const rest = all.slice(shown.length)
  const more =
    rest.length > 0
      ? [
          pen.write({
            id: 'choices-rest',
            content: pen.say(`+${rest.length}`),
            count: true,
            size: pen.size('head'),
            floor: pen.floor,
            ink: 'ink2',
            ...content,
            y: room.y - 16,
            at: 'foot',
            align: 'right',
          }),
        ]
      : []
  return {
    pieces: [
      ...shown.flatMap((count, i) =>
        choice(
          pen,
          count,
          places[i] ?? room,
          i === 0 ? only === '' : only === count.figure,
          i === 0 || only === count.figure ? '' : count.figure,
        ),
      ),
      ...more,
    ],
    omissions:
      rest.length > 0 ? [{ what: title, shown: shown.length, of: all.length, facts: rest.map((c) => c.figure) }] : [],
    head: more[0]?.box.y ?? room.y,
  }
}
