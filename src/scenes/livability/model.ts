import type { Box, Stage } from '../../composables/useStage'

/** Where a scene's blocks stand between title and foot, u. */
export interface Places {
  readonly figures: Box
  readonly river: Box
  /** Dry ground beside the title, or below the water in portrait. */
  readonly apart: Box
}

/** What a step needs room for besides the river. */
export interface Needs {
  /** Height of the title block. */
  readonly head: number
  /** Height of the block of figures, 0 for none. */
  readonly figures: number
  readonly governance: boolean
}

/** The water runs between two banks from bank label to foot; figures stand above it, governance off it. */
export function placesOf(stage: Stage, needs: Needs): Places {
  const { content, portrait, text } = stage
  const top = content.y + needs.head + (portrait ? 24 : 8)
  const bottom = content.y + content.h
  const figures = { x: content.x, y: top, w: content.w, h: needs.figures }
  const aside = portrait && needs.governance ? 170 + 60 * text : 0
  const y = top + needs.figures + 26 + 44 * text
  const apart = portrait
    ? { x: content.x, y: bottom - aside + 34, w: content.w, h: aside - 34 }
    : { x: content.x + content.w * 0.7, y: content.y + 10, w: content.w * 0.3, h: needs.head - 10 }
  // In portrait the river of the tour runs right beside the far bank.
  const w = content.w - (portrait ? 28 : 0)
  return { figures, river: { x: content.x, y, w, h: Math.max(40, bottom - aside - y) }, apart }
}

/** Cells of equal size in reading order: `columns` a row, `gap` u apart. */
export function cells(count: number, columns: number, box: Box, gap: number): readonly Box[] {
  const rows = Math.ceil(count / Math.max(1, columns))
  const apart = Math.min(gap, box.w / (3 * columns), box.h / (3 * Math.max(1, rows)))
  const w = (box.w - apart * (columns - 1)) / columns
  const h = (box.h - apart * (rows - 1)) / Math.max(1, rows)
  return Array.from({ length: count }, (_, i) => ({
    x: box.x + (i % columns) * (w + apart),
    y: box.y + Math.floor(i / columns) * (h + apart),
    w,
    h,
  }))
}

/** How many cells stand side by side: upright names in one row while they fit, a block otherwise; strata in portrait. */
export function cellColumns(count: number, portrait: boolean, han: boolean): number {
  if (portrait) return count <= 10 ? 1 : Math.ceil(count / 10)
  if (han && count <= 10) return Math.max(1, count)
  const rows = Math.ceil(count / Math.max(1, Math.ceil(Math.sqrt(count * 2))))
  return Math.max(1, Math.ceil(count / Math.max(1, rows)))
}

/** Type size (u) at which the longest of upright columns runs down a cell, two columns side by side. */
export function uprightSize(columns: readonly string[], cell: { readonly w: number; readonly h: number }): number {
  const longest = Math.max(1, ...columns.map((column) => [...column].length))
  return Math.max(20, Math.min(96, cell.h / (longest * 1.06), cell.w / 2.3))
}

/** Size (u) at which figures of these widths (em) stand in a row `room` u wide, or each alone where `stacked`. */
export function figureSize(widths: readonly number[], room: number, gap: number, stacked: boolean): number {
  const em = stacked ? Math.max(1, ...widths) : widths.reduce((sum, w) => sum + w, 0)
  const free = stacked ? room : room - gap * Math.max(0, widths.length - 1)
  return Math.min(stacked ? 270 : 264, Math.max(40, free / Math.max(1, em)))
}
