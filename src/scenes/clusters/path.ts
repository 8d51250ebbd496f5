import type { AnyPiece, Shape } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { lookOf, type Stage, type Stand } from './stages'

/** A thing and the plate it stands on. */
export interface Plate {
  readonly stand: Stand
  readonly box: Box
}

/** A station of the path: where its stretch begins, and where the next one does. */
export interface Stretch {
  readonly stage: Stage
  readonly from: Point
  readonly to: Point
  /** What its name takes of the way, from its beginning. */
  readonly said: number
  /** Nothing comes after it. */
  readonly last: boolean
}

const shape = (id: string, box: Box, d: string, more: Partial<Shape>): Shape => ({ kind: 'shape', id, box, d, ...more })

function rounded({ x, y, w, h }: Box): string {
  const r = w * 0.14
  const turn = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const [wide, tall] = [w - 2 * r, h - 2 * r]
  return `M${x + r} ${y}h${wide}${turn(r, r)}v${tall}${turn(-r, r)}h${-wide}${turn(-r, -r)}v${-tall}${turn(r, -r)}z`
}

/** An open socket, a piece in its place, and one that is being built. */
const plateOf: Readonly<Record<Stage, Partial<Shape>>> = {
  wanted: { fill: 'ground', stroke: 'river', width: 4, dash: [16, 13] },
  signed: { fill: 'ground', stroke: 'river', width: 5 },
  begun: { fill: 'riverDeep', stroke: 'ink', width: 6 },
}

/** The way as firm as what stands on it. */
const wayOf: Readonly<Record<Stage, Partial<Shape>>> = {
  wanted: { stroke: 'river', width: 5, dash: [16, 13] },
  signed: { stroke: 'river', width: 7 },
  begun: { stroke: 'ink', width: 9 },
}

const spotOf: Readonly<Record<Stage, Partial<Shape>>> = {
  wanted: { fill: 'ground', stroke: 'river', width: 5 },
  signed: { fill: 'river' },
  begun: { fill: 'ink' },
}

/** Radius of a station's spot, u. */
export const spot = 13

const circle = ({ x, y }: Point, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`

/** A station's spot, and the way from it to the next with a head that says where it leads. */
export function stretchPieces({ stage, from, to, said: taken, last }: Stretch): readonly AnyPiece[] {
  const along = to.y > from.y ? { x: 0, y: 1 } : { x: 1, y: 0 }
  const on = (at: Point, f: number, s = 0): Point => ({
    x: at.x + along.x * f - along.y * s,
    y: at.y + along.y * f + along.x * s,
  })
  const said = ({ x, y }: Point): string => `${x} ${y}`
  const [p, q] = [on(from, Math.max(spot + 8, taken)), last ? to : on(to, -spot - 12)]
  // A name may leave no way to be drawn.
  const drawn = (q.x - p.x) * along.x + (q.y - p.y) * along.y > 40
  const box = { x: p.x, y: p.y, w: q.x - p.x, h: q.y - p.y }
  const { stroke = 'river' } = wayOf[stage]
  const head = `M${said(on(q, -14, -14))}L${said(q)}L${said(on(q, -14, 14))}`
  const around = { x: from.x - spot, y: from.y - spot, w: 2 * spot, h: 2 * spot }
  const tip = { x: q.x - 14, y: q.y - 14, w: 28, h: 28 }
  const line = [
    shape(`way:${stage}`, box, `M${said(p)}L${said(q)}`, { ...wayOf[stage], decor: true }),
    ...(last ? [] : [shape(`on:${stage}`, tip, head, { stroke, width: 6, decor: true })]),
  ]
  return [...(drawn ? line : []), shape(`spot:${stage}`, around, circle(from, spot), { ...spotOf[stage], decor: true })]
}

/** A thing on its plate. */
export function platePieces({ stand: { id, stage, drawing }, box }: Plate): readonly AnyPiece[] {
  const inset = box.w * 0.04
  const inner = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: box.h - 2 * inset }
  return [
    shape(`plate:${id}`, box, rounded(box), { ...plateOf[stage], solid: true }),
    ...(drawing && inner.w >= 60
      ? [{ kind: 'drawing', id: `thing:${id}`, name: drawing, look: lookOf[stage], box: inner } as const]
      : []),
  ]
}
