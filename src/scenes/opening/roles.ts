import { factText } from '../../../electron/core/reading'
import { besideOf } from '../../picture/beside'
import { bent, bundleLine, offset, turned, turnedTwice } from '../../picture/bundles'
import { heading } from '../../picture/heading'
import { boxAround, moved } from '../../picture/pieces'
import type { AnyPiece, Picture, Strand, Words } from '../../picture/picture'
import { isWall, type Box, type Point } from '../../picture/stage'
import { alike, lineCount, shareOfLines, tight, type Sheet } from './sheet'
import { corner, gap, ground, townOf } from './town'

interface Role {
  readonly id: string
  readonly word: string
  /** What it is of: 产城融合 of 产城融合“新地标”, “where …” of “Landmark: where …”. */
  readonly rest: string
}

function roleOf({ report, pen }: Sheet, id: string): Role {
  const { name, short } = factText(report, pen.locale, id)
  if (short === undefined) return { id, word: name, rest: '' }
  const rest = name.replace(`“${short}”`, '').replace(short, '').replace(/^[:：]\s*/, '').trim() // prettier-ignore
  return { id, word: short, rest }
}

/** How roles are set: none larger than the town they make; in columns each around its middle. */
interface Set {
  readonly size: number
  readonly align: 'left' | 'centre'
}

interface Roles {
  readonly pieces: readonly AnyPiece[]
  readonly words: readonly Words[]
  readonly rests: readonly Words[]
}

/** Each role in its box: its word, all in one size, and what it is of, before it in Chinese, after it elsewhere. */
function rolesIn(
  { pen, han }: Sheet,
  roles: readonly Role[],
  boxes: readonly Box[],
  { size: most, align }: Set,
): Roles {
  const box = (i: number): Box => boxes[i] ?? { x: 0, y: 0, w: 0, h: 0 }
  const small = pen.size('head')
  const lines = han ? 1 : 3
  const below = small * 1.25 * lines
  const between = 22
  const rests = alike(small, roles.length, (i, size) =>
    pen.write({
      id: `rest:${i}`,
      content: pen.say(roles[i]?.rest ?? ''),
      size,
      floor: pen.floor,
      ink: 'river',
      leading: 1.25,
      balance: true,
      lines,
      card: roles[i]?.id ?? '',
      align,
      ...box(i),
      h: Math.min(below, box(i).h * 0.55, box(i).h - between - pen.floor),
    }),
  )
  const tall = Math.max(0, ...rests.map((one) => one.box.h))
  const words = alike(Math.max(pen.floor, Math.min(most, box(0).h - tall - between)), roles.length, (i, size) =>
    pen.write({
      id: `role:${i}`,
      content: pen.say(roles[i]?.word ?? ''),
      face: 'serif',
      weight: 600,
      size,
      floor: pen.floor,
      lines: 1,
      card: roles[i]?.id ?? '',
      align,
      ...box(i),
      h: box(i).h - tall - between,
    }),
  )
  const high = Math.max(0, ...words.map((one) => one.box.h))
  const placed = {
    rests: rests.map((one, i) => moved(one, 0, box(i).y + (han ? 0 : high + between) - one.box.y)),
    words: words.map((one, i) => moved(one, 0, box(i).y + (han ? tall + between : 0) - one.box.y)),
  }
  const hits = roles.map(({ id }, i): AnyPiece => {
    const mine = [placed.words[i], placed.rests[i]].flatMap((one) => (one && one.lines.length > 0 ? [one] : []))
    return { kind: 'hit', id: `hit:${id}`, fact: id, box: boxAround(mine) }
  })
  return { ...placed, pieces: [...hits, ...placed.rests.filter(({ lines: all }) => all.length > 0), ...placed.words] }
}

/** One line of a role: down, to the middle of the stage, and down again on to the town; a short way it only leans. */
function landing(from: Point, to: Point, lane: number, first: number, second: number): readonly Point[] {
  const way = Math.sign(to.x - from.x)
  if (Math.abs(to.x - from.x) < first + second)
    return bent({ along: 'y', from: from.y, to: to.y, middle: 0, gap: tight }, from.x, to.x, [0.2, 0.9])
  const corners = [
    { x: from.x + way * first, y: lane - first },
    { x: to.x - way * second, y: lane + second },
  ] as const
  return turnedTwice(from, corners[0], lane, corners[1], to)
}

