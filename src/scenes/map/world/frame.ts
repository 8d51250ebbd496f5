import type { SetHeading } from '../../../picture/heading'
import type { Pen } from '../../../picture/pen'
import type { Words } from '../../../picture/picture'
import { isWall, type Box, type Point } from '../../../picture/stage'

/** How the world is laid out about the park on a stage, u. */
export interface Frame {
  readonly upright: boolean
  readonly park: Point
  /** Where the park stood before, on the land: lines and ring come out of it. */
  readonly was?: Point
  /** Of the park's ring. */
  readonly r: number
  /** How far lines reach from its middle, to the sides and up and down. */
  readonly reach: Point
  /** The turns between which lines come, clockwise from the right: the rest is left open for words. */
  readonly turns: { readonly from: number; readonly to: number }
  /** Rooms for words. */
  readonly through: Box
  readonly far: Box
  readonly claspName: Box
  readonly names: Box
  readonly threads: Box
  /** Where the threads leave the park. */
  readonly leave: Point
}

const box = (x: number, y: number, right: number, foot: number): Box => ({ x, y, w: right - x, h: foot - y })
const degrees = Math.PI / 180
const turns = { from: 76 * degrees, to: 292 * degrees }
/** Where along a line, from the park's ring to its far end, what bundles it lies across it. */
export const across = 0.88
/** Turns beyond the last line that its bundle's mark may go on. */
export const beyond = 9 * degrees

/** The place on the way from the park's ring outwards, in a direction. */
export function placeAt({ park, r, reach }: Pick<Frame, 'park' | 'r' | 'reach'>, turn: number, way: number): Point {
  return {
    x: park.x + (r + (reach.x - r) * way) * Math.cos(turn),
    y: park.y + (r + (reach.y - r) * way) * Math.sin(turn),
  }
}

const ringPoint = ({ x, y }: Point, r: number, turn: number): Point => ({
  x: x + r * Math.cos(turn),
  y: y + r * Math.sin(turn),
})

function wideFrame({ stage, size }: Pen, title: SetHeading): Frame {
  const { x, y, w, h } = stage.content
  const [right, foot] = [x + w, y + h]
  const wall = isWall(stage)
  const head = size('head') * 1.25 + 16
  const reach = { x: wall ? w * 0.32 : Math.min(w * 0.25, h * 0.47), y: (h - head) / 2 }
  const park = { x: x + w * (wall ? 0.64 : 0.63), y: foot - reach.y }
  const r = reach.y * 0.34
  const base = { upright: false, park, r, reach, turns }
  const last = placeAt(base, turns.to + beyond, 1).x + 40
  const named = placeAt(base, 128 * degrees, 1)
  const low = placeAt(base, turns.from - beyond, across).x + 26
  const column = park.x + r + 44
  const clasp = box(x, named.y + 6, named.x - 20, foot)
  return {
    ...base,
    through: box(x, title.foot + 36, park.x - reach.x - 44, clasp.y - 30),
    far: box(last, y, right, park.y - r * 0.9 - 40),
    claspName: clasp,
    names: box(column, park.y - r * 0.9, right, park.y + r * 0.75),
    threads: box(low, park.y + r * 0.75 + 50, right, foot),
    leave: ringPoint(park, r, 52 * degrees),
  }
}

function uprightFrame({ size, stage }: Pen, title: SetHeading): Frame {
  const { x, y, w, h } = stage.content
  const [right, foot] = [x + w, y + h]
  const top = title.foot + 50 + size('head') * 1.25
  const hero = Math.max(240, size('lead') * 6)
  const reach = { x: w * 0.43, y: (foot - hero - top) / 2 }
  const park = { x: x + reach.x, y: top + reach.y }
  const r = w * 0.15
  const base = { upright: true, park, r, reach, turns }
  const last = placeAt(base, turns.to + beyond, across).x + 28
  const end = placeAt(base, turns.from - beyond, across)
  const column = park.x + r + 44
  return {
    ...base,
    through: box(x, foot - hero + 40, right, foot),
    far: box(last, top, right, park.y - r - 60),
    claspName: box(end.x + 28, end.y - size('lead') * 0.7, right, foot - hero + 10),
    names: box(column, park.y - r * 1.2, right, park.y + r * 0.6),
    threads: box(park.x + r + 10, park.y + r * 0.6 + 44, right, end.y - size('lead') * 0.7 - 40),
    leave: ringPoint(park, r, 40 * degrees),
  }
}

/** Whether words that stand left of the park, and above its middle, are clear of the lines' beginnings. */
export const clearOf = ({ park, reach }: Frame, words: readonly Words[]): boolean =>
  words.every(({ lines }) =>
    lines.every(({ x, y, w, down }) => {
      const up = Math.min(1, Math.max(0, (park.y - y - down - 12) / reach.y))
      return x + w + 16 <= park.x - reach.x * Math.sqrt(1 - up * up)
    }),
  )

/** Lines come from all around but the right, where words stand; upright they reach higher than wide. */
export const frameFor = (pen: Pen, title: SetHeading): Frame =>
  pen.stage.portrait ? uprightFrame(pen, title) : wideFrame(pen, title)
