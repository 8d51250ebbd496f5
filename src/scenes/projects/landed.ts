import { besideOf, type Beside } from '../../picture/beside'
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

/** Where finding, question and hero stand, and the dots: below them, on a wall beside them. */
interface Rooms {
  readonly said: Box
  /** How wide the question may be, u. */
  readonly ask: number
  readonly align: 'left' | 'right'
  readonly aside: (head: number) => Box
  /** From below what stands above the dots to `foot`. */
  readonly bed: (above: readonly number[], foot: number) => Box
}

function roomsBelow({ pen }: Sheet): Rooms {
  const { content, portrait } = pen.stage
  const { x, w } = touchRoom(pen.stage)
  return {
    said: { ...content, w: portrait ? content.w : content.w * 0.56, h: content.h * (portrait ? 0.22 : 0.42) },
    ask: portrait ? w : content.w * 0.5,
    align: portrait ? 'left' : 'right',
    aside: (head) =>
      portrait
        ? { ...content, y: head + 56, h: content.h * 0.16 }
        : { x: content.x + content.w * 0.58, y: content.y + 6, w: content.w * 0.42, h: content.h * 0.3 },
    bed: (above, foot) => {
      const y = Math.max(...above) + (portrait ? 60 : 40)
      return { x, w, y, h: foot - y }
    },
  }
}

/** On a wall the hero stands below the finding, where it has room above the choices at `foot`. */
function roomsBeside({ said, shown }: Beside, foot: number): Rooms {
  return {
    said: { ...said, h: said.h * 0.5 },
    ask: said.w,
    align: 'left',
    aside: (head) => ({ ...said, y: head + 48, h: Math.min(said.h * 0.34, foot - head - 48) }),
    bed: (_, end) => ({ ...shown, h: end - shown.y }),
  }
}

/** The least height for a hero below a finding, u. */
const leastHero = 150

function headed(sheet: Sheet, rooms: Rooms) {
  const title = heading(sheet.pen, sheet.heading, rooms.said)
  const block = blockUnder(sheet, { ...rooms.said, w: rooms.ask }, title.foot + 30)
  const pieces = block?.pieces ?? []
  const head = Math.max(title.foot, ...pieces.map(({ box }) => box.y + box.h))
  return { rooms, head, aside: rooms.aside(head), above: [...pieces, ...title.pieces] }
}

/** What a year brought: all of it as one population, and a group of it at a touch. */
export function landedPicture(model: ProjectsModel, sheet: Sheet): Picture {
  const { pen, asked } = sheet
  const hands = touchRoom(pen.stage)
  const shown = model.parts.find(({ figure }) => figure === sheet.only) ?? model.landed
  const choose = choices(model, sheet)
  const wall = besideOf(pen.stage)
  const tried = wall && headed(sheet, roomsBeside(wall, choose.head - 30))
  const fits = tried !== undefined && tried.aside.h >= leastHero
  const { rooms, head, aside, above } = fits ? tried : headed(sheet, roomsBelow(sheet))
  const feet = (words: readonly Words[]): readonly number[] => [head, ...words.map(({ box }) => box.y + box.h)]
  if (asked?.guess.kind === 'asking') {
    const answer = answered(sheet, asked, model.landed, aside, rooms.align)
    const room = rooms.bed(feet(answer), hands.y + hands.h)
    return { pieces: [...guessedDots(sheet, asked, room), ...answer, ...above], omissions: [] }
  }
  const figure = hero(pen, shown, aside, rooms.align, [model.landed, ...model.parts])
  const room = rooms.bed(feet(figure), choose.head - 30)
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
