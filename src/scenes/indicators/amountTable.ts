import { moved } from '../../picture/pieces'
import type { AnyPiece, Bar } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { bracket, lineAbove, namedAbove, namesBeside, partsInset } from './amountNames'
import { afterBar, fastestOf, growthWords, heightsIn, rowsOf, type Row, type RowStyle } from './amountRows'
import { barOn, endOf, scaleOf, type Scale } from './amountScale'
import { growthPanel } from './growthPanel'
import type { Amount, IndicatorsModel } from './model'
import type { Sheet } from './sheet'

/** Rows as they are laid, and how many of the amounts they are. */
export interface Laid {
  readonly pieces: readonly AnyPiece[]
  readonly shown: number
  /** Where the growth stands by itself. */
  readonly panel?: Box
}

/** As many rows as have room, the first ones first; the count of the rest keeps a line. */
function shownIn({ pen }: Sheet, all: readonly Amount[], h: number, style: RowStyle) {
  const most = (room: number): number => {
    let count = all.length
    while (count > 1 && !heightsIn(pen, all.slice(0, count), room, style)) count -= 1
    return count
  }
  const room = h - (most(h) < all.length ? pen.size('caption') * 1.6 : 0)
  const shown = all.slice(0, most(room))
  const heights = heightsIn(pen, shown, room, style)
  return heights && rowsOf(pen, shown, heights, style)
}

/** Scales of the bars, one for each unit. */
function scalesOf(
  rows: readonly Row[],
  tails: readonly number[],
  w: number,
  held: boolean,
): ReadonlyMap<string, Scale> {
  const units = [...new Set(rows.map(({ amount }) => amount.unit))]
  return new Map(
    units.map((unit) => {
      const own = rows.flatMap(({ amount, left, drawn }, i) =>
        drawn && amount.unit === unit ? [{ value: amount.value, left, tail: tails[i] ?? 0 }] : [],
      )
      return [unit, scaleOf(own, w, held)]
    }),
  )
}

function barOf({ amount, y, thick, left, drawn }: Row, scale: Scale, box: Box): Bar | undefined {
  if (!drawn) return undefined
  const { figure, ref, value, unit, ink } = amount
  return barOn(
    scale,
    { x: box.x + left, y: box.y + y, h: thick },
    { id: `main:${figure}`, fact: ref, value, measure: unit, scale: `amounts:${unit}`, ink },
  )
}

/** Bars in `box` with their numbers at their ends, and their growth after these where it stands nowhere else. */
function bars(
  { pen, comparing }: Sheet,
  model: IndicatorsModel,
  rows: readonly Row[],
  box: Box,
  rates: boolean,
): readonly AnyPiece[] {
  const strong = fastestOf(rows.map(({ amount }) => amount))
  const grown = rows.map(({ amount: { figure, growth }, value }) =>
    rates && growth !== undefined
      ? growthWords(pen, model, figure, value.size, figure === strong ? 'ink' : 'ink2')
      : undefined,
  )
  const tails = rows.map(({ value }, i) => {
    const rate = grown[i]
    return afterBar + value.box.w + (rate ? afterBar + rate.box.w : 0)
  })
  const scales = scalesOf(rows, tails, box.w, comparing !== undefined)
  return rows.flatMap((row, i): readonly AnyPiece[] => {
    const scale = scales.get(row.amount.unit) ?? { k: 0, zero: 0 }
    const bar = barOf(row, scale, box)
    const middle = box.y + row.y + row.thick / 2
    const x = bar ? endOf(bar, scale, box.x + row.left) + afterBar : box.x + row.left
    const rate = grown[i]
    return [
      ...(bar ? [bar] : []),
      moved(row.value, x, middle),
      ...(rate ? [moved(rate, x + row.value.box.w + afterBar, middle)] : []),
    ]
  })
}

/** Where parts begin and end. */
function spanOf(rows: readonly Row[], line: number): readonly [number, number] | undefined {
  const parts = rows.filter(({ amount }) => amount.part)
  const [first, last] = [parts[0], parts.at(-1)]
  return first && last && [first.y - line, last.y + last.thick]
}

const isIn = (pieces: readonly AnyPiece[], right: number): boolean =>
  pieces.every(({ box }) => box.x + box.w <= right + 1)

/** Names in a column, bars from one line, and by how much each grew in a panel of its own, or after its number; undefined where something has no room. */
export function besideRows(sheet: Sheet, model: IndicatorsModel, box: Box, panelled: boolean): Laid | undefined {
  const { pen, comparing } = sheet
  const panel = panelled ? { ...box, x: box.x + box.w * 0.68, w: box.w * 0.32 } : undefined
  const style = { line: 0, most: box.w * 0.3, inset: 0, held: comparing !== undefined }
  const rows = shownIn(sheet, model.amounts, box.h, style)
  if (!rows || (panelled && rows.length < model.amounts.length)) return undefined
  const inset = rows.some(({ amount }) => amount.part) ? partsInset(pen) : 0
  const names = namesBeside(pen, model, rows, inset, box.w * (panelled ? 0.22 : 0.3))
  if (!names) return undefined
  const x = box.x + Math.max(...names.map((name) => name.box.x + name.box.w)) + 36
  const right = panel ? panel.x - 40 : box.x + box.w
  const drawn = bars(sheet, model, rows, { ...box, x, w: right - x }, panel === undefined)
  const last = rows.at(-1)
  const tall = last ? last.y + last.thick : 0
  const grown = panel && growthPanel(pen, model, rows, { ...panel, h: tall }, box.y)
  if (!isIn(drawn, right) || (panel && !grown)) return undefined
  const span = spanOf(rows, 0)
  return {
    shown: rows.length,
    ...(panel ? { panel } : {}),
    pieces: [
      ...(grown ?? []),
      ...drawn,
      ...names.map((name, i) => moved(name, box.x, box.y + (rows[i]?.y ?? 0) + (rows[i]?.thick ?? 0) / 2)),
      ...(span ? bracket(pen, box.x, box.y + span[0], box.y + span[1]) : []),
    ],
  }
}

/** Each name on a line above its bar, its growth at the line's end. */
export function aboveRows(sheet: Sheet, model: IndicatorsModel, box: Box): Laid | undefined {
  const { pen, comparing } = sheet
  const line = lineAbove(pen).h
  const inset = partsInset(pen)
  const style = { line, most: box.w * 0.5, inset, held: comparing !== undefined }
  const rows = shownIn(sheet, model.amounts, box.h, style)
  if (!rows) return undefined
  const strong = fastestOf(rows.map(({ amount }) => amount))
  const span = spanOf(rows, line * 0.7)
  return {
    shown: rows.length,
    pieces: [
      ...bars(sheet, model, rows, box, false),
      ...rows.flatMap((row) => namedAbove(pen, model, row, box, row.amount.figure === strong)),
      ...(span ? bracket(pen, box.x, box.y + span[0], box.y + span[1]) : []),
    ],
  }
}
