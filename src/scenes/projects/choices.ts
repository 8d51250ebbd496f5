import { grid } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import { pillPath } from '../../picture/pill'
import type { AnyPiece, Omission, Words } from '../../picture/picture'
import { touchRoom, type Box } from '../../picture/stage'
import type { Count, ProjectsModel } from './model'
import type { Sheet } from './sheet'

/** Figure and name in a pill; the name alone where both have no room. */
function pillWords(pen: Pen, count: Count, box: Box, on: string, ink: 'ground' | 'ink'): Words {
  const name = { kind: 'text', text: count.name, ink } as const
  const figure = pen.figure(count.figure).map((part) => ('letters' in part ? boldly(part, ink) : part))
  const ask = {
    id: `said:${count.figure}`,
    size: pen.size('caption'),
    floor: pen.floor,
    leading: 1.2,
    lines: 2,
    card: count.figure,
    on,
    align: 'centre',
    at: 'middle',
    x: box.x + 28,
    w: box.w - 56,
    y: box.y + box.h / 2,
    h: box.h - 12,
  } as const
  const both = pen.write({ ...ask, content: [...figure, { ...name, text: `  ${count.name}` }] })
  return both.shortened === undefined ? both : pen.write({ ...ask, content: [name] })
}

/** A place that picks a group out of all. */
function choice(pen: Pen, count: Count, box: Box, on: boolean, only: string): readonly AnyPiece[] {
  const id = `only:${count.figure}`
  return [
    {
      kind: 'shape',
      id: `pill:${count.figure}`,
      box,
      d: pillPath(box),
      fill: on ? 'ink' : 'ground',
      stroke: on ? 'ink' : 'tick',
      width: 3,
    },
    { kind: 'switch', id, box, name: `${count.name} ${count.many ?? ''}`.trim(), sets: { only }, on },
    pillWords(pen, count, box, id, on ? 'ground' : 'ink'),
  ]
}

type FigureContent = Extract<ReturnType<Pen['figure']>[number], { readonly kind: 'figure' }>
const boldly = (part: FigureContent, ink: 'ground' | 'ink'): FigureContent => ({
  ...part,
  letters: part.letters.map((letters) => ({ ...letters, ink, weight: 600, em: 1.35 })),
})

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
