import { grid } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import { moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'
import { tide } from './tide'

/** The hero's wish, and what stands below its line at most: about a third of it, u. */
const [great, third] = [440, 132] as const

/** A figure by its name, as large as a place below the line allows. */
function quietOf(pen: Pen, figure: string, box: Box): readonly Words[] {
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
    size: Math.max(pen.size('head'), Math.min(third, h * 0.9)),
    ink: 'ink',
    lines: 1,
    noun: name.id,
    y,
    h,
  })
  return [name, amount]
}

/** The first as the hero, standing on the line it has reached, its name above it where the finding has not said it. */
function heroOf(pen: Pen, figure: string, room: Box, title: string): readonly Words[] {
  const align = pen.stage.portrait ? 'left' : 'right'
  const said = title.includes(pen.name(figure))
  const name = said
    ? undefined
    : pen.write({
        id: `name:${figure}`,
        content: pen.say(pen.name(figure)),
        size: pen.size('head'),
        floor: pen.floor,
        ink: 'ink2',
        lines: 2,
        leading: 1.2,
        card: figure,
        ...room,
        h: pen.size('head') * 2.4,
        align,
      })
  const gap = 30
  const amount = pen.write({
    id: `amount:${figure}`,
    content: pen.figure(figure, { look: 'seated' }),
    size: great,
    floor: pen.size('head'),
    noun: name?.id ?? 'title',
    ...room,
    y: room.y + room.h,
    h: room.h - (name ? name.box.h + gap : 0),
    at: 'last-baseline',
    lines: 1,
    align,
  })
  return [...(name ? [moved(name, 0, amount.box.y - gap - name.box.h - name.box.y)] : []), amount]
}

/** Places for what is quiet, from the left, in so many columns: as many as a third of the stage has room for; in one row they are higher. */
function placesFor(pen: Pen, count: number, columns: number): readonly Box[] {
  const { content, text } = pen.stage
  const tall = 118 * text
  const rows = Math.min(Math.ceil(count / columns), Math.max(1, Math.floor((content.h * 0.3) / tall)))
  const h = rows === 1 ? Math.max(tall, Math.min(content.h * 0.25, 84 * text + third)) : rows * tall
  const box = { ...content, y: content.y + content.h - h, h }
  return grid(box, Math.min(count, rows * columns), columns, 20)
}

/** The same in as many columns as leave every figure whole. */
function lowPlaces(pen: Pen, figures: readonly string[]): readonly Box[] {
  const { content, text } = pen.stage
  const isWhole = (box: Box, i: number): boolean => quietOf(pen, figures[i] ?? '', box).every(({ cut }) => !cut)
  for (let columns = Math.min(figures.length, Math.floor(content.w / (330 * text))); columns > 1; columns -= 1) {
    const places = placesFor(pen, figures.length, columns)
    if (places.every(isWhole)) return places
  }
  return placesFor(pen, figures.length, 1)
}

/** What the line is: the mark a record has reached. */
function markOf(
  { pen, model }: { readonly pen: Pen; readonly model: IndicatorsModel },
  line: number,
): readonly Words[] {
  const { content, portrait } = pen.stage
  if (!model.labels.record) return []
  return [
    pen.write({
      id: 'record',
      content: pen.say(model.labels.record),
      size: pen.size('head'),
      floor: pen.floor,
      ink: 'river',
      lines: 1,
      ...content,
      y: line + 30,
      align: portrait ? 'left' : 'right',
    }),
  ]
}

/** What stands for itself: a record as the hero, on the mark it has reached; the others smaller below it. */
export function quietPicture(model: IndicatorsModel, { pen, heading: words }: Sheet): Picture {
  const { content, portrait } = pen.stage
  const [first, ...others] = model.quiet
  const title = heading(pen, words, {
    ...content,
    w: content.w * (portrait ? 1 : 0.46),
    h: content.h * (portrait ? 0.3 : 0.5),
  })
  if (first === undefined) return { pieces: title.pieces, omissions: [] }
  const low = lowPlaces(pen, others)
  // A comma of the hero hangs below the line.
  const marked = model.labels.record ? pen.size('head') * 1.2 + 50 : 80
  const foot = (low[0]?.y ?? content.y + content.h) - 26 - marked
  // The mark lies below the finding, however long that is; upright the hero stands in the middle of the stage.
  const wish = portrait ? content.y + content.h * 0.6 : others.length > 0 ? foot : foot - 120
  const line = Math.min(foot - 12, Math.max(wish, title.foot + 24))
  // Beside the title where there is room for a great figure, below it where there is not.
  const beside = { x: Math.max(title.right + 60, content.x + content.w * 0.36), y: content.y }
  const left = portrait || content.x + content.w - beside.x < 420 ? { x: content.x, y: title.foot + 60 } : beside
  const room = { ...left, w: content.x + content.w - left.x, h: line - 34 - left.y }
  // Upright, what is below stands right below it.
  const up = portrait ? Math.max(0, foot - line - 40) : 0
  const places = low.map((box) => ({ ...box, y: box.y - up }))
  const omitted = others.slice(places.length)
  const hero = heroOf(pen, first, room, words.title)
  // Where the hero has no room above the line, nothing is said of the line.
  const stands = hero.every(({ box }) => box.y + box.h <= line)
  return {
    pieces: [
      ...tide(pen, line),
      ...hero,
      ...(stands ? markOf({ pen, model }, line) : []),
      ...places.flatMap((box, i) => quietOf(pen, others[i] ?? '', box)),
      ...title.pieces,
    ],
    omissions:
      omitted.length > 0
        ? [{ what: words.title, shown: places.length + 1, of: model.quiet.length, facts: omitted }]
        : [],
  }
}
