import type { Segment } from './chunks'
import type { Content, Look } from './content'
import type { Cut } from './cut'
import { balanced, fitLines, tallOf, withoutOrphan, type Fit, type Give } from './fit'
import type { Ink } from './ink'
import { knownOf, mostRooms, type Settled } from './knownWords'
import { byWords } from './keepWords'
import { sizeOf, type SetLetters, type SetLine } from './lines'
import type { Face, Weight } from './metrics'
import type { Line, Role, Run, Words } from './picture'
import { setRows } from './rows'

/** Words wanted somewhere: what they say, how large they would like to be and may become, and the room they have, u. */
export interface Ask {
  readonly id: string
  readonly content: Content
  readonly size: number
  /** The smallest they may become; their own size where they may not give way. */
  readonly floor?: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h?: number
  readonly align?: 'left' | 'centre' | 'right'
  /** What `y` is: the head of their glyphs, their middle, their foot, or the baseline of the first or last line. */
  readonly at?: 'head' | 'middle' | 'foot' | 'baseline' | 'last-baseline'
  readonly lines?: number
  readonly leading?: number
  readonly balance?: boolean
  readonly face?: Face
  readonly weight?: Weight
  readonly ink?: Ink
  readonly tracking?: number
  readonly role?: Role
  readonly on?: string
  readonly noun?: string
  readonly travel?: string
  readonly count?: boolean
  readonly live?: boolean
  /** The fact whose card says all of it: words without room then end in `…`. */
  readonly card?: string
  /** Said in full at a touch where it has to be shortened. */
  readonly whole?: string
}

const drawn = ({ letters, dx, w }: SetLetters, size: number): Run => ({
  text: letters.text,
  size: sizeOf(letters, size),
  face: letters.face,
  weight: letters.weight,
  ink: letters.ink,
  tracking: letters.tracking,
  lift: letters.lift * size,
  pad: letters.pad * size,
  dx,
  w,
})

export const runsOf = (line: SetLine, size: number): Line['runs'] =>
  line.segments.map((segment) => {
    if (segment.kind === 'text') return drawn(segment.set, size)
    const { fact, spoken, derived } = segment.figure
    return { fact, spoken, derived, runs: segment.set.map((set) => drawn(set, size)) }
  })

const shiftOf = { left: 0, centre: 0.5, right: 1 } as const

/** Baseline of the first line. */
function firstBaseline(ask: Ask, lines: readonly SetLine[], tall: number, pitch: number): number {
  const up = lines[0]?.up ?? 0
  switch (ask.at ?? 'head') {
    case 'head':
      return ask.y + up
    case 'middle':
      return ask.y - tall / 2 + up
    case 'foot':
      return ask.y - tall + up
    case 'baseline':
      return ask.y
    case 'last-baseline':
      return ask.y - (lines.length - 1) * pitch
  }
}

export const lookOf = (ask: Ask): Look => ({
  em: 1,
  least: 0,
  face: ask.face ?? 'sans',
  weight: ask.weight ?? 400,
  ink: ask.ink ?? 'ink',
  tracking: ask.tracking ?? 0,
  lift: 0,
  pad: 0,
})

/** As many of the lines as there is room for. */
function shortened(fit: Fit, { most, h, leading }: Give): Fit {
  let { lines } = fit
  while (lines.length > 1 && (lines.length > most || tallOf(lines, fit.size, leading) > h + 0.5))
    lines = lines.slice(0, -1)
  return { ...fit, lines }
}

/** What words are besides their lines: what was asked of them, and nothing that was not. */
export function traitsOf(ask: Ask, fits: boolean): Pick<Words, 'role'> & Partial<Words> {
  const traits: { -readonly [T in keyof Words]?: Words[T] } & { role: Role } = { role: ask.role ?? 'label' }
  if (ask.on !== undefined) traits.on = ask.on
  if (ask.noun !== undefined) traits.noun = ask.noun
  if (ask.travel !== undefined) traits.travel = ask.travel
  if (ask.count !== undefined) traits.count = ask.count
  if (ask.live !== undefined) traits.live = ask.live
  if (ask.whole !== undefined && !fits) traits.whole = ask.whole
  return traits
}

