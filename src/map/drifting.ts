import { toStage, type View } from './camera'
import type { Ground } from './projection'

/** Where a piece's anchor was drawn, u, for the styles that carry it: see useDrift. */
export function anchorStyle(view: View, at: Ground): Record<string, string> {
  const { x, y } = toStage(view, at)
  return { '--ax': x.toFixed(2), '--ay': y.toFixed(2) }
}
