import svgpath from 'svgpath'
import type { Box } from '../../../src/picture/stage'
import { emu, transform } from './units'
import { tag } from './xml'

/** One stretch of an outline, u: where it goes, with the points that bend it before its end. */
export interface Stretch {
  readonly kind: 'move' | 'line' | 'quadratic' | 'cubic' | 'close'
  readonly points: readonly (readonly [x: number, y: number])[]
}

const kinds = { M: 'move', L: 'line', Q: 'quadratic', C: 'cubic' } as const

/** An SVG path in absolute stretches: arcs and shorthands are spelled out. */
export function stretchesOf(d: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at: readonly [number, number] = [0, 0]
  const add = (kind: Stretch['kind'], points: Stretch['points']): void => {
    stretches.push({ kind, points })
    at = points.at(-1) ?? at
  }
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...numbers]) => {
      const [first = 0] = numbers
      if (command === 'H') add('line', [[first, at[1]]])
      else if (command === 'V') add('line', [[at[0], first]])
      else if (command === 'Z' || command === 'z') add('close', [])
      else if (command in kinds) add(kinds[command as keyof typeof kinds], pairs(numbers))
    })
  return stretches
}

const pairs = (numbers: readonly number[]): Stretch['points'] =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []))

/** A line through points. */
export const through = (points: readonly { readonly x: number; readonly y: number }[]): readonly Stretch[] =>
  points.map(({ x, y }, i) => ({ kind: i === 0 ? 'move' : 'line', points: [[x, y]] }))

/** A circle in four bends. */
export function circle(x: number, y: number, r: number): readonly Stretch[] {
  const k = r * 0.5523
  const bend = (...points: Stretch['points']): Stretch => ({ kind: 'cubic', points })
  return [
    { kind: 'move', points: [[x + r, y]] },
    bend([x + r, y + k], [x + k, y + r], [x, y + r]),
    bend([x - k, y + r], [x - r, y + k], [x - r, y]),
    bend([x - r, y - k], [x - k, y - r], [x, y - r]),
    bend([x + k, y - r], [x + r, y - k], [x + r, y]),
    { kind: 'close', points: [] },
  ]
}

function boxOf(stretches: readonly Stretch[]): Box {
  const points = stretches.flatMap((stretch) => stretch.points)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

const names = {
  move: 'a:moveTo',
  line: 'a:lnTo',
  quadratic: 'a:quadBezTo',
  cubic: 'a:cubicBezTo',
  close: 'a:close',
} as const

/** An outline as a shape's place and form; `filled` and `stroked` say what is painted of it. */
export function geometry(stretches: readonly Stretch[], filled: boolean, stroked: boolean): string {
  const box = boxOf(stretches)
  const path = stretches.map(({ kind, points }) =>
    tag(names[kind], {}, ...points.map(([x, y]) => tag('a:pt', { x: emu(x) - emu(box.x), y: emu(y) - emu(box.y) }))),
  )
  // A path without a width or a height is not drawn everywhere.
  const size = { w: Math.max(1, emu(box.w)), h: Math.max(1, emu(box.h)) }
  const painted = { fill: filled ? undefined : 'none', stroke: stroked ? undefined : 0 }
  return (
    transform(box) +
    tag(
      'a:custGeom',
      {},
      ...[tag('a:avLst'), tag('a:gdLst'), tag('a:ahLst'), tag('a:cxnLst')],
      tag('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
      tag('a:pathLst', {}, tag('a:path', { ...size, ...painted }, ...path)),
    )
  )
}
