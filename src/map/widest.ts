import { toPlane, type View } from './camera'
import type { Ground } from './projection'
import type { Line } from './sheet'

/** Whether a point lies in an area of rings (even-odd). */
export function contains(rings: readonly Line[], { x, y }: Ground): boolean {
  let odd = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[j] ?? 0, ring[j + 1] ?? 0]
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
    }
  }
  return odd
}

/** Distance in km to the nearest vertex of the rings. */
function clearance(rings: readonly Line[], { x, y }: Ground): number {
  let least = Infinity
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2)
      least = Math.min(least, Math.hypot((ring[i] ?? 0) - x, (ring[i + 1] ?? 0) - y))
  return least
}

const known = new WeakMap<readonly Line[], Map<string, Ground | undefined>>()
/** Views that are remembered of one area. */
const most = 60

/** Where an area is widest within the middle of a view, on a coarse grid; undefined where it is not in view. Remembered: it takes longer than a frame should. */
export function widestOf(rings: readonly Line[], view: View): Ground | undefined {
  const views = known.get(rings) ?? new Map<string, Ground | undefined>()
  known.set(rings, views)
  const key = JSON.stringify(view)
  if (!views.has(key)) {
    if (views.size >= most) views.clear()
    views.set(key, findWidest(rings, view))
  }
  return views.get(key)
}

function findWidest(rings: readonly Line[], view: View): Ground | undefined {
  const { x, y, w, h } = view.frame
  let best: { readonly at: Ground; readonly room: number } | undefined
  for (let i = 4; i < 44; i += 1) {
    for (let j = 4; j < 26; j += 1) {
      const at = toPlane(view, { x: x + (w * i) / 48, y: y + (h * j) / 30 })
      if (!contains(rings, at)) continue
      const room = clearance(rings, at)
      if (!best || room > best.room) best = { at, room }
    }
  }
  return best?.at
}
