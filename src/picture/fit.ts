import type { Cut } from './cut'
import { extentAt, type Extent, type SetLine } from './lines'
import { leastRows, setRows, type Rows } from './rows'

/** Room for words, and what they may give up in it. */
export interface Give {
  readonly wish: number
  readonly floor: number
  readonly w: number
  readonly h: number
  /** Lines at most. */
  readonly most: number
  /** Pitch of lines, em. */
  readonly leading: number
}

export interface Fit {
  readonly size: number
  readonly lines: readonly SetLine[]
  /** Whether all of it has room. */
  readonly fits: boolean
}

/** Height that lines fill, u. */
export function tallOf(lines: readonly Extent[], size: number, leading: number): number {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? first.up + (lines.length - 1) * leading * size + last.down : 0
}

interface Tried {
  readonly size: number
  readonly rows: Rows
  readonly fits: boolean
}

/** Whether words of that size cannot have room, whatever their breaks. */
function isHopeless(cut: Cut, size: number, { w, h, most, leading }: Give): boolean {
  const rows = leastRows(cut, size, w)
  return rows > most || (rows - 1) * leading * size > h + 0.5
}

/** Words in rows at a size, and whether these have room. */
function tryAt(cut: Cut, size: number, give: Give, cutting = false): Tried {
  const rows = setRows(cut, size, give.w, cutting)
  const fits =
    rows.count <= give.most && rows.within(give.w) && tallOf(rows.extents, size, give.leading) <= give.h + 0.5
  return { size, rows, fits }
}

/** The largest size, in whole u from wish down to floor, at which words have room. At the floor, words too long for a line are cut up. */
export function fitLines(cut: Cut, give: Give): Fit {
  const { rows, ...found } = largest(cut, give)
  return { ...found, lines: rows.lines }
}

const fitting = (cut: Cut, size: number, give: Give): Tried | undefined => {
  const tried = isHopeless(cut, size, give) ? undefined : tryAt(cut, size, give)
  return tried?.fits === true ? tried : undefined
}

function largest(cut: Cut, give: Give): Tried {
  const { wish, floor, most, w } = give
  const wished = fitting(cut, wish, give)
  if (wished || floor >= wish) return wished ?? tryAt(cut, floor, give, true)
  const alone = most === 1 && !cut.isParted ? cut.row(0, cut.chunks.length) : undefined
  if (alone) {
    // A single line is as long as its size: one look more finds it.
    const guess = fitting(cut, Math.floor((wish * w) / Math.max(extentAt(alone, wish).w, 1)), give)
    if (guess && guess.size >= floor) return guess
  }
  let [low, high, best] = [Math.ceil(floor), Math.floor(wish), undefined as Tried | undefined]
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const tried = fitting(cut, middle, give)
    if (tried) [best, low] = [tried, middle + 1]
    else high = middle - 1
  }
  return best ?? tryAt(cut, floor, give, true)
}

/** Other cuts of the same text at the size that was found, in as many lines; undefined where they have no room. */
export function recut(cut: Cut, fit: Fit, { w, h, leading }: Give): Fit | undefined {
  const rows = setRows(cut, fit.size, w)
  const isRoom = rows.count === fit.lines.length && rows.within(w)
  return isRoom && tallOf(rows.extents, fit.size, leading) <= h + 0.5 ? { ...fit, lines: rows.lines } : undefined
}

/** The same number of lines, as equally long as they can be: no last line of one word. */
export function balanced(cut: Cut, fit: Fit, width: number): Fit {
  const count = fit.lines.length
  if (count < 2 || !fit.fits) return fit
  let [low, high, best] = [width / count / 1.2, Math.max(...fit.lines.map((line) => line.w)), undefined as Rows | undefined] // prettier-ignore
  for (let i = 0; i < 7; i += 1) {
    const middle = (low + high) / 2
    const rows = leastRows(cut, fit.size, middle) > count ? undefined : setRows(cut, fit.size, middle)
    if (rows && rows.count <= count && rows.within(middle)) [best, high] = [rows, middle]
    else low = middle
  }
  return best ? { ...fit, lines: best.lines } : fit
}

/** A last line shorter than this part of the longest is one word that was left over. */
const lonely = 0.4

/** Lines as they came, but that none is left with one word: then they share it. A line that begins where the text says so keeps its length. */
export function withoutOrphan(cut: Cut, fit: Fit, width: number): Fit {
  const last = fit.lines.at(-1)
  if (!last || fit.lines.length < 2 || last.w >= lonely * Math.max(...fit.lines.map((line) => line.w))) return fit
  const from = cut.chunks.findLastIndex((chunk) => chunk.forced)
  if (from > 0 && setRows(cut.from(from), fit.size, width).count < 2) return fit
  return balanced(cut, fit, width)
}
