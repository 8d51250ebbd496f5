import { grid } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import { moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { Picture, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { IndicatorsModel } from './model'
import type { Sheet } from './sheet'
import { tide } from './tide'

/** A figure by its name, both quiet. */
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
  const y = name.box.y + name.box.h + 14
  const amount = pen.write({
    ...small,
    ...box,
    id: `amount:${figure}`,
    content: pen.figure(figure, { look: 'level' }),
    size: pen.size('head'),
    ink: 'ink',
    lines: 1,
    noun: name.id,
    y,
    h: box.y + box.h - y,
  })
  return [name, amount]
}

/** The first as the hero, standing on the line it has reached, its name above it. */
function heroOf(pen: Pen, figure: string, room: Box): readonly Words[] {
  const align = pen.stage.portrait ? 'left' : 'right'
  const name = pen.write({
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
    size: 440,
    floor: pen.size('head'),
    noun: name.id,
    ...room,
    y: room.y + room.h,
    h: room.h - name.box.h - gap,
    at: 'last-baseline',
    lines: 1,
    align,
  })
  return [moved(name, 0, amount.box.y - gap - name.box.h - name.box.y), amount]
}

/** Places for what is quiet, at the foot: as many as a third of the stage has room for. */
function placesFor(pen: Pen, count: number): readonly Box[] {
  const { content, text } = pen.stage
  const [least, tall] = [330 * text, 118 * text]
  const columns = Math.max(1, Math.min(count, Math.floor(content.w / least)))
  const rows = Math.min(Math.ceil(count / columns), Math.max(1, Math.floor((content.h * 0.3) / tall)))
  const h = rows * tall
  const box = { ...content, y: content.y + content.h - h, h }
  return grid(box, Math.min(count, rows * columns), columns, 20)
}

/** What stands for itself: a record as the hero, on the mark it has reached; the others quiet at the foot. */
export function quietPicture(model: IndicatorsModel, { pen, heading: words }: Sheet): Picture {
  const { content, portrait } = pen.stage
  const [first, ...others] = model.quiet
  const title = heading(pen, words, {
    ...content,
    w: content.w * (portrait ? 1 : 0.46),
    h: content.h * (portrait ? 0.3 : 0.5),
  })
  if (first === undefined) return { pieces: title.pieces, omissions: [] }
  const places = placesFor(pen, others.length)
  const foot = places[0] ? places[0].y - 26 : content.y + content.h
  // The mark lies below the finding, however long that is; upright the hero stands close below it, and the rest is water.
  const wish = portrait ? title.foot + 60 + content.h * 0.24 : foot - Math.min(260, (foot - content.y) * 0.3)
  const line = Math.min(foot - 12, Math.max(wish, title.foot + 24))
  // Beside the title where there is room for a great figure, below it where there is not.
  const beside = { x: Math.max(title.right + 60, content.x + content.w * 0.36), y: content.y }
  const left = portrait || content.x + content.w - beside.x < 420 ? { x: content.x, y: title.foot + 60 } : beside
  const room = { ...left, w: content.x + content.w - left.x, h: line - 34 - left.y }
  const omitted = others.slice(places.length)
  return {
    pieces: [
      ...tide(model, pen, { top: line, foot, bed: content.y + content.h + 20 }),
      ...heroOf(pen, first, room),
      ...places.flatMap((box, i) => quietOf(pen, others[i] ?? '', box)),
      ...title.pieces,
    ],
    omissions:
      omitted.length > 0
        ? [{ what: words.title, shown: places.length + 1, of: model.quiet.length, facts: omitted }]
        : [],
  }
}
