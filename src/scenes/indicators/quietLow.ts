import { grid } from '../../picture/arrange'
import type { Pen } from '../../picture/pen'
import type { Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'

/** What is quiet is at most this large, u: upright it has more room. */
const largest = ({ stage }: Pen): number => (stage.portrait ? 100 : 88)

/** A figure by its name, as large as a place below the line allows. */
export function quietOf(pen: Pen, figure: string, box: Box): readonly Words[] {
  const small = { size: pen.size('caption'), floor: pen.floor, ink: 'ink2', leading: 1.2 } as const
  const name = pen.write({
    ...small,
    ...box,
    id: `name:${figure}`,
    content: pen.say(pen.name(figure)),
    lines: 2,
    card: figure,
    h: box.h * 0.58,
  })
  const y = name.box.y + name.box.h + 20
  const h = box.y + box.h - y
  const amount = pen.write({
    ...small,
    ...box,
    id: `amount:${figure}`,
    content: pen.figure(figure, { look: 'level' }),
    size: Math.max(pen.size('head'), Math.min(largest(pen), h * 0.9)),
    ink: 'ink',
    lines: 1,
    noun: name.id,
    y,
    h,
  })
  return [name, amount]
}

/** Places for what is quiet, from the left, in so many columns: as many as a third of the stage has room for; in one row they are higher. */
function placesFor(pen: Pen, count: number, columns: number): readonly Box[] {
  const { content, text } = pen.stage
  const tall = 118 * text
  const rows = Math.min(Math.ceil(count / columns), Math.max(1, Math.floor((content.h * 0.3) / tall)))
  const h = rows === 1 ? Math.max(tall, Math.min(content.h * 0.25, 64 * text + largest(pen))) : rows * tall
  const box = { ...content, y: content.y + content.h - h, h }
  return grid(box, Math.min(count, rows * columns), columns, 20)
}

/** The same in as many columns as leave every figure whole. */
export function lowPlaces(pen: Pen, figures: readonly string[]): readonly Box[] {
  const { content, text } = pen.stage
  const isWhole = (box: Box, i: number): boolean => quietOf(pen, figures[i] ?? '', box).every(({ cut }) => !cut)
  for (let columns = Math.min(figures.length, Math.floor(content.w / (330 * text))); columns > 1; columns -= 1) {
    const places = placesFor(pen, figures.length, columns)
    if (places.every(isWhole)) return places
  }
  return placesFor(pen, figures.length, 1)
}
