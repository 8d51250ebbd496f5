import { share } from '../../picture/arrange'
import { isHanLocale } from '../../picture/metrics'
import { moved } from '../../picture/pieces'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Bar, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import type { Amount, IndicatorsModel } from './model'

/** How rows are set: names within their bars, or on a line of their own above them. */
export type RowStyle = 'inside' | 'above'

const unbounded = 9999
const gap = { value: 28, growth: 26, name: 30, rows: 18, inset: 26 } as const

/** An amount as its row shows it: its words around the left edge 0 and the middle 0. */
interface Row {
  readonly amount: Amount
  readonly y: number
  readonly thick: number
  /** Where the bar begins, in units of its value: a part begins where the one before it ends. */
  readonly from: number
  readonly drawn: boolean
  /** Its number stands larger elsewhere; its place is kept for when it does not. */
  readonly quiet: boolean
  readonly value: Words | undefined
  readonly growth: Words | undefined
}

/** How large growth is beside an amount of that size: as large, where that leaves the bars their room. */
const grownSize = (pen: Pen, value: Words | undefined, w: number): number =>
  value && value.box.w < w * 0.24 ? Math.max(pen.size('caption'), value.size * 0.9) : pen.size('caption')

/** The line above a bar: its name, and its growth nearly as large as its amount. */
const lineAbove = (pen: Pen): { readonly growth: number; readonly h: number } => {
  const growth = Math.max(pen.size('caption'), 52)
  return { growth, h: Math.max(pen.size('caption') * 1.45, growth * 1.36) }
}

/** 同比+22%, or +22% year on year: the comparison is said with every rate. */
export function growthWords(
  pen: Pen,
  model: IndicatorsModel,
  figure: string,
  size: number,
  id = `growth:${figure}`,
): Words {
  const said = model.labels.yoy ?? ''
  const rate = pen.figure(`${figure}#growth`, { plain: true, look: 'level' })
  const look = { em: Math.min(1, pen.size('caption') / size), tracking: 0.03 }
  const content = isHanLocale(pen.locale)
    ? [...pen.say(said, look), ...rate]
    : [...rate, ...pen.say(said ? ` ${said}` : '', look)]
  return pen.write({
    id,
    content,
    size,
    floor: pen.floor,
    ink: 'ink2',
    x: 0,
    y: 0,
    w: unbounded,
    at: 'middle',
    noun: `name:${figure}`,
  })
}

/** A bar that fingers hold is never lower, u. */
const fingers = 58

/** Heights of the rows in `h`, and of the lines of words above them; rows that are held have room for a finger each. */
export function heightsIn(
  pen: Pen,
  amounts: readonly Amount[],
  h: number,
  style: RowStyle,
  held: boolean,
): readonly number[] | undefined {
  const line = style === 'above' ? lineAbove(pen).h : 0
  const wishes = amounts.map(({ part }) => ({
    wish: line + (part ? 80 : 96) * (style === 'above' ? 1.35 : 1),
    least: line + (style === 'above' ? 22 : Math.max(pen.size('label') * 1.5, held ? fingers : 0)),
  }))
  return share(h, wishes, gap.rows)
}

const noBar = (amounts: readonly Amount[], unit: string): boolean =>
  amounts.filter((a) => a.unit === unit).length < 2 && new Set(amounts.map((a) => a.unit)).size > 1

/** Rows with their words, measured; what stands alone in its unit is no bar: it would only be as long as itself. */
export function rowsOf(
  pen: Pen,
  model: IndicatorsModel,
  amounts: readonly Amount[],
  heights: readonly number[],
  style: RowStyle,
  hero: string | undefined,
  keep: boolean,
): readonly Row[] {
  const line = style === 'above' ? lineAbove(pen).h : 0
  let [y, from] = [0, 0]
  return amounts.map((amount, i) => {
    const tall = heights[i] ?? 0
    const thick = tall - line
    const row = { amount, y: y + line, thick, from: amount.part ? from : 0, drawn: !noBar(amounts, amount.unit) }
    y += tall + gap.rows
    from = row.from + Math.max(0, amount.part ? amount.value : 0)
    const size = Math.max(pen.size('label'), Math.min(72, thick * 0.8))
    const value =
      amount.figure === hero && !keep
        ? undefined
        : pen.write({
            id: `amount:${amount.figure}`,
            content: pen.figure(amount.ref, { look: 'level', plain: true }),
            size,
            floor: pen.floor,
            ink: amount.ink === 'ink3' ? 'ink' : amount.ink,
            x: 0,
            y: 0,
            w: unbounded,
            at: 'middle',
            noun: `name:${amount.figure}`,
          })
    const growth =
      amount.grows && (amount.figure !== hero || keep) && style === 'inside'
        ? growthWords(pen, model, amount.figure, grownSize(pen, value, pen.stage.content.w))
        : undefined
    return { ...row, value, growth, quiet: amount.figure === hero }
  })
}

/** Width of what stands after a bar. */
const tailOf = ({ value, growth }: Row): number =>
  (value ? gap.value + value.box.w : 0) + (growth ? gap.growth + growth.box.w : 0)