/** As many of the chunks as have room at the floor, and `…` after them. */
function ended(cut: Cut, give: Give, look: Look): Fit {
  const more: Segment = { kind: 'text', letters: { ...look, text: '…' } }
  const at = (count: number): Fit => fitLines(cut.ending(count, more), { ...give, wish: give.floor })
  let [low, high] = [0, cut.chunks.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (at(middle).fits) low = middle
    else high = middle - 1
  }
  return at(low)
}

const sameRoom = (a: Give, b: Give): boolean =>
  a.w === b.w && a.wish === b.wish && a.floor === b.floor && a.h === b.h && a.most === b.most && a.leading === b.leading

const settledAs = (fit: Fit, shortened: boolean): Settled => ({
  fit,
  runs: fit.lines.map((line) => runsOf(line, fit.size)),
  shortened,
})

/** Most words have room in one line at their wish: then nothing else of their room matters. */
function inOneLine(cut: Cut, known: Settled[], { wish, w, h, most }: Give): Settled | undefined {
  if (most < 1 || cut.isParted) return undefined
  const found = known.find(({ fit }) => fit.size === wish)
  const one = found ?? settledAs({ size: wish, lines: setRows(cut, wish, Infinity).lines, fits: true }, false)
  if (!found) known.push(one)
  const [line] = one.fit.lines
  return line && line.w <= w && line.up + line.down <= h + 0.5 ? one : undefined
}

/** Words as large as they can be in their room, in lines. */
function settle(ask: Ask, leading: number, locale: string): Settled {
  const look = lookOf(ask)
  const floor = ask.floor ?? ask.size
  // A wish that room has made smaller than the floor is the floor.
  const wish = Math.max(ask.size, floor)
  const give = { wish, floor, w: ask.w, h: ask.h ?? Infinity, most: ask.lines ?? Infinity, leading }
  const [balance, ends] = [ask.balance === true, ask.card !== undefined]
  const { cut, alone, rooms } = knownOf(ask.content, look, locale)
  const whole = inOneLine(cut, alone, give)
  if (whole) return whole
  const found = rooms.find((one) => one.balance === balance && one.ends === ends && sameRoom(one.give, give))
  if (found) return found.settled
  const [fit, shortened] = fitted(cut, give, balance, ends ? look : undefined)
  const settled = settledAs(fit, shortened)
  if (rooms.length >= mostRooms) rooms.length = 0
  rooms.push({ give, balance, ends, settled })
  return settled
}

/** The words in their room; without room, ended in that look, else as many lines as have some. */
function fitted(cut: Cut, give: Give, balance: boolean, look: Look | undefined): readonly [Fit, boolean] {
  const { leading } = give
  const fit = fitLines(cut, give)
  if (!fit.fits) return look ? [ended(cut, give, look), true] : [shortened(fit, give), false]
  const [words, found] = byWords(cut, fit, give)
  const even = (balance ? balanced : withoutOrphan)(words, found, give.w)
  // Other letters in the last line may reach lower.
  return [tallOf(even.lines, even.size, leading) > give.h + 0.5 ? found : even, false]
}

/** Sets words in their room: smaller where they must be, in more lines where they may, and `cut` where it is not enough. */
export function write(ask: Ask, locale: string): Words {
  const leading = ask.leading ?? 1.3
  const { fit, runs, shortened: ends } = settle(ask, leading, locale)
  const { size, lines, fits } = fit
  const pitch = leading * size
  const tall = tallOf(lines, size, leading)
  const first = firstBaseline(ask, lines, tall, pitch)
  const shift = shiftOf[ask.align ?? 'left']
  const placed = lines.map((line, i): Line => ({
    x: ask.x + (ask.w - line.w) * shift,
    y: first + i * pitch,
    w: line.w,
    up: line.up,
    down: line.down,
    runs: runs[i] ?? [],
  }))
  const wide = Math.max(0, ...lines.map((line) => line.w))
  const box = { x: ask.x + (ask.w - wide) * shift, y: first - (lines[0]?.up ?? 0), w: wide, h: tall }
  return {
    kind: 'words',
    id: ask.id,
    size,
    lines: placed,
    upright: false,
    ...(ask.align === undefined || ask.align === 'left' ? {} : { align: ask.align }),
    box,
    cut: !fits,
    ...traitsOf(ask, fits),
    ...(ends && ask.card !== undefined ? { shortened: ask.card } : {}),
  }
}
