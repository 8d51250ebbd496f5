import type { DotTone, UnitDot } from '../../charts/unitDots'

/** Rows of a field of `count` dots in `columns`. */
export const rowsOf = (count: number, columns: number): number => Math.ceil(count / Math.max(1, columns))

/** Dots in rows from the top left at `x`, `y` (u), `pitch` u apart; the last row may be short. `bed` bends rows like a river bed. */
export function field(
  prefix: string,
  count: number,
  columns: number,
  at: { readonly x: number; readonly y: number },
  pitch: number,
  tone: DotTone | ((index: number) => DotTone),
  bed: (x: number) => number = () => 0,
): readonly UnitDot[] {
  return Array.from({ length: count }, (_, i) => {
    const x = at.x + ((i % columns) + 0.5) * pitch
    const y = at.y + (Math.floor(i / columns) + 0.5) * pitch
    return { id: `${prefix}-${i}`, x, y: y + bed(x), tone: typeof tone === 'function' ? tone(i) : tone }
  })
}

/** Columns and the pitch (u) that goes with them. */
export interface Grid {
  readonly columns: number
  readonly pitch: number
}

/** The widest grid over `wide` u, at most `most` u to the dot, whose height by `needs` is within `room` u. */
export function fitGrid(wide: number, room: number, most: number, needs: (grid: Grid) => number): Grid {
  const first = Math.max(1, Math.ceil(wide / most))
  for (let columns = first; columns < 200; columns += 1) {
    const grid = { columns, pitch: wide / columns }
    if (needs(grid) <= room) return grid
  }
  return { columns: 200, pitch: wide / 200 }
}
