import type { SetHeading } from '../../../picture/heading'
import { isWall, type Box, type Point, type Stage } from '../../../picture/stage'

/** How the world is laid out about the park on a stage, u. */
export interface Frame {
  readonly upright: boolean
  readonly park: Point
  /** Where the park stood before, on the land: lines and ring come out of it. */
  readonly was?: Point
  /** Of the park's ring. */
  readonly r: number
  /** The place inside the park, and its size. */
  readonly inner: Point
  readonly innerR: number
  /** The arc about it from which the far lines come, turns clockwise from the right. */
  readonly arc: { readonly r: number; readonly from: number; readonly to: number }
  /** Where the clasp holds the lines, and how thick they are where they begin, there, and at the park. */
  readonly clasp: Point
  readonly thick: readonly [far: number, held: number, near: number]
  /** Rooms for words. */
  readonly through: Box
  readonly far: Box
  readonly claspName: Box
  readonly names: Box
  readonly threads: Box
  /** Where the name of what lies along the arc ends, outside of it. */
  readonly arcName: Point
  /** Where the threads leave the park. */
  readonly leave: Point
}

const box = (x: number, y: number, right: number, foot: number): Box => ({ x, y, w: right - x, h: foot - y })
const degrees = Math.PI / 180
const r = 92

/** A point outside an arc, clear of its line. */
const outside = ({ x, y }: Point, by: number, turn: number): Point => ({
  x: x + (by + 24) * Math.cos(turn),
  y: y + (by + 24) * Math.sin(turn),
})

function wideFrame(stage: Stage, title: SetHeading): Frame {
  const { x, y, w, h } = stage.content
  const [right, foot] = [x + w, y + h]
  const wall = isWall(stage)
  // On a wall there is room for all names beside a park that stands farther right.
  const park = { x: x + w * (wall ? 0.77 : 0.735), y: y + h * 0.48 }
  const clasp = { x: x + w * (wall ? 0.53 : 0.49), y: y + h * 0.735 }
  const thick = [h * 0.29, h * 0.17, r * 1.2] as const
  const leave = { x: park.x + r * 0.25, y: park.y + r }
  const inner = { x: park.x - r * 0.16, y: park.y - r * 0.3 }
  return {
    upright: false,
    ...{ park, r, inner, innerR: r * 0.36 },
    arc: { r: h * 0.4, from: 207 * degrees, to: 267 * degrees },
    arcName: outside(inner, h * 0.4, 222 * degrees),
    ...{ clasp, thick, leave },
    through: box(x, title.foot + 36, x + w * 0.47, clasp.y - thick[0] / 2 - 34),
    far: box(park.x + 64, y, right, park.y - r - 44),
    claspName: box(clasp.x - w * 0.2, clasp.y + thick[1] / 2 + 46, clasp.x + w * 0.2, foot),
    names: box(park.x + r + 40, park.y - r * 1.1, right, park.y + r * 1.1),
    threads: box(leave.x + 30, park.y + r + 52, right, foot),
  }
}

function uprightFrame(stage: Stage, title: SetHeading): Frame {
  const { x, y, w, h } = stage.content
  const [right, foot] = [x + w, y + h]
  const park = { x: x + w * 0.54, y: y + h * 0.49 }
  const clasp = { x: x + w * 0.22, y: y + h * 0.85 }
  const near = r * 1.3
  const reach = Math.min(h * 0.27, park.y - title.foot - 60)
  const leave = { x: park.x + r * 0.86, y: park.y + r * 0.5 }
  const [inner, far] = [{ x: park.x + r * 0.05, y: park.y - r * 0.32 }, Math.max(reach, r * 2)]
  return {
    upright: true,
    ...{ park, r, inner, innerR: r * 0.36 },
    arc: { r: far, from: 264 * degrees, to: 322 * degrees },
    arcName: outside(inner, far, 298 * degrees),
    ...{ clasp, leave, thick: [near * 1.5, near, near] as const },
    through: box(x, park.y - r * 0.2, park.x - near / 2 - 40, clasp.y - near * 0.75 - 40),
    far: box(x, title.foot + 60, park.x - r - 28, park.y - r * 0.2 - 60),
    claspName: box(x, clasp.y + near / 2 + 52, x + w * 0.5, foot),
    names: box(park.x + r + 36, park.y - r * 1.1, right, park.y + r * 0.9),
    threads: box(park.x + near / 2 + 50, park.y + r + 110, right, foot),
  }
}

/** Wide, lines come from the left and the words stand beside the park; upright, they rise to it from the foot. */
export const frameFor = (stage: Stage, title: SetHeading): Frame =>
  stage.portrait ? uprightFrame(stage, title) : wideFrame(stage, title)
