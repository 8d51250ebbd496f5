import { textsOf } from '../../../electron/core/reading'
import type { Report } from '../../../electron/core/report'
import { heading } from '../../picture/heading'
import { isHanLocale } from '../../picture/metrics'
import { penOf, type Pen } from '../../picture/pen'
import type { AnyPiece, Picture, Shape, Words } from '../../picture/picture'
import { touchRoom, type Box, type Stage } from '../../picture/stage'
import { doorsOf, otherLocale, type Door } from '../../../electron/core/doors'
import { doorWords } from './words'

/** Name in what a switch sets: the route that was chosen. */
export const doorKey = 'door'

/** Between doors, u. */
const gap = 44

const point = ({ x, y }: { readonly x: number; readonly y: number }, r: number, turn: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI
  return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`
}

/** A piece of a ring between two radii, from one part of a turn to another. */
function block(
  c: { readonly x: number; readonly y: number },
  [inner, outer]: readonly [number, number],
  from: number,
  to: number,
): string {
  const large = to - from > 0.5 ? 1 : 0
  return `M${point(c, outer, from)}A${outer} ${outer} 0 ${large} 1 ${point(c, outer, to)}L${point(c, inner, to)}A${inner} ${inner} 0 ${large} 0 ${point(c, inner, from)}Z`
}

/** The whole ring with the scenes lit that a door leads to: what one will see, and that there is more. */
function ring({ route, scenes }: Door, { x, y, w: d }: Box): readonly Shape[] {
  const [c, r] = [{ x: x + d / 2, y: y + d / 2 }, d / 2]
  const box = { x, y, w: d, h: d }
  const part = 1 / Math.max(1, scenes.length)
  const slit = Math.min(0.012, part / 6)
  const arcs = (lit: boolean, radii: readonly [number, number]): string =>
    scenes.map((on, i) => (on === lit ? block(c, radii, i * part + slit, (i + 1) * part - slit) : '')).join('')
  const circle = (radius: number): string =>
    `M${c.x - radius} ${c.y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0`
  return [
    { kind: 'shape', id: `ring:${route}`, box, d: circle(r), stroke: 'tick', width: 2.5, decor: true },
    { kind: 'shape', id: `rest:${route}`, box, d: arcs(false, [r * 0.77, r * 0.81]), fill: 'tick', decor: true },
    { kind: 'shape', id: `lit:${route}`, box, d: arcs(true, [r * 0.7, r * 0.88]), fill: 'river', decor: true },
    { kind: 'shape', id: `park:${route}`, box, d: circle(r * 0.13), fill: 'park', decor: true },
  ]
}

/** What a door says below its ring, or beside it: its name, its name in the other language, how many steps it leads. */
function said(pen: Pen, door: Door, box: Box, size: number): readonly Words[] {
  const on = `door:${door.route}`
  const words = doorWords(pen.locale)
  const steps = pen.write({
    ...{ id: `steps:${door.route}`, on, content: pen.say(words.steps(door.steps)), count: true, ink: 'ink2' },
    ...{ size: pen.size('caption'), floor: pen.floor, lines: 1, at: 'foot' },
    ...box,
    y: box.y + box.h,
  })
  const name = pen.write({
    ...{ id: `name:${door.route}`, on, content: pen.say(door.name), face: 'serif', weight: 600, balance: true },
    ...{ size, floor: pen.floor, lines: 5, leading: 1.2 },
    ...box,
    h: steps.box.y - 16 - box.y,
  })
  const y = name.box.y + name.box.h + 26
  const other = pen.write({
    ...{ id: `other:${door.route}`, on, content: pen.say(door.other ?? ''), ink: 'ink2', balance: true },
    ...{ size: pen.size('lead'), floor: pen.floor, lines: 2, leading: 1.25 },
    ...box,
    y,
    h: steps.box.y - 16 - y,
  })
  const fits = door.other !== undefined && !other.cut && other.box.y + other.box.h <= steps.box.y - 12
  return [name, ...(fits ? [other] : []), steps]
}

/** A door in its box: wide its words below its ring, upright beside it. */
function doorPieces(pen: Pen, door: Door, box: Box, share: number): readonly AnyPiece[] {
  const { portrait } = pen.stage
  const size = portrait ? 56 : isHanLocale(pen.locale) ? 64 : 52
  const inner = { x: box.x, y: box.y + 20, w: box.w - 24, h: box.h - 40 }
  const d = Math.min(portrait ? inner.h : inner.w, (portrait ? inner.w * 0.34 : inner.h * 0.46) * 1) * share
  const place = portrait ? { ...inner, y: inner.y + (inner.h - d) / 2, w: d } : { ...inner, w: d }
  const words = portrait
    ? { ...inner, x: inner.x + (d > 0 ? d + gap : 0), w: inner.w - (d > 0 ? d + gap : 0) }
    : { ...inner, y: inner.y + (d > 0 ? d + 30 : 0), h: inner.h - (d > 0 ? d + 30 : 0) }
  return [
    { kind: 'switch', id: `door:${door.route}`, box, name: door.name, sets: { [doorKey]: door.route }, on: false },
    ...(d > 0 ? ring(door, place) : []),
    ...said(pen, door, words, size),
  ]
}

const lineBetween = (id: string, box: Box, portrait: boolean): Shape => ({
  kind: 'shape',
  id,
  box,
  d: portrait ? `M${box.x} ${box.y}H${box.x + box.w}` : `M${box.x} ${box.y}V${box.y + box.h}`,
  stroke: 'tick',
  width: 2,
  decor: true,
})

const isCut = (piece: AnyPiece): boolean => piece.kind === 'words' && piece.cut

/** The ways in that a pack offers after the first touch: up to four, side by side or one below the other. */
export function doorsView(report: Report, stage: Stage, locale: string): Picture {
  const pen = penOf(report, locale, stage)
  const { portrait, content } = stage
  const doors = doorsOf(report, locale)
  const other = otherLocale(report, locale)
  const title = heading(
    pen,
    {
      kicker: textsOf(report, locale).park.name,
      title: doorWords(locale).ask,
      lead: other === undefined ? undefined : doorWords(other).ask,
    },
    { ...content, h: content.h * (portrait ? 0.2 : 0.36) },
  )
  const room = touchRoom(stage)
  const y = title.foot + (portrait ? 70 : 50)
  const all = { ...room, y, h: room.y + room.h - y }
  const n = Math.max(1, doors.length)
  const boxes = doors.map((_, i): Box => {
    const [w, h] = [(all.w - gap * (n - 1)) / n, (all.h - gap * (n - 1)) / n]
    return portrait ? { ...all, y: all.y + i * (h + gap), h } : { ...all, x: all.x + i * (w + gap), w }
  })
  const draw = (share: number): readonly AnyPiece[] =>
    doors.flatMap((door, i) => (boxes[i] ? doorPieces(pen, door, boxes[i], share) : []))
  // A ring gives way before the words that say where it leads.
  const tries = [1, 0.7, 0.45, 0].map(draw)
  const drawn = tries.find((pieces) => !pieces.some(isCut)) ?? tries.at(-1) ?? []
  const lines = boxes
    .slice(1)
    .map((box, i) =>
      lineBetween(
        `between:${i}`,
        portrait ? { ...box, y: box.y - gap / 2, h: 0 } : { ...box, x: box.x - gap / 2, w: 0 },
        portrait,
      ),
    )
  return { pieces: [...lines, ...drawn, ...title.pieces], omissions: [] }
}
