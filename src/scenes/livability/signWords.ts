import type { Shape, Words } from '../../picture/picture'
import { moved } from '../../picture/pieces'
import type { Point } from '../../picture/stage'
import type { Named } from './model'
import type { Sheet } from './sheet'
import { type Sign, plainOf } from './signs'

/** Names in one size, broken where the pack says where they do not fit in a line: as large as the one with the least room. */
export function written({ pen }: Sheet, list: string, signs: readonly Sign[], large: boolean): readonly Words[] {
  const fits = (named: Named, size: number, w: number): boolean =>
    pen.write({
      id: '',
      content: pen.say(plainOf(named)),
      size,
      face: 'serif',
      weight: 600,
      lines: 1,
      x: 0,
      y: 0,
      w: 9999,
    }).box.w <= w
  const set = (size: number): readonly Words[] =>
    signs.map(({ named, box, at, align, points }) => {
      const words = pen.write({
        id: `work:${named.id}`,
        content: pen.say(fits(named, size, box.w) ? plainOf(named) : named.name),
        size,
        floor: pen.floor,
        face: 'serif',
        weight: 600,
        lines: 3,
        leading: 1.2,
        balance: true,
        card: list,
        align,
        ...box,
        h: Math.max(pen.floor * 1.3, box.h),
        y: at === 'foot' ? box.y + box.h : box.y + box.h / 2,
        at,
      })
      // Over what it names, as far as its room goes.
      const middle = words.box.x + words.box.w / 2
      const [least, most] = [box.x - words.box.x, box.x + box.w - words.box.x - words.box.w]
      return points && most > least ? moved(words, Math.min(most, Math.max(least, points.x - middle)), 0) : words
    })
  const wish = pen.size('large') * (large ? 1 : 0.86)
  const least = Math.min(wish, ...set(wish).map(({ size }) => size))
  // One name without room does not make all of them small.
  return set(Math.max(pen.floor, least, wish * 0.7))
}

/** A thin line from a name to what it names. */
export function leader(id: string, words: Words, { x, y }: Point, ground: number): readonly Shape[] {
  const from = words.box.y + words.box.h + 12
  if (y - from < 14) return []
  const middle = Math.min(words.box.x + words.box.w, Math.max(words.box.x, x))
  return [
    {
      kind: 'shape',
      id: `leader:${id}`,
      box: { x: middle - 1, y: from, w: 2, h: y - from },
      d: `M${middle} ${from}V${y}`,
      stroke: 'ink',
      width: 2.5,
      decor: true,
    },
    {
      kind: 'shape',
      id: `point:${id}`,
      box: { x: middle - 6, y: y - 6, w: 12, h: 12 },
      d: `M${middle - 6} ${y}a6 6 0 1 1 12 0a6 6 0 1 1 -12 0z`,
      fill: y > ground ? 'ground' : 'ink',
      decor: true,
    },
  ]
}
