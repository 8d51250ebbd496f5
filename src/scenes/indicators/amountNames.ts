import { isHanLocale } from '../../picture/metrics'
import type { Pen } from '../../picture/pen'
import { moved } from '../../picture/pieces'
import type { AnyPiece, Shape, Words } from '../../picture/picture'
import type { Box } from '../../picture/stage'
import { growthWords, rowName, type Row } from './amountRows'
import type { IndicatorsModel } from './model'

/** Around a bracket, and how far its ends reach towards the parts, u. */
const [air, hook] = [16, 14] as const

/** What stands before parts, in one column. */
const ofWhich = (pen: Pen): Words =>
  pen.write({
    id: 'of-which',
    content: pen.say(isHanLocale(pen.locale) ? '其中' : 'of\nwhich'),
    ...{ size: pen.size('caption'), floor: pen.floor, ink: 'ink2', leading: 1.15, at: 'middle' },
    ...{ x: 0, y: 0, w: 9999 },
  })

/** How far parts stand to the right of their whole, u: what is said before them, and a bracket. */
export const partsInset = (pen: Pen): number => ofWhich(pen).box.w + 2 * air + hook

/** 其中, and a bracket around the parts from head to foot. */
export function bracket(pen: Pen, x: number, head: number, foot: number): readonly AnyPiece[] {
  const said = ofWhich(pen)
  const at = x + said.box.w + air
  const line: Shape = {
    ...{ kind: 'shape', id: 'bracket', stroke: 'ink2', width: 3, decor: true },
    d: `M${at + hook} ${head}H${at}V${foot}H${at + hook}`,
    box: { x: at, y: head, w: hook, h: foot - head },
  }
  return [moved(said, x, (head + foot) / 2), line]
}

/** Names of the rows in a column of `w` u, all in one size; undefined where one has no room. */
export function namesBeside(
  pen: Pen,
  model: IndicatorsModel,
  rows: readonly Row[],
  inset: number,
  w: number,
): readonly Words[] | undefined {
  const write = ({ amount, thick }: Row, size: number): Words =>
    pen.write({
      ...{ id: `name:${amount.figure}`, content: pen.say(rowName(pen, model, amount)), size, card: amount.figure },
      ...{ floor: pen.floor, lines: thick >= pen.size('caption') * 2.5 ? 2 : 1, leading: 1.15, balance: true },
      ...{ x: amount.part ? inset : 0, y: 0, w: w - (amount.part ? inset : 0), h: thick - 2, at: 'middle' },
    })
  const size = Math.min(pen.size('head'), ...rows.map((row) => write(row, pen.size('head')).size))
  const names = rows.map((row) => write(row, size))
  return names.some(({ cut, shortened }) => cut || shortened !== undefined) ? undefined : names
}

/** How high the line of words above a bar is, and how large the rate at its right, u. */
export function lineAbove(pen: Pen): { readonly rate: number; readonly h: number } {
  const rate = Math.max(pen.size('caption'), 60)
  return { rate, h: Math.max(pen.size('lead') * 1.45, rate * 1.3) }
}

/** The name on the line above its bar, its growth at the line's end. */
export function namedAbove(
  pen: Pen,
  model: IndicatorsModel,
  { amount, left, y, thick, value }: Row,
  box: Box,
  strong: boolean,
): readonly Words[] {
  const { figure, growth } = amount
  const rate = growth === undefined ? undefined : growthWords(pen, model, figure, lineAbove(pen).rate, strong ? 'ink' : 'ink2') // prettier-ignore
  // A number may be higher than its bar.
  const over = Math.max(0, (value.box.h - thick) / 2)
  const name = pen.write({
    ...{ id: `name:${figure}`, content: pen.say(rowName(pen, model, amount)), size: pen.size('lead') },
    ...{ floor: pen.floor, lines: 1, card: figure, at: 'last-baseline' },
    ...{ x: box.x + left, y: box.y + y - 16 - over, w: box.w - left - (rate ? rate.box.w + 24 : 0) },
  })
  if (!rate) return [name]
  const base = (name.lines[0]?.y ?? 0) - (rate.lines[0]?.y ?? 0)
  return [name, moved(rate, box.x + box.w - rate.box.w, base)]
}
