import type { Stage } from '../../composables/useStage'

/** Where the list stands that replaces a missing map, u. */
export interface ListLayout {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly column: number
  readonly gap: number
  /** Height of a row of distances, and how many rows a column has. */
  readonly pitch: number
  readonly rows: number
  /** Distances that have room; the others are reached by the list of facts. */
  readonly shown: number
  /** Lines left for the names of places. */
  readonly lines: number
}

/** The list below title and lead: one column of distances in portrait, two beside each other in landscape. */
export function listLayout({ content, portrait, text }: Stage, count: number): ListLayout {
  const columns = portrait ? 1 : 2
  const gap = 80
  const y = content.y + 320 * (portrait ? 1.2 : 1)
  const h = content.y + content.h - y
  const pitch = 84 * text
  const line = 28 * text * 1.5
  const most = Math.max(1, Math.floor((h - 20 - 2 * line) / pitch))
  const rows = Math.min(most, Math.ceil(count / columns))
  return {
    ...{ x: content.x, y, w: content.w, h, gap, pitch, rows },
    column: (content.w - gap * (columns - 1)) / columns,
    shown: Math.min(count, rows * columns),
    lines: Math.max(1, Math.floor((h - 20 - rows * pitch) / line)),
  }
}
