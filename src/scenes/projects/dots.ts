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

/** The largest pitch (≤ `most` u) at which all counts fit one above the other in `w` × `h` u, each below `head` u, `gap` u apart. */
export function fitPitch(
  counts: readonly number[],
  box: { readonly w: number; readonly h: number },
  head: number,
  gap: number,
  most: number,
): { readonly pitch: number; readonly columns: number } {
  const room = box.h - counts.length * head - (counts.length - 1) * gap
  const first = Math.max(1, Math.ceil(box.w / most))
  for (let columns = first; columns < 400; columns += 1) {
    const pitch = box.w / columns
    const rows = counts.reduce((sum, count) => sum + rowsOf(count, columns), 0)
    if (rows * pitch <= room) return { pitch, columns }
  }
  return { pitch: box.w / 400, columns: 400 }
}
