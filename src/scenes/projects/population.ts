import type { AnyPiece, Shape } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'
import { bedOf, chosenIn, dot, dotsFor, dotsPiece, eachOf, leastPitch, type Bed } from './bed'
import type { ProjectsModel } from './model'
import type { Sheet } from './sheet'

/** Lines of a river that winds between the chosen and the rest: from the first lane to the last, `middle` u along the bed. */
function river(
  bed: Bed,
  chosen: number,
  middle: (columns: number) => number,
  gap: number,
  at: (a: number, b: number) => Point,
  box: Box,
): readonly Shape[] {
  const turn = chosen % bed.lanes
  const [before, after] = [chosenIn(0, chosen, bed.lanes), chosenIn(bed.lanes - 1, chosen, bed.lanes)]
  const samples = 28
  const ease = (t: number): number => t * t * (3 - 2 * t)
  const line = (off: number): string =>
    Array.from({ length: samples + 1 }, (_, i) => {
      const lane = -0.3 + ((bed.lanes + 0.6) * i) / samples
      const t = Math.min(1, Math.max(0, (lane - turn + 1.2) / 2.4))
      const sway = Math.sin((i / samples) * Math.PI * 2) * gap * 0.04
      const p = at(middle(before + (after - before) * ease(t)) + off + sway, lane * bed.apart)
      return `${i === 0 ? 'M' : 'L'}${p.x.toFixed(1)} ${p.y.toFixed(1)}`
    }).join('')
  return [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((k, i) => ({
    kind: 'shape',
    id: `river-${i}`,
    box,
    d: line(k * Math.min(15, gap * 0.075)),
    stroke: 'river',
    width: 3,
    opacity: 1 - i * 0.13,
    decor: true,
  }))
}

/** One bed of equal dots, the chosen ones across a river on the near bank: at the left, or at the foot of an upright stage. */
export function population(model: ProjectsModel, { pen, only }: Sheet, room: Box): readonly AnyPiece[] {
  const { portrait } = pen.stage
  const part = model.parts.find(({ figure }) => figure === only)
  const total = model.landed.many ?? 0
  const each = eachOf([total])
  const legend = each > 1 ? pen.size('label') * 1.8 : 0
  const box = { ...room, h: room.h - legend }
  const [along, across] = portrait ? [box.h, box.w] : [box.w, box.h]
  const gap = along * 0.11
  const bed = bedOf(dotsFor(total, each), along, across, gap, 92)
  if (total === 0 || bed.pitch < leastPitch) return []
  const chosen = part?.many !== undefined && part.many <= total ? dotsFor(part.many, each) : 0
  const whole = bed.columns * bed.loose
  const end = Math.min(along, Math.max(whole, bed.columns * bed.pitch + gap))
  const at = (a: number, b: number): Point =>
    portrait ? { x: box.x + b, y: box.y + box.h - a } : { x: box.x + a, y: box.y + b }
  const dots = Array.from({ length: dotsFor(total, each) }, (_, i) => {
    const [column, lane] = [Math.floor(i / bed.lanes), i % bed.lanes]
    const far = end - (bed.columns - column - 0.5) * bed.pitch
    const near = (column + 0.5) * bed.pitch
    const a = chosen === 0 ? (column + 0.5) * bed.loose : i < chosen ? near : far
    return dot(i, at(a, (lane + 0.5) * bed.apart), i < chosen ? 'ink' : 'river')
  })
  const middle = (columns: number): number => (end - bed.columns * bed.pitch) / 2 + columns * bed.pitch
  return [
    ...dotsPiece(dots, bed.pitch, box),
    ...(chosen > 0 ? river(bed, chosen, middle, end - bed.columns * bed.pitch, at, box) : []),
    { kind: 'hit', id: 'hit:bed', fact: (part ?? model.landed).figure, box },
    ...(each > 1
      ? [
          pen.write({
            id: 'each',
            content: pen.say(`● = ${each}`),
            count: true,
            size: pen.size('label'),
            floor: pen.floor,
            ink: 'ink2',
            ...room,
            y: room.y + room.h,
            at: 'foot',
          }),
        ]
      : []),
  ]
}
