import { share } from '../../picture/arrange'
import { isHanLocale } from '../../picture/metrics'
import type { Pen } from '../../picture/pen'
import type { Words } from '../../picture/picture'
import type { Amount, IndicatorsModel } from './model'

/** An amount as its row shows it: its words around the left edge 0 and the middle 0. */
export interface Row {
  readonly amount: Amount
  /** Head of its bar below the head of all rows, and how thick it is, u. */
  readonly y: number
  readonly thick: number
  /** How far it begins to the right of the others: a part stands below its whole. */
  readonly left: number
  /** What stands alone in its unit is no bar: it would only be as long as itself. */
  readonly drawn: boolean
  readonly value: Words
}

/** How rows are set. */
export interface RowStyle {
  /** Height of the line of words above each bar, u; none where they are named beside. */
  readonly line: number
  /** Width that a number may take, u. */
  readonly most: number
  /** How far parts are set in, u. */
  readonly inset: number
  /** Whether fingers hold the bars. */
  readonly held: boolean
}

/** Between rows, and what more parts and their whole keep from the others; between a bar and its number, u. */
const [between, apart] = [18, 22] as const
export const afterBar = 28
/** A bar that fingers hold is never lower, u. */
const fingers = 58

/** Whether a row begins a new group: a whole with its parts is one. */
const opens = (amounts: readonly Amount[], i: number): boolean =>
  i > 0 && amounts[i]?.part === false && (amounts[i + 1]?.part === true || amounts[i - 1]?.part === true)

/** Heights of the rows in `h`, the line above each included; undefined where they have no room. */
export function heightsIn(
  pen: Pen,
  amounts: readonly Amount[],
  h: number,
  style: RowStyle,
): readonly number[] | undefined {
  const { line, held } = style
  const wishes = amounts.map(({ part }) => ({
    wish: line + (part ? 100 : 116) * (line > 0 ? 1.15 : 1),
    least: line + (line > 0 ? 22 : Math.max(pen.size('label') * 1.5, held ? fingers : 0)),
  }))
  const groups = amounts.filter((_, i) => opens(amounts, i)).length
  return share(h - groups * apart, wishes, between)
}

const isAlone = (amounts: readonly Amount[], unit: string): boolean =>
  amounts.filter((a) => a.unit === unit).length < 2 && new Set(amounts.map((a) => a.unit)).size > 1

/** Rows with their numbers, measured. */
export function rowsOf(
  pen: Pen,
  amounts: readonly Amount[],
  heights: readonly number[],
  { line, most, inset }: RowStyle,
): readonly Row[] {
  let y = 0
  return amounts.map((amount, i) => {
    const tall = heights[i] ?? 0
    if (opens(amounts, i)) y += apart
    const thick = tall - line
    const value = pen.write({
      id: `amount:${amount.figure}`,
      content: pen.figure(amount.ref, { look: 'level', plain: true }),
      size: Math.max(pen.size('label'), Math.min(84, thick * (line > 0 ? 0.8 : 1))),
      floor: pen.floor,
      ink: amount.ink === 'ink3' ? 'ink' : amount.ink,
      ...{ x: 0, y: 0, w: most, at: 'middle', lines: 1, noun: `name:${amount.figure}` },
    })
    const left = amount.part ? inset : 0
    const row = { amount, y: y + line, thick, left, drawn: !isAlone(amounts, amount.unit), value }
    y += tall + between
    return row
  })
}

/** What a row is called: a part says what it is of its whole. */
export const rowName = (pen: Pen, model: IndicatorsModel, { figure, part }: Amount): string =>
  part ? (model.labels[figure] ?? pen.name(figure)) : pen.name(figure)

/** 同比+22%, or +22% year on year: where the pack says what it is against, that is said with every rate. */
export function growthWords(
  pen: Pen,
  model: IndicatorsModel,
  figure: string,
  size: number,
  ink: 'ink' | 'ink2',
): Words {
  const said = model.labels.yoy ?? ''
  const rate = pen.figure(`${figure}#growth`, { plain: true, look: 'level' })
  const look = { em: Math.min(1, pen.size('caption') / size), tracking: 0.03 }
  const content = isHanLocale(pen.locale)
    ? [...pen.say(said, look), ...rate]
    : [...rate, ...pen.say(said ? ` ${said}` : '', look)]
  return pen.write({
    ...{ id: `growth:${figure}`, content, size, floor: pen.floor, ink, x: 0, y: 0, w: 9999, at: 'middle' },
    noun: `name:${figure}`,
  })
}

/** The amount whose growth is the finding: of parts, else of all, the one that grew fastest. */
export function fastestOf(amounts: readonly Amount[]): string | undefined {
  const growing = amounts.flatMap(({ figure, growth, part }) =>
    growth === undefined ? [] : [{ figure, growth, part }],
  )
  const parts = growing.filter(({ part }) => part)
  const all = parts.length > 1 ? parts : growing
  const most = Math.max(...all.map(({ growth }) => growth))
  const first = all.filter(({ growth }) => growth === most)
  return all.length > 1 && first.length === 1 ? first[0]?.figure : undefined
}
