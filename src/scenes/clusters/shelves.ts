import type { Box } from '../../composables/useStage'
import { sizeAt, widthInEm, type PlacedLabel, type TypeSize } from '../../marks/placedLabel'
import type { Plate } from './shown'

type Look = Pick<Plate, 'key' | 'fact' | 'look' | 'tone' | 'name' | 'travel'>

/** Something with a name and what belongs to it; `label` stands above the first of its sort. */
export interface Block {
  readonly label?: { readonly key: string; readonly text: string }
  readonly head: Look
  readonly rows: readonly Look[]
}

export interface Shelved {
  readonly plates: readonly Plate[]
  readonly labels: readonly PlacedLabel[]
}

/** Where a line of a block stands: column and line. */
interface Seat {
  readonly column: number
  readonly line: number
}

/** Least height of a line, u at text 1: a finger's. */
const least = 64
const most = 92
const between = 18
const sizes: readonly TypeSize[] = ['head', 'caption', 'label']

/** What stands for those that are not shown; the card of its fact and the step's list have them all. */
const rest = (block: Block, count: number): Look => ({
  ...{ key: `rest:${block.head.key}`, fact: block.head.fact, look: 'line', tone: 'ink', name: `+${count}` },
})

/** A block of at most `count` rows; those left out are counted in its last. */
function shortened(block: Block, count: number): readonly Look[] {
  const { rows } = block
  if (rows.length <= count) return rows
  const shown = rows.slice(0, Math.max(0, count - 1))
  return count < 1 ? [] : [...shown, rest(block, rows.length - shown.length)]
}

const linesOf = (block: Block, count: number): number =>
  (block.label ? 1 : 0) + 1 + Math.min(block.rows.length, Math.max(0, count))

/** First lines of all blocks, set like a newspaper: a block that fits a column is not cut. Undefined where they do not all fit. */
function seats(blocks: readonly Block[], count: number, columns: number, lines: number): readonly Seat[] | undefined {
  let [column, line] = [0, 0]
  const found: Seat[] = []
  for (const block of blocks) {
    const tall = linesOf(block, count)
    if (line > 0 && line + tall > lines) [column, line] = [column + 1, 0]
    if (column >= columns || tall > lines * (columns - column)) return undefined
    found.push({ column, line })
    const end = line + tall
    ;[column, line] = [column + Math.floor(end / lines), end % lines]
  }
  return found
}

/** How wide a column has to be for its names in two lines of the smallest type, within reason, u. */
function columnWidth(blocks: readonly Block[], box: Box, text: number): number {
  const names = blocks.flatMap(({ head, rows }) => [head.name, ...rows.map((row) => row.name)])
  const longest = Math.max(1, ...names.map(widthInEm))
  const wanted = longest * sizeAt('label', text) * 0.62 + 70
  return Math.min(box.w, Math.max(210, Math.min(480 * text, wanted)))
}

/** How many rows every block can show, and where it begins; blocks that find no place at all are left to the last, `+N`. */
function arrange(blocks: readonly Block[], columns: number, lines: number) {
  const longest = Math.max(0, ...blocks.map(({ rows }) => rows.length))
  for (let count = longest; count >= 0; count -= 1) {
    const at = seats(blocks, count, columns, lines)
    if (at) return { shown: blocks, count, at }
  }
  const shown = blocks.slice(0, columns * Math.max(1, lines - 1) - 1)
  return { shown, count: 0, at: seats(shown, 0, columns, lines) ?? [] }
}

/**
 * Many names: blocks one under the other in columns, every line a finger high. What finds no room is counted in its block's last
 * line. Equal blocks in an equal box always lie the same.
 */
export function shelves(blocks: readonly Block[], box: Box, text: number): Shelved {
  const width = columnWidth(blocks, box, text)
  const columns = Math.max(1, Math.floor((box.w + between) / (width + between)))
  const lines = Math.max(1, Math.floor(box.h / (least * text)))
  const { shown, count, at } = arrange(blocks, columns, lines)
  const missing = blocks.length - shown.length
  const ends = at.map(({ column, line }, i) => column * lines + line + linesOf(shown[i] ?? none, count))
  const used = Math.max(1, ...ends) + (missing > 0 ? 1 : 0)
  const pitch = Math.min(most * text, box.h / Math.min(lines, used))
  const w = (box.w - (columns - 1) * between) / columns
  const place = (line: number): Box => ({
    ...{ x: box.x + Math.floor(line / lines) * (w + between), y: box.y + (line % lines) * pitch },
    ...{ w, h: pitch - 8 },
  })
  const last = shown.at(-1)
  const laid = shown.map((block, i) => setBlock(block, count, at[i] ?? { column: 0, line: 0 }, lines, place))
  const tail = missing > 0 && last ? [plateOf(rest(last, missing), place(used - 1))] : []
  return { plates: [...laid.flatMap((one) => one.plates), ...tail], labels: laid.flatMap((one) => one.labels) }
}

const none: Block = { head: { key: '', fact: '', look: 'bare', tone: 'ink', name: '' }, rows: [] }

const plateOf = (look: Look, box: Box): Plate => ({
  ...look,
  ...box,
  size: sizes.find((size) => widthInEm(look.name) * sizeAt(size, 1) <= box.w - 60) ?? 'label',
})

function setBlock(block: Block, count: number, at: Seat, lines: number, place: (line: number) => Box): Shelved {
  const first = at.column * lines + at.line
  const head = first + (block.label ? 1 : 0)
  const rows = shortened(block, count)
  const box = place(first)
  const label = block.label
    ? [{ ...block.label, x: box.x, y: box.y + box.h * 0.3, size: 'caption', tone: 'ink2', align: 'left' } as const]
    : []
  return {
    labels: label,
    plates: [
      plateOf(block.head, place(head)),
      ...rows.map((row, i) => {
        const { x, w, ...high } = place(head + 1 + i)
        // What belongs to a name stands a little to its right.
        return plateOf(row, { x: x + 22, w: w - 22, ...high })
      }),
    ],
  }
}
