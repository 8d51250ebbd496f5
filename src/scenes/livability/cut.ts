import { fixtures, roadCut, type Lot, type Stroke } from '../../drawings'
import type { Stretch } from './lots'
import type { AnyPiece, Shape } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { groundLine, standing } from './sheet'

/** A row of a street: the height of its pavement, how large its things are, and how deep it is cut. */
export interface Section {
  readonly ground: number
  readonly k: number
  readonly foot: number
}

const inks: Readonly<Record<Stroke['kind'], Partial<Shape>>> = {
  body: { fill: 'ink' },
  line: { stroke: 'river', width: 3 },
  fine: { stroke: 'river', width: 2.4 },
  light: { fill: 'ground', stroke: 'ink', width: 3 },
  solid: { fill: 'river' },
  hole: { fill: 'ground', stroke: 'river', width: 3 },
}

export const shapesOf = (id: string, box: Box, strokes: readonly Stroke[]): readonly Shape[] =>
  strokes.map(({ kind, d }, i) => ({ kind: 'shape', id: `${id}:${i}`, box, d, ...inks[kind] }))

/** The earth below a street: it fades with depth. */
export function earth(id: string, { x, y, w, h }: Box): readonly Shape[] {
  const bands = 6
  return Array.from({ length: bands }, (_, i) => ({
    kind: 'shape',
    id: `${id}:${i}`,
    box: { x, y: y + (h * i) / bands, w, h: h / bands },
    d: `M${x} ${y + (h * i) / bands}H${x + w}V${y + (h * (i + 1)) / bands + 0.5}H${x}Z`,
    fill: 'riverDeep',
    opacity: 0.75 * (1 - i / bands),
    decor: true,
  }))
}

/** What stands on the stretches of a street that have a place of their own. */
export const furniture = (
  id: string,
  spot: keyof typeof fixtures,
  lot: Lot,
  { ground, k }: Section,
): readonly AnyPiece[] =>
  fixtures[spot](lot, k).map(({ name, x, side }, i) => standing(`${id}:${spot}:${i}`, name, { x, y: ground }, side))

/** Where the main lies below a road, and how wide it is. */
export function mainAt({ x, w, named }: Stretch, { ground, k, foot }: Section): Point & { readonly r: number } {
  const r = Math.max(30 * k, Math.min((foot - ground) * 0.34, (named.length === 0 ? 0.22 : 0.3) * w))
  // Well to the left, for its own name; in the middle of a road that is short.
  return { x: x + w * (named.length === 0 ? 0.2 : w >= 660 * k ? 0.27 : 0.5), y: foot - r - 4, r }
}

/** A road cut open across its stretch. */
export const road = (id: string, lot: Lot, { ground, k }: Section): readonly Shape[] =>
  shapesOf(`cut:${id}`, { x: lot.x, y: ground, w: lot.w, h: 100 * k }, roadCut(lot, ground, k))

/** The pavement, interrupted by a road. */
export function pavement(id: string, wide: number, y: number, road: Lot | undefined): readonly Shape[] {
  if (!road) return [groundLine(id, { x: 0, y, w: wide })]
  const end = road.x + road.w
  return [groundLine(`${id}:near`, { x: 0, y, w: road.x }), groundLine(`${id}:far`, { x: end, y, w: wide - end })]
}
