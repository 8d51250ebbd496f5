import type { Report, SceneOf } from '../../../electron/core/report'
import type { Heading } from '../../picture/heading'
import type { Pen } from '../../picture/pen'
import type { AnyPiece, Shape, Words } from '../../picture/picture'
import type { Box, Point } from '../../picture/stage'

export type OpeningScene = SceneOf<'opening'>

/** What every step of the scene is written with. */
export interface Sheet {
  readonly report: Report
  readonly scene: OpeningScene
  readonly pen: Pen
  /** Whether its language is set upright where it may be. */
  readonly han: boolean
  readonly heading: Heading
  /** What the park is called on a mark. */
  readonly park: string
  /** Labels of the scene and of the step. */
  readonly labels: Readonly<Record<string, string>>
}

/** Lines that run through all steps: as many as three goals, two halves and four roles can share evenly. */
export const lineCount = 24

/** How far apart lines lie where many run as one band, u. */
export const tight = 6

/** The radius of the park in which a band of `total` lines ends, u: all of them end within it. */
export const parkDisc = (total: number): number => ((total - 1) * tight) / 2 + 10

/** How many lines each of `count` things has: equally many. */
export const shareOfLines = (count: number): number => Math.max(1, Math.floor(lineCount / Math.max(1, count)))

/** The park: one disc, where lines meet. */
export const parkDot = ({ x, y }: Point, r: number): Shape => ({
  kind: 'shape',
  id: 'park',
  box: { x: x - r, y: y - r, w: 2 * r, h: 2 * r },
  d: `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  fill: 'park',
  stroke: 'ground',
  width: 12,
})

/** Words of one kind in one size: the largest in which all of them have room, from `wish` down. */
export function alike(wish: number, count: number, write: (i: number, size: number) => Words): readonly Words[] {
  const all = Array.from({ length: count }, (_, i) => i)
  const size = Math.min(wish, ...all.map((i) => write(i, wish).size))
  return all.map((i) => write(i, size))
}

/** What the park is called, beside its dot; nothing where its name has no room. */
export function parkName(
  { pen, park }: Sheet,
  box: Box,
  align: 'left' | 'right',
  at: 'head' | 'middle' | 'foot',
): readonly Words[] {
  const size = pen.size('head')
  const ask = { id: 'park:name', content: pen.say(park), size, weight: 500, leading: 1.2, align, at, ...box } as const
  const single = pen.write({ ...ask, floor: Math.max(pen.floor, size * 0.7), lines: 1 })
  const name = single.cut ? pen.write({ ...ask, floor: pen.floor, lines: 2 }) : single
  return name.cut ? [] : [name]
}

/** Words that open a card at a touch. */
export const touched = (fact: string, words: Words, name?: string): readonly AnyPiece[] => [
  { kind: 'hit', id: `hit:${words.id}`, fact, box: words.box, ...(name === undefined ? {} : { name }) },
  words,
]