interface Scale {
  /** u to the unit, and how far the zero line is from the left, u. */
  readonly k: number
  readonly zero: number
}

/** One scale for all bars of a unit: as large as the bars and what stands after them have room for. */
function scaleOf(rows: readonly Row[], unit: string, w: number, held: boolean): Scale {
  const own = rows.filter((row) => row.drawn && row.amount.unit === unit)
  // What stands after a bar that is held may move to the end of the longest.
  const longest = Math.max(0, ...own.map(tailOf))
  const below = Math.max(0, ...own.map(({ amount }) => -amount.value))
  const k = Math.min(
    ...own.map(
      (row) =>
        (w - (held ? longest : tailOf(row))) /
        Math.max(below + row.from + Math.max(0, row.amount.value), Number.EPSILON),
    ),
    (w * 0.6) / Math.max(below, Number.EPSILON),
  )
  return { k: Math.max(0, k), zero: below * Math.max(0, k) }
}

function barOf(row: Row, { k, zero }: Scale, box: Box): Bar {
  const { amount, from, thick } = row
  const length = Math.abs(amount.value) * k
  const start = box.x + zero + from * k
  return {
    kind: 'bar',
    id: `main:${amount.figure}`,
    fact: amount.ref,
    box: { x: amount.value < 0 ? start - length : start, y: box.y + row.y, w: length, h: thick },
    value: amount.value,
    measure: amount.unit,
    scale: `amounts:${amount.unit}`,
    along: 'x',
    ink: amount.ink,
  }
}

/** The name: in its bar where it fits, else after all else on its row. */
function nameInside(pen: Pen, name: string, row: Row, bar: Bar | undefined, end: number, box: Box): Words | undefined {
  const base = { id: `name:${row.amount.figure}`, content: pen.say(name), lines: 1, at: 'middle' } as const
  const size = Math.min(pen.size('head'), Math.max(row.thick * 0.46, Math.min(pen.size('label'), row.thick * 0.6)))
  const y = box.y + row.y + row.thick / 2
  if (bar && size >= pen.size('label')) {
    const room = { x: bar.box.x + gap.inset, w: bar.box.w - 2 * gap.inset }
    const words = pen.write({ ...base, ...room, y, size, floor: pen.size('label'), ink: 'ground', on: bar.id })
    if (!words.cut) return words
  }
  const x = end + gap.name
  const words = pen.write({
    ...base,
    x,
    y,
    w: box.x + box.w - x,
    size: pen.size('caption'),
    floor: pen.floor,
    ink: 'ink2',
  })
  return words.cut || box.x + box.w - x < 40 ? undefined : words
}

/** The name and the growth on the line above the bar. */
function wordsAbove(pen: Pen, model: IndicatorsModel, name: string, row: Row, box: Box): readonly Words[] {
  const { figure, grows } = row.amount
  const growth = grows ? growthWords(pen, model, figure, lineAbove(pen).growth) : undefined
  // An amount may be higher than its bar.
  const over = Math.max(0, ((row.value?.box.h ?? 0) - row.thick) / 2)
  const words = pen.write({
    id: `name:${figure}`,
    content: pen.say(name),
    size: pen.size('caption'),
    floor: pen.floor,
    ink: 'ink2',
    lines: 1,
    card: figure,
    x: box.x,
    y: box.y + row.y - 14 - over,
    w: box.w - (growth ? growth.box.w + 24 : 0),
    at: 'last-baseline',
  })
  const base = (words.lines[0]?.y ?? 0) - (growth?.lines[0]?.y ?? 0)
  return [words, ...(growth ? [moved(growth, words.box.x + words.box.w + 20, base)] : [])]
}

/** All rows in `box`, on a scale for each unit; undefined where a name has no place in this style. */
export function layRows(
  pen: Pen,
  model: IndicatorsModel,
  rows: readonly Row[],
  box: Box,
  style: RowStyle,
  held: boolean,
): readonly AnyPiece[] | undefined {
  const scales = new Map(rows.map(({ amount: { unit } }) => [unit, scaleOf(rows, unit, box.w, held)] as const))
  const pieces: AnyPiece[] = []
  for (const row of rows) {
    const { amount } = row
    const scale = scales.get(amount.unit) ?? { k: 0, zero: 0 }
    const bar = row.drawn ? barOf(row, scale, box) : undefined
    const middle = box.y + row.y + row.thick / 2
    let end = bar ? Math.max(bar.box.x + bar.box.w, box.x + scale.zero) : box.x - gap.value
    const after = (row.quiet ? [] : [row.value, row.growth]).flatMap((words, i) => {
      if (!words) return []
      const x = end + (i === 0 ? gap.value : gap.growth)
      end = x + words.box.w
      return [moved(words, x, middle)]
    })
    const name = amount.part ? (model.labels[amount.figure] ?? pen.name(amount.figure)) : pen.name(amount.figure)
    const inside = style === 'inside' ? nameInside(pen, name, row, bar, end, box) : undefined
    const named = style === 'above' ? wordsAbove(pen, model, name, row, box) : inside ? [inside] : undefined
    if (!named) return undefined
    pieces.push(...(bar ? [bar] : []), ...after, ...named)
  }
  return pieces
}