/** Columns of roles; the lines of each run down and to the middle, one band that stands on the town they make. */
function across(sheet: Sheet, roles: readonly Role[], content: Box): readonly AnyPiece[] {
  const top = content.y
  const each = shareOfLines(roles.length)
  const total = each * roles.length
  const foot = content.y + content.h
  const town = townOf(sheet, { ...content, y: foot - 220, h: 220 })
  const end = town.length > 0 ? boxAround(town).y - 26 : foot
  const column = (content.w - gap * (roles.length - 1)) / roles.length
  const bundle = Math.ceil(total / 2) * tight
  const room = Math.max(120, end - top - bundle - each * tight - 2 * corner - 30)
  const boxes = roles.map((_, i): Box => ({ x: content.x + i * (column + gap), y: top, w: column, h: room }))
  const set = rolesIn(sheet, roles, boxes, { size: isWall(sheet.pen.stage) ? 136 : 104, align: 'centre' })
  const start = boxAround([...set.words, ...set.rests.filter(({ lines }) => lines.length > 0)])
  const y = start.y + start.h + 30
  const middle = content.x + content.w / 2
  const strands = roles.flatMap((_, i) =>
    Array.from({ length: each }, (__, k): Strand => {
      const n = i * each + k
      const word = set.words[i]?.box ?? content
      const from = { x: word.x + word.w / 2 + offset(k, each, tight), y }
      const to = { x: middle + offset(n, total, tight), y: end }
      // From both sides the outermost run lowest, and the lines of the next come down above them.
      const [out, own] = to.x < middle ? [n, each - 1 - k] : [total - 1 - n, k]
      const course = landing(from, to, end - corner - out * tight, corner + own * tight, corner + out * tight)
      return bundleLine(n, course, course.map(() => from)) // prettier-ignore
    }),
  )
  return [...strands, ...set.pieces, ...(town.length > 0 ? [ground(content, end)] : []), ...town]
}

/** Where a line begins after its word, and how far it runs straight at least, u. */
const [from, run] = [36, 40] as const

/** Rows of roles; the lines of each run to the right and down, one band to the town they make. */
function downwards(sheet: Sheet, roles: readonly Role[], content: Box): readonly AnyPiece[] {
  const top = content.y
  const each = shareOfLines(roles.length)
  const foot = content.y + content.h
  const town = townOf(sheet, { ...content, y: foot - 250, h: 250 })
  const end = town.length > 0 ? boxAround(town).y - 44 : foot
  const band = (lineCount - 1) * tight
  // A line runs on beside the longest word before it turns.
  const w = content.w - band - from - corner - each * tight - run
  const row = (end - top) / roles.length
  const boxes = roles.map((_, i): Box => ({ x: content.x, y: top + i * row, w, h: row - 40 }))
  const set = rolesIn(sheet, roles, boxes, { size: 120, align: 'left' })
  const right = content.x + content.w
  const strands = roles.flatMap((_, i) =>
    Array.from({ length: each }, (__, k): Strand => {
      const n = i * each + k
      const word = set.words[i]?.box ?? content
      const begin = { x: word.x + word.w + from, y: word.y + word.h / 2 + offset(k, each, tight) }
      // The first role's lines lie outermost: those of the next come in beside them.
      const lane = right - n * tight
      const r = corner + (each - 1 - k) * tight
      const course = turned(begin, { x: lane, y: end }, { x: lane - r, y: begin.y + r }, 'x')
      return bundleLine(n, course, course.map(() => begin)) // prettier-ignore
    }),
  )
  return [...strands, ...set.pieces, ...(town.length > 0 ? [ground(content, end)] : []), ...town]
}

/** The parts the park plays, each with what it is of, and the town they make together. */
export function rolesPicture(sheet: Sheet): Picture {
  const { pen, scene } = sheet
  const { content, portrait } = pen.stage
  const roles = scene.roles.map((id) => roleOf(sheet, id))
  const wall = besideOf(pen.stage)
  const room = { ...content, w: content.w * (portrait ? 1 : 0.75), h: content.h * 0.34 }
  const title = heading(pen, sheet.heading, wall?.said ?? room)
  const y = title.foot + gap * 1.4
  const below = wall?.shown ?? { ...content, y, h: content.y + content.h - y }
  return { pieces: [...title.pieces, ...(portrait ? downwards : across)(sheet, roles, below)], omissions: [] }
}
