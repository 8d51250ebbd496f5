import type { DrawingName, StreetSpot } from '../../electron/core/drawingNames'
import { body, fine, hole, light, line, lines, oval, polygon, rect, repeat, solid, type Stroke } from './shape'

/** A stretch of a street, on the ground line: where it begins and how long it is. */
export interface Lot {
  readonly x: number
  readonly w: number
}

/** A thing of the box that stands on a street: its middle, and the side of its field. */
export interface Fixture {
  readonly name: DrawingName
  readonly x: number
  readonly side: number
}

/** How long a stretch would like to be, and the least it can be, at scale 1. The main lies below the road and takes no room of its own. */
export const lotWishes: Readonly<
  Record<Exclude<StreetSpot, 'main'>, { readonly wish: number; readonly least: number }>
> = {
  verge: { wish: 560, least: 370 },
  road: { wish: 800, least: 420 },
  stop: { wish: 430, least: 230 },
}

/** Where a verge is green, and where the drain of its house runs down, from its beginning at scale 1. */
const vergeFrom = 240
export const vergeDrain = 216

/** How high what is green stands in the field of its drawing. */
export const crownOf = (name: DrawingName): number => (name === 'tree' ? 0.84 : 0.68)

/** A whole house, and green as far as there is room: one tree, which is narrower than its field, where there is little. */
function verge({ x, w }: Lot, k: number): readonly Fixture[] {
  const from = x + vergeFrom * k
  const free = x + w - from
  const house: Fixture = { name: 'house', x: x + 100 * k, side: 290 * k }
  if (free < 180 * k)
    return [house, { name: 'tree', x: from + free / 2, side: Math.min(190 * k, free * 1.3, free + 44) }]
  const side = Math.min(230 * k, free)
  const count = Math.max(1, Math.floor(free / side))
  const green = Array.from({ length: count }, (_, i): Fixture => ({
    name: i % 2 === 0 ? 'grove' : 'tree',
    x: from + ((i + 0.5) * free) / count,
    side,
  }))
  return [house, ...green]
}

/** A lamp at the near kerb where the road is wide, a bus at the far end, a car where there is road for both. */
function road({ x, w }: Lot, k: number): readonly Fixture[] {
  const bus = Math.min(240 * k, w * 0.44)
  return [
    ...(w >= 660 * k ? [{ name: 'street-lamp', x: x + 56 * k, side: 270 * k } as const] : []),
    ...(w >= 1200 * k ? [{ name: 'car', x: x + w - bus - 220 * k, side: 190 * k } as const] : []),
    { name: 'bus', x: x + w - bus / 2 - 0.03 * w, side: bus },
  ]
}

/** A stop where a bus can be waited for, and lights to cross by where there is room; green as far as it goes on. */
function stop({ x, w }: Lot, k: number): readonly Fixture[] {
  const side = Math.min(290 * k, w)
  const field = 220 * k
  // What is written beside the stretch begins where it ends.
  const last = x + w - field / 2
  const lights = w - side >= 130 * k
  const from = x + side + (lights ? 130 * k : 0)
  const green = Math.max(0, Math.floor((x + w - from) / (210 * k)))
  return [
    { name: 'bus-stop', x: x + side / 2 + 6 * k, side },
    ...(lights ? [{ name: 'traffic-light', x: Math.min(x + side + 40 * k, last), side: field } as const] : []),
    ...Array.from({ length: green }, (_, i): Fixture => ({
      name: i % 2 === 0 ? 'grove' : 'tree',
      x: Math.min(from + ((i + 0.5) * (x + w - from)) / green, last),
      side: field,
    })),
  ]
}

/** What stands on each stretch of a street. */
export const fixtures: Readonly<Record<Exclude<StreetSpot, 'main'>, (lot: Lot, k: number) => readonly Fixture[]>> = {
  verge,
  road,
  stop,
}

/** A road cut open, `ground` being the height of the pavement: surface, bed and stones between two kerbs. */
export function roadCut({ x, w }: Lot, ground: number, k: number): readonly Stroke[] {
  const [y, t, bed, stones] = [ground + 10 * k, 20 * k, 34 * k, 40 * k]
  const camber = (at: number): string => `C${x + w / 3} ${at - 12 * k} ${x + (w * 2) / 3} ${at - 12 * k} ${x + w} ${at}`
  const back = (at: number): string => `C${x + (w * 2) / 3} ${at - 12 * k} ${x + w / 3} ${at - 12 * k} ${x} ${at}`
  const [dots, rocks] = [Math.floor(w / (24 * k)), Math.floor(w / (38 * k))]
  return [
    hole(`M${x} ${y + t}${camber(y + t)}v${bed}H${x}z`, rect(x - 16 * k, y + t + bed, w + 32 * k, stones)),
    fine(
      repeat(dots, (i) => `M${x + (i + 0.5) * (w / dots)} ${y + t + (9 + (i % 2) * 12) * k}h${3.5 * k}`),
      repeat(rocks, (i) => {
        const [rx, ry] = [x + (i + 0.3) * (w / rocks), y + t + bed + (12 + (i % 3) * 5) * k]
        return polygon(
          rx,
          ry + 5 * k,
          rx + 6 * k,
          ry - 4 * k,
          rx + 14 * k,
          ry,
          rx + 13 * k,
          ry + 9 * k,
          rx + 4 * k,
          ry + 11 * k,
        )
      }),
    ),
    solid(`M${x} ${y}${camber(y)}v${t}${back(y + t)}z`),
    light(rect(x - 14 * k, y - 14 * k, 18 * k, 40 * k, 3), rect(x + w - 4 * k, y - 14 * k, 18 * k, 40 * k, 3)),
  ]
}

/** A main below a road: cover, shaft, and the pipe half full, `r` wide around its middle. */
export function main(
  at: { readonly x: number; readonly y: number },
  r: number,
  ground: number,
  k: number,
): readonly Stroke[] {
  const { x, y } = at
  const half = 22 * k
  const inner = r * 0.86
  const wave = inner / 2
  const rungs = Math.max(0, Math.floor((y - r - ground - 20 * k) / (16 * k)))
  return [
    hole(rect(x - half, ground + 2 * k, 2 * half, y - r * 0.94 - ground - 2 * k)),
    fine(
      repeat(rungs, (i) =>
        lines(x - half * 0.5, ground + (26 + i * 16) * k, x + half * 0.5, ground + (26 + i * 16) * k),
      ),
    ),
    hole(oval(x, y, r)),
    line(oval(x, y, inner)),
    solid(
      `M${x - inner} ${y}c${wave} ${-wave * 0.45} ${wave} ${wave * 0.45} ${inner} 0s${wave} ${wave * 0.45} ${inner} 0a${inner} ${inner} 0 0 1 ${-2 * inner} 0z`,
    ),
    body(rect(x - half * 1.6, ground - 5 * k, half * 3.2, 13 * k, 3)),
  ]
}

/** The way of a drain, from a wall into the ground and along to a main. */
export const drain = (
  from: { readonly x: number; readonly y: number },
  ground: number,
  to: { readonly x: number; readonly y: number },
): string => {
  const turn = Math.min((to.x - from.x) * 0.5, to.y - ground)
  return `M${from.x} ${from.y}V${ground + (to.y - ground) * 0.3}C${from.x} ${to.y - 6} ${from.x + turn} ${to.y - 8} ${to.x} ${to.y}`
}
