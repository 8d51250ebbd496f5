import { polar } from '../../marks/ring'
import { within } from '../../picture/arrange'
import type { Box, Point, Stage } from '../../picture/stage'

/** One bank's half of the ring while it stands off. */
export interface Half {
  /** Degrees at which it begins, clockwise from 12 o'clock; it ends half a turn on. */
  readonly start: number
  /** From where it closes to where it stands off, u. */
  readonly shift: Point
  /** Middle of the disc that pushes it, where it stands off. */
  readonly disc: Point
}

/** Where the attract screen's pieces have their room, u. */
export interface AttractPlace {
  /** Where the halves meet. */
  readonly centre: Point
  readonly radius: number
  readonly halves: readonly [Half, Half]
  /** Where the park lies, and u to the kilometre there. */
  readonly focus: Point
  readonly perKm: number
  /** The slogan, with the park's name; the slogan in the other language below it. */
  readonly slogan: Box
  readonly other: Box
  /** The figure and its sentence, inside the ring. */
  readonly figure: Box
  /** What to do, at the foot on the right, and the report's date on the left. */
  readonly call: Box
  readonly foot: Box
  /** What the park is called: right of its dot, or left of it. */
  readonly park: readonly [Box, Box]
}

export const discRadius = 92

/** How far a day's tick reaches to either side of the ring, and an event's out of it and into it, u. */
export const reaches = { day: 14, month: 36, out: 64, in: 30 } as const

/** Ahead of the disc, the way its half goes: tips of the chevrons that say where it is to be pushed. */
export function chevronsOf({
  shift,
  disc,
}: Half): readonly { readonly tip: Point; readonly wings: readonly [Point, Point] }[] {
  const long = Math.hypot(shift.x, shift.y)
  const [dx, dy] = [-shift.x / long, -shift.y / long]
  return [0, 1, 2].map((i) => {
    const off = discRadius + 50 + i * 26
    const tip = { x: disc.x + dx * off, y: disc.y + dy * off }
    const wing = (side: number): Point => ({ x: tip.x - dx * 16 - dy * 22 * side, y: tip.y - dy * 16 + dx * 22 * side })
    return { tip, wings: [wing(1), wing(-1)] }
  })
}

/** Between disc and words, u. */
const air = 40
/** Of the stage's edge that belongs to nobody, u. */
const margin = 54

/** The place on the ring nearest to the wished one at which a disc lies where hands reach. */
function discOn(centre: Point, radius: number, start: number, wish: number, room: Box): Point {
  const inner = {
    x: room.x + discRadius,
    y: room.y + discRadius,
    w: room.w - 2 * discRadius,
    h: room.h - 2 * discRadius,
  }
  const at = (angle: number): Point => polar(centre, radius, angle)
  const isThere = (p: Point): boolean => within({ ...p, w: 0, h: 0 }, inner, 0)
  const near = Array.from({ length: 80 }, (_, i) => [wish - i * 2, wish + i * 2]).flat()
  const angle = near.find((a) => a > start + 16 && a < start + 164 && isThere(at(a)))
  if (angle !== undefined) return at(angle)
  const { x, y } = at(wish)
  return {
    x: Math.min(Math.max(x, inner.x), inner.x + inner.w),
    y: Math.min(Math.max(y, inner.y), inner.y + Math.max(0, inner.h)),
  }
}

/** The ring's halves on the river's two banks: they part across its course. */
function halvesOf(
  centre: Point,
  radius: number,
  seam: number,
  apart: number,
  wishes: readonly [number, number],
  room: Box,
): readonly [Half, Half] {
  const half = (start: number, wish: number): Half => {
    const shift = polar({ x: 0, y: 0 }, apart, start + 90)
    return { start, shift, disc: discOn({ x: centre.x + shift.x, y: centre.y + shift.y }, radius, start, wish, room) }
  }
  return [half(seam, wishes[0]), half(seam + 180, wishes[1])]
}

/** A ring that leaves room for the words beside it, or above it on upright stages. */
export function placeOf(stage: Stage): AttractPlace {
  const { w, h, reach } = stage
  const frame = { x: margin, y: margin, w: w - 2 * margin, h: h - 2 * margin }
  const hand = reach ? { ...frame, y: reach.top, h: reach.bottom - reach.top } : frame
  return stage.portrait ? upright(stage, frame, hand) : across(stage, frame, hand)
}

const parkAt = (focus: Point): Pick<AttractPlace, 'focus' | 'park'> => {
  const box = { y: focus.y - 46, w: 240, h: 120 }
  return {
    focus,
    park: [
      { ...box, x: focus.x + 40 },
      { ...box, x: focus.x - 40 - box.w },
    ],
  }
}

function across({ w, h }: Stage, frame: Box, hand: Box): AttractPlace {
  const [wider, taller] = [w - 1920, h - 1080]
  const centre = { x: 1233 + wider * 0.6, y: 560 + taller * 0.5 }
  const radius = 492
  const halves = halvesOf(centre, radius, 127, 100, [246, 463], hand)
  const left = frame.x + 42 + Math.max(0, wider) * 0.2
  const free = centre.x - radius - air - 70 - reaches.out - left
  const beside = Math.min(free, halves[0].disc.x - discRadius - air - left)
  const foot = frame.y + frame.h + 8
  const other = { x: left, y: foot - 250, w: beside, h: 140 }
  return {
    ...{ centre, radius, halves, perKm: 24 },
    slogan: { x: left, y: 92, w: free, h: other.y - 40 - 92 },
    other,
    figure: { x: centre.x - 383, y: centre.y + 46, w: 650, h: foot - 60 - (centre.y + 46) },
    call: { x: centre.x + 379, y: foot - 200, w: 212, h: 200 },
    foot: { x: left, y: foot - 92, w: centre.x - 490 - left, h: 92 },
    ...parkAt({ x: centre.x + 173, y: centre.y - 242 }),
  }
}

function upright({ w, h }: Stage, frame: Box, hand: Box): AttractPlace {
  const radius = 410
  const centre = { x: w / 2 - 10, y: h * 0.66 }
  const halves = halvesOf(centre, radius, 135, 90, [238, 395], hand)
  const top = centre.y - radius - 150
  const foot = frame.y + frame.h + 8
  const other = { x: w - margin - 640, y: top - 120, w: 640, h: 104 }
  return {
    ...{ centre, radius, halves, perKm: 35 },
    slogan: { x: w - margin - 640, y: 84, w: 640, h: other.y - 36 - 84 },
    other,
    figure: { x: centre.x - 290, y: centre.y - 110, w: 640, h: 370 },
    call: { x: w - margin - 330, y: foot - 164, w: 330, h: 164 },
    foot: { x: margin, y: foot - 92, w: 440, h: 92 },
    ...parkAt({ x: centre.x + 190, y: centre.y - 150 }),
  }
}
