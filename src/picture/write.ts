import { chunksOf, type Chunk } from './chunks'
import { dressed, type Content, type Look } from './content'
import { balanced, fitLines, tallOf, withoutOrphan, type Fit, type Give } from './fit'
import type { Ink } from './ink'
import { byWords } from './keepWords'
import { sizeOf, type SetLetters, type SetLine } from './lines'
import type { Face, Weight } from './metrics'
import type { Line, Role, Run, Words } from './picture'
import { remembered } from './remembered'

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
function shortened(fit: Fit, ask: Ask, leading: number): Fit {
  let { lines } = fit
  const [most, h] = [ask.lines ?? Infinity, ask.h ?? Infinity]
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
function ended(chunks: readonly Chunk[], give: Give, look: Look, locale: string): Fit {
  const more: Chunk = { forced: false, segments: [{ kind: 'text', letters: { ...look, text: '…' } }] }
  const at = (count: number): Fit => {
    const last = chunks[count - 1]
    const kept = last
      ? [...chunks.slice(0, count - 1), { ...last, segments: [...last.segments, ...more.segments] }]
      : [more]
    return fitLines(kept, { ...give, wish: give.floor }, locale)
  }
  let [low, high] = [0, chunks.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (at(middle).fits) low = middle
    else high = middle - 1
  }
  return at(low)
}

interface Settled {
  readonly fit: Fit
  readonly shortened: boolean
}

/** Words do not hang on where they stand: a view that tries places for them, and a step drawn anew at a touch, set them once. */
const [cutBefore, settledBefore] = [remembered<readonly Chunk[]>(500), remembered<Settled>(2000)]

/** A number for what words say: the same for the same words. */
const [numbers, numbered] = [remembered<number>(2000), new WeakMap<Content, number>()]
let last = 0
function numberOf(content: Content): number {
  const known = numbered.get(content) ?? numbers(JSON.stringify(content), () => (last += 1))
  numbered.set(content, known)
  return known
}

/** Words as large as they can be in their room, in lines. */
function settle(ask: Ask, leading: number, locale: string): Settled {
  const look = lookOf(ask)
  const floor = ask.floor ?? ask.size
  // A wish that room has made smaller than the floor is the floor.
  const give = {
    wish: Math.max(ask.size, floor),
    floor,
    w: ask.w,
    h: ask.h ?? Infinity,
    most: ask.lines ?? Infinity,
    leading,
  }
  const { face, weight, ink, tracking } = look
  const said = [numberOf(ask.content), face, weight, ink, tracking, locale].join(' ')
  const { wish, w, h, most } = give
  return settledBefore([wish, floor, w, h, most, leading, ask.balance, ask.card === undefined, said].join(), () =>
    settled(
      ask,
      give,
      cutBefore(said, () => chunksOf(dressed(ask.content, look))),
      locale,
    ),
  )
}

function settled(ask: Ask, give: Give, chunks: readonly Chunk[], locale: string): Settled {
  const { leading } = give
  const fit = fitLines(chunks, give, locale)
  if (fit.fits) {
    const [cut, found] = byWords(chunks, fit, give, locale)
    const even = (ask.balance ? balanced : withoutOrphan)(cut, found, ask.w, locale)
    // Other letters in the last line may reach lower.
    const isTall = tallOf(even.lines, even.size, leading) > give.h + 0.5
    return { fit: isTall ? found : even, shortened: false }
  }
  if (ask.card === undefined) return { fit: shortened(fit, ask, leading), shortened: false }
  return { fit: ended(chunks, give, lookOf(ask), locale), shortened: true }
}

/** Sets words in their room: smaller where they must be, in more lines where they may, and `cut` where it is not enough. */
export function write(ask: Ask, locale: string): Words {
  const leading = ask.leading ?? 1.3
  const { fit, shortened: ends } = settle(ask, leading, locale)
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
    runs: runsOf(line, size),
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
