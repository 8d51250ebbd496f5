import { heading, type SetHeading } from '../../picture/heading'
import { meet } from '../../picture/arrange'
import { moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { Picture, Run, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { IndicatorsModel } from './model'
import { lowPlaces, quietOf } from './quietLow'
import type { Sheet } from './sheet'
import { gleam, tide } from './tide'

/** Between the hero and the finding, its name, and the line its digits stand on, u. */
const [clear, gap, seat] = [60, 30, 34] as const

const footOf = ({ y, h }: Box): number => y + h

/** The first, standing on its line, and its name above it. */
interface Hero {
  readonly amount: Words
  readonly name: Words | undefined
}

/** Where it stands: its name may be only in the right part of it, and a comma may hang so far below it. */
interface Room extends Box {
  readonly named: number
  readonly hang: number
}

const amountOf = (pen: Pen, figure: string, room: Box, size: number, noun: string): Words =>
  pen.write({
    ...{ id: `amount:${figure}`, content: pen.figure(figure, { look: 'seated' }), noun, lines: 1, ...room },
    size,
    floor: pen.size('head'),
    y: footOf(room),
    at: 'last-baseline',
    align: pen.stage.portrait ? 'left' : 'right',
  })

/** The hero as large as its room, and at most of a size. */
function heroOf(pen: Pen, figure: string, { named, hang, ...room }: Room, said: boolean, most: number): Hero {
  const name = said
    ? undefined
    : pen.write({
        ...{ id: `name:${figure}`, content: pen.say(pen.name(figure)), card: figure, y: room.y },
        ...{ size: pen.size('head'), floor: pen.floor, ink: 'ink2', lines: 2, leading: 1.2 },
        ...{ x: named, w: room.x + room.w - named, h: pen.size('head') * 2.4 },
        align: pen.stage.portrait ? 'left' : 'right',
      })
  const noun = name?.id ?? 'title'
  const above = name ? name.box.h + gap : 0
  const free = { ...room, y: room.y + above, h: room.h - above }
  const wished = amountOf(pen, figure, free, most, noun)
  const below = footOf(wished.box) - footOf(room)
  const amount = below > hang ? amountOf(pen, figure, free, (wished.size * hang) / below, noun) : wished
  // Large digits ask for more room above them.
  const away = Math.max(gap, Math.min(amount.size * 0.09, amount.box.y - above + gap - room.y))
  return { amount, name: name && moved(name, 0, amount.box.y - away - footOf(name.box)) }
}

const runsOf = ({ lines: [line] }: Words): readonly Run[] =>
  (line?.runs ?? []).flatMap((run) => ('fact' in run ? run.runs : [run]))

/** Whether a word of the hero runs into what is written at the stage's head. */
const runsInto = (words: Words, head: Box): boolean =>
  runsOf(words).some(({ dx, w, size }) => {
    const { x, y } = words.lines[0] ?? words.box
    return meet({ x: x + dx, y: y - size, w, h: size }, head)
  })

/** Where its digits are. */
function digitsOf(words: Words): Box {
  const { lines: [line], box } = words // prettier-ignore
  const [first, ...more] = runsOf(words)
  if (!line || !first) return box
  const great = more.reduce((a, b) => (b.size > a.size ? b : a), first)
  return { ...box, x: line.x + great.dx, w: great.w }
}

/** Whether a finding has the weightiest word of a label already. */
function says(title: string, label: string): boolean {
  const words = label.replace(/[（(].*/, '').split(/\s/)
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  return title.toLowerCase().includes(longest.toLowerCase())
}

/** What the line is where the finding has not said it: the mark a record has reached. */
const markOf = (pen: Pen, label: string, line: number): Words =>
  pen.write({
    ...{ id: 'record', content: pen.say(label), size: pen.size('head'), floor: pen.floor, ink: 'river', lines: 1 },
    ...pen.stage.content,
    y: line + 30,
    align: pen.stage.portrait ? 'left' : 'right',
  })

/** Below the finding; else as large as its digits have room beside it, if only small words are below it. */
function standing(pen: Pen, figure: string, title: SetHeading, line: number, hang: number, said: boolean): Hero {
  const { content, portrait } = pen.stage
  const head = { ...content, y: 0, w: title.right + clear - content.x, h: title.foot + clear / 2 }
  const named = portrait ? content.x : content.x + head.w
  const roomAt = (x: number, y: number): Room => ({
    x,
    y,
    w: content.x + content.w - x,
    h: line - seat - y,
    named,
    hang,
  })
  const most = line * 1.4
  if (portrait) return heroOf(pen, figure, roomAt(content.x, title.foot + 1.5 * clear), said, most)
  const beside = heroOf(pen, figure, roomAt(named, content.y), said, most)
  for (let size = most; size > Math.max(pen.size('head'), beside.amount.size); size *= 0.97) {
    const hero = heroOf(pen, figure, roomAt(content.x, content.y), said, size)
    if (!hero.amount.cut && !runsInto(hero.amount, head)) return hero
    size = Math.min(size, hero.amount.size)
  }
  return beside
}

/** What stands for itself: a record as the hero, on the mark it has reached; the others small in the water below it. */
export function quietPicture(model: IndicatorsModel, { pen, heading: words }: Sheet): Picture {
  const { content, portrait } = pen.stage
  const [first, ...others] = model.quiet
  const title = heading(pen, words, {
    ...content,
    w: content.w * (portrait ? 1 : 0.46),
    h: content.h * (portrait ? 0.3 : 0.5),
  })
  if (first === undefined) return { pieces: title.pieces, omissions: [] }
  const places = lowPlaces(pen, others)
  const omitted = others.slice(places.length)
  const low = places.flatMap((box, i) => quietOf(pen, others[i] ?? '', box))
  const { record } = model.labels
  const label = record && !says(words.title, record) ? record : undefined
  const marked = label ? pen.size('head') * 1.2 + 50 : 40
  const foot = (places[0]?.y ?? footOf(content) - 80) - 26 - marked
  const said = words.title.includes(pen.name(first))
  const hero = standing(pen, first, title, foot, seat + marked, said)
  // Upright it stands right below the finding, and the water has the rest.
  const up = portrait ? Math.max(0, (hero.name ?? hero.amount).box.y - title.foot - 1.5 * clear) : 0
  const line = foot - up
  const [amount, name] = [moved(hero.amount, 0, -up), hero.name && moved(hero.name, 0, -up)]
  // Where a comma hangs below the line, nothing is said of the line.
  const stands = footOf(amount.box) <= line
  const mark = label && stands ? [markOf(pen, label, line)] : []
  return {
    pieces: [
      ...tide(pen, line),
      ...gleam(digitsOf(amount), line, footOf(content), [...low, ...mark, amount]),
      ...(name ? [name] : []),
      amount,
      ...mark,
      ...low,
      ...title.pieces,
    ],
    omissions:
      omitted.length > 0
        ? [{ what: words.title, shown: places.length + 1, of: model.quiet.length, facts: omitted }]
        : [],
  }
}
