import { grid } from '../../picture/arrange'
import { heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import { pillPath } from '../../picture/pill'
import type { AnyPiece, Omission, Picture, Shape, Words } from '../../picture/picture'
import { touchRoom, type Box, type Point } from '../../picture/stage'
import { bedOf, chosenIn, dot, dotsFor, dotsPiece, eachOf, leastPitch, type Bed } from './bed'
import type { Count, ProjectsModel } from './model'
import { answered, blockUnder, guessedDots, scaleTall, toldScale } from './landedGuess'
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
function choices(model: ProjectsModel, { pen, only, heading: { title } }: Sheet): Choices {
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

/** Lines of a river that winds between the chosen and the rest: from the first lane to the last, `middle` u along the bed. */
function river(
  bed: Bed,
  chosen: number,
  middle: (columns: number) => number,
  gap: number,
  at: (a: number, b: number) => Point,
  box: Box,
): readonly Shape[] {
  const turn = chosen % bed.lanes
  const [before, after] = [chosenIn(0, chosen, bed.lanes), chosenIn(bed.lanes - 1, chosen, bed.lanes)]
  const samples = 28
  const ease = (t: number): number => t * t * (3 - 2 * t)
  const line = (off: number): string =>
    Array.from({ length: samples + 1 }, (_, i) => {
      const lane = -0.3 + ((bed.lanes + 0.6) * i) / samples
      const t = Math.min(1, Math.max(0, (lane - turn + 1.2) / 2.4))
      const sway = Math.sin((i / samples) * Math.PI * 2) * gap * 0.04
      const p = at(middle(before + (after - before) * ease(t)) + off + sway, lane * bed.pitch)
      return `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`
    }).join('')
  return [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((k, i) => ({
    kind: 'shape',
    id: `river-${i}`,
    box,
    d: line(k * Math.min(15, gap * 0.075)),
    stroke: 'river',
    width: 3,
    opacity: 1 - i * 0.13,
    decor: true,
  }))
}

/** One bed of equal dots, the chosen ones across a river on the near bank: at the left, or at the foot of an upright stage. */
function population(model: ProjectsModel, { pen, only }: Sheet, room: Box): readonly AnyPiece[] {
  const { portrait } = pen.stage
  const part = model.parts.find(({ figure }) => figure === only)
  const total = model.landed.many ?? 0
  const each = eachOf([total])
  const legend = each > 1 ? pen.size('label') * 1.8 : 0
  const box = { ...room, h: room.h - legend }
  const [along, across] = portrait ? [box.h, box.w] : [box.w, box.h]
  const gap = along * 0.11
  const bed = bedOf(dotsFor(total, each), along, across, gap, 92)
  if (total === 0 || bed.pitch < leastPitch) return []
  const chosen = part?.many !== undefined && part.many <= total ? dotsFor(part.many, each) : 0
  const whole = bed.columns * bed.loose
  const end = Math.min(along, Math.max(whole, bed.columns * bed.pitch + gap))
  const at = (a: number, b: number): Point =>
    portrait ? { x: box.x + b, y: box.y + box.h - a } : { x: box.x + a, y: box.y + b }
  const dots = Array.from({ length: dotsFor(total, each) }, (_, i) => {
    const [column, lane] = [Math.floor(i / bed.lanes), i % bed.lanes]
    const far = end - (bed.columns - column - 0.5) * bed.pitch
    const near = (column + 0.5) * bed.pitch
    const a = chosen === 0 ? (column + 0.5) * bed.loose : i < chosen ? near : far
    return dot(i, at(a, (lane + 0.5) * bed.pitch), i < chosen ? 'ink' : 'river')
  })
  const middle = (columns: number): number => (end - bed.columns * bed.pitch) / 2 + columns * bed.pitch
  return [
    ...dotsPiece(dots, bed.pitch, box),
    ...(chosen > 0 ? river(bed, chosen, middle, end - bed.columns * bed.pitch, at, box) : []),
    { kind: 'hit', id: 'hit:bed', fact: (part ?? model.landed).figure, box },
    ...(each > 1
      ? [
          pen.write({
            id: 'each',
            content: pen.say(`● = ${each}`),
            count: true,
            size: pen.size('label'),
            floor: pen.floor,
            ink: 'ink2',
            ...room,
            y: room.y + room.h,
            at: 'foot',
          }),
        ]
      : []),
  ]
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
