import { heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import { scaleTall, toldScale } from '../../picture/guessScale'
import type { Picture, Words } from '../../picture/picture'
import { touchRoom, type Box } from '../../picture/stage'
import { choices } from './choices'
import { answered, blockUnder, guessedDots } from './landedGuess'
import type { Count, ProjectsModel } from './model'
import { population } from './population'
import type { Sheet } from './sheet'

/** A figure that would be smaller beside its words stands over them. */
const leastBeside = 96

/** The figure that is looked at, and what it is of beside it; at the right, `all` that may be looked at have their words end where the stage does. */
function hero(pen: Pen, count: Count, box: Box, align: 'left' | 'right', all: readonly Count[]): readonly Words[] {
  const figure = {
    id: 'hero',
    content: pen.figure(count.figure, { look: 'seated' }),
    size: 240,
    floor: pen.floor,
    weight: 600,
    lines: 1,
    noun: 'hero-noun',
  } as const
  const noun = {
    id: 'hero-noun',
    content: pen.say(count.noun),
    size: pen.size('head'),
    floor: pen.floor,
    leading: 1.3,
    card: count.figure,
  } as const
  const middle = box.y + box.h / 2
  const wides = all.map(({ noun: said, figure: card }) =>
    pen.write({ ...noun, content: pen.say(said), card, lines: 4, x: 0, y: 0, w: 0.46 * box.w, h: box.h }),
  )
  const said = align === 'left' ? 0.46 * box.w : Math.max(0, ...wides.map((words) => words.box.w)) + 2
  const number = pen.write({ ...figure, ...box, w: box.w - said - 36, y: middle, at: 'middle', align })
  if (number.size < leastBeside) {
    const over = pen.write({ ...figure, ...box, h: box.h / 2 - 10 })
    return [over, pen.write({ ...noun, ...box, lines: 2, y: over.box.y + over.box.h + 20, h: box.h / 2 - 10 })]
  }
  const x = align === 'right' ? box.x + box.w - said : number.box.x + number.box.w + 36
  const w = box.x + box.w - x
  return [number, pen.write({ ...noun, lines: 4, x, w, y: middle, h: box.h, at: 'middle' })]
}

/** What a year brought: all of it as one population, and a group of it at a touch. */
export function landedPicture(model: ProjectsModel, sheet: Sheet): Picture {
  const { pen, asked } = sheet
  const { content, portrait } = pen.stage
  const hands = touchRoom(pen.stage)
  const { x, w } = hands
  const shown = model.parts.find(({ figure }) => figure === sheet.only) ?? model.landed
  const title = heading(pen, sheet.heading, {
    ...content,
    w: portrait ? content.w : content.w * 0.56,
    h: content.h * (portrait ? 0.22 : 0.42),
  })
  const block = blockUnder(sheet, { ...content, w: portrait ? w : content.w * 0.5 }, title.foot + 30)
  const head = block ? Math.max(title.foot, ...block.pieces.map(({ box }) => box.y + box.h)) : title.foot
  const aside = portrait
    ? { ...content, y: head + 56, h: content.h * 0.16 }
    : { x: content.x + content.w * 0.58, y: content.y + 6, w: content.w * 0.42, h: content.h * 0.3 }
  const above = [...(block?.pieces ?? []), ...title.pieces]
  if (asked?.guess.kind === 'asking') {
    const answer = answered(sheet, asked, model.landed, aside)
    const top = Math.max(head, ...answer.map(({ box }) => box.y + box.h)) + 40
    const room = { x, w, y: top, h: hands.y + hands.h - top }
    return { pieces: [...guessedDots(sheet, asked, room), ...answer, ...above], omissions: [] }
  }
  const figure = hero(pen, shown, aside, portrait ? 'left' : 'right', [model.landed, ...model.parts])
  const choose = choices(model, sheet)
  const top = Math.max(head, ...figure.map(({ box }) => box.y + box.h)) + (portrait ? 60 : 40)
  const room = { x, w, y: top, h: choose.head - 30 - top }
  const told = asked?.guess.kind === 'told' && sheet.only === '' ? asked : undefined
  const bed = told ? { ...room, h: room.h - scaleTall } : room
  return {
    pieces: [
      // Before the choices: past the last of them an arrow turns the page.
      ...above,
      ...population(model, sheet, bed),
      ...(told ? toldScale(told, room) : []),
      ...choose.pieces,
      ...figure,
    ],
    omissions: choose.omissions,
  }
}
