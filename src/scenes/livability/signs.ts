import { crownOf, fixtures } from '../../drawings'
import type { Box, Point } from '../../picture/stage'
import { mainAt, type Section } from './cut'
import type { Stretch } from './lots'
import type { Named } from './model'
import { footing } from './sheet'

/** How high things stand over a street at scale 1. */
export const high = 270

/** A work's name and where it is written: the room, which edge it keeps to, and the point it speaks of. */
export interface Sign {
  readonly named: Named
  readonly box: Box
  readonly at: 'foot' | 'middle'
  readonly align: 'left' | 'centre'
  readonly points: Point | undefined
}

/** Where names stand over a street. */
const overLine = ({ ground, k }: Pick<Section, 'ground' | 'k'>): number => ground - high * k - 36

/** Where the main's name stands: beside the pipe, above what is written at the row's foot. */
export function besideMain(named: Named, lane: Stretch, section: Section, right: number, foot: number): Sign {
  const { x, y, r } = mainAt(lane, section)
  const from = x + r + 44
  // Below the road's bed.
  const head = section.ground + 112 * section.k
  // Around the pipe's middle as far as it can be.
  const half = Math.max(20, Math.min(foot - y, y - head))
  const low = foot - y < r * 0.5 || half < 50
  const box = low ? { y: head, h: Math.max(0, foot - head) } : { y: y - half, h: 2 * half }
  return {
    named,
    box: { x: from, w: Math.max(60, right - from), ...box },
    at: foot - y < r * 0.5 ? 'foot' : 'middle',
    align: 'left',
    points: undefined,
  }
}

/** Where the works of a stretch are written: over it, but for the carriageway's, which stands between what drives there, and the main's beside the pipe. */
export function signsOf(stretch: Stretch, box: Box, { ground, k }: Section): readonly Sign[] {
  const { x, w, spot } = stretch
  const line = overLine({ ground, k })
  return stretch.named.map((named) => {
    const over = { x, w, y: box.y, h: line - box.y }
    if (spot === 'verge') {
      const green = fixtures.verge(stretch, k).filter(({ name }) => name !== 'house')
      const tree = green[Math.floor((green.length - 1) / 2)]
      return sign(named, over, tree && { x: tree.x, y: ground - tree.side * crownOf(tree.name) - 10 })
    }
    if (spot === 'road') {
      const from = x + (w >= 660 * k ? 200 * k : 14)
      const bus = Math.min(240 * k, w * 0.44)
      const to = x + w * 0.97 - bus - (w >= 1200 * k ? 220 * k + 95 * k : 0) - 14
      const free = { ...over, x: from, w: to - from, h: ground - 76 * k - box.y }
      return sign(named, free, { x: (from + to) / 2, y: ground + 12 * k })
    }
    if (spot === 'stop')
      return sign(named, over, { x: x + Math.min(w, 290 * k) / 2, y: ground - Math.min(w, 290 * k) * 0.614 })
    const side = sideOf(w, k)
    if (k > 0 && named.drawing !== undefined) {
      const roof = ground - side * footing
      return sign(named, { ...over, h: roof - 30 - box.y }, undefined)
    }
    return sign(named, { ...over, h: ground - 46 - box.y }, { x: x + w / 2, y: ground })
  })
}

const sign = (named: Named, box: Box, points: Point | undefined): Sign => ({
  named,
  box,
  at: 'foot',
  align: 'centre',
  points,
})

export const sideOf = (w: number, k: number): number => Math.min(w * 0.9, 270 * k)

export const plainOf = ({ name }: Named): string => name.replaceAll('\n', '')
