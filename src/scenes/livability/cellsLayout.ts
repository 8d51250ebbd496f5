import type { Box, Stage } from '../../composables/useStage'
import { cellColumns, cells, uprightSize } from './model'

/** A row of cells as it lies on the stage, u. */
export interface CellsView {
  readonly boxes: readonly Box[]
  /** Names run from top to bottom. */
  readonly upright: boolean
  readonly size: number
  /** Where the count of unnamed cells stands, and its type size. */
  readonly count: Box
  readonly countSize: number
}

/** A name in the columns it is set in: where it says so, else between words, as near the middle as they allow; short ones stay whole. */
export function columnsOf(name: string, locale: string): readonly string[] {
  if (name.includes('\n')) return name.split('\n')
  const letters = [...name].length
  if (letters <= 4) return [name]
  let best = { at: name.length, off: letters }
  let seen = 0
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(name)) {
    const off = Math.max(seen, letters - seen)
    if (index > 0 && off <= best.off) best = { at: index, off }
    seen += [...segment].length
  }
  const second = name.slice(best.at)
  return second === '' ? [name] : [name.slice(0, best.at), second]
}

/** `total` equal cells below a title `head` u high; the count of the unnamed stands right above the cells it counts. */
export function cellsView(
  names: readonly string[],
  total: number,
  stage: Stage,
  head: number,
  locale: string,
): CellsView {
  const { portrait } = stage
  return locale.startsWith('zh') && !portrait
    ? uprightRow(names, total, stage, head, locale)
    : blocks(names, total, stage, head, locale.startsWith('zh'))
}

function uprightRow(names: readonly string[], total: number, stage: Stage, head: number, locale: string): CellsView {
  const { content } = stage
  const top = content.y + Math.max(head + 30, 300)
  const boxes = cells(
    total,
    cellColumns(total, false, true),
    { ...content, y: top, h: content.y + content.h - top },
    18,
  )
  const cell = boxes[0] ?? content
  const x = Math.max(boxes[names.length]?.x ?? 0, content.x + content.w * 0.5)
  const count = { x, y: content.y + 14, w: content.x + content.w - x, h: top - 40 - content.y - 14 }
  const columns = names.flatMap((name) => columnsOf(name, locale))
  const size = uprightSize(columns, { w: cell.w, h: cell.h - 48 })
  return { boxes, upright: true, size, count, countSize: Math.min(320, count.h / 0.8) }
}

function blocks(names: readonly string[], total: number, stage: Stage, head: number, han: boolean): CellsView {
  const { content, portrait } = stage
  const columns = cellColumns(total, portrait, han)
  const named = Math.ceil(Math.min(total, names.length) / columns)
  const rows = named + Math.ceil(Math.max(0, total - names.length) / columns)
  const top = content.y + head + 30
  const room = content.y + content.h - top
  const countTall = total > names.length ? Math.min(portrait ? 250 : 180, room * 0.3) : 0
  const gap = Math.min(18, room / (4 * Math.max(1, rows)))
  const each = (room - countTall - gap * Math.max(0, rows - 1)) / Math.max(1, rows)
  const band = (n: number, y: number): readonly Box[] => {
    const tall = Math.ceil(n / columns)
    return cells(n, columns, { x: content.x, y, w: content.w, h: tall * each + Math.max(0, tall - 1) * gap }, gap)
  }
  const shown = Math.min(total, names.length)
  const below = top + named * (each + gap)
  const boxes = [...band(shown, top), ...band(total - shown, below + countTall)]
  const count = { x: content.x, y: below + 6, w: content.w, h: Math.max(0, countTall - gap - 12) }
  const longest = Math.max(1, ...names.map((name) => name.length * (han ? 1 : 0.56)))
  const wide = (content.w - gap * (columns - 1)) / columns - 60
  const fits = Math.min(each * (portrait ? 0.5 : 0.28), (wide * (portrait ? 1 : 2)) / longest)
  return { boxes, upright: false, size: Math.max(22, Math.min(70, fits)), count, countSize: count.h / 0.78 }
}
