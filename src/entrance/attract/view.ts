import { otherLocale } from '../../../electron/core/doors'
import type { Report } from '../../../electron/core/report'
import { polar } from '../../marks/ring'
import { faultsOf } from '../../picture/faults'
import type { AnyPiece, Picture, Shape, Strand, Switch, Words } from '../../picture/picture'
import type { Point, Stage } from '../../picture/stage'
import { headOf, otherSlogan, tongueOf, type Shown, type Tongue } from './head'
import { chevronsOf, discRadius, placeOf, reaches, type AttractPlace, type Half } from './place'
import { figureWords, notes, parkWords } from './said'
import { attractWords } from './words'

/** The name of a disc, which its words lie on. */
const discOf = (i: number): string => `push:${i}`

/** A half's ring as a line that words must keep off, and its disc. */
function judged(half: Half, { centre, radius }: AttractPlace, i: number): readonly (Strand | Switch)[] {
  const { start, shift, disc } = half
  const off = { x: centre.x + shift.x, y: centre.y + shift.y }
  const box = { x: off.x - radius, y: off.y - radius, w: 2 * radius, h: 2 * radius }
  const around = { x: disc.x - discRadius, y: disc.y - discRadius, w: 2 * discRadius, h: 2 * discRadius }
  const all = Array.from({ length: 91 }, (_, n) => polar(off, radius, start + n * 2))
  const isUnder = (p: Point): boolean => Math.hypot(p.x - disc.x, p.y - disc.y) < discRadius + 8
  const [first, last] = [all.findIndex(isUnder), all.findLastIndex(isUnder)]
  const parts = first < 0 ? [all] : [all.slice(0, first), all.slice(last + 1)]
  return [
    ...parts
      .filter((points) => points.length > 1)
      .map((points, n): Strand => ({
        ...{ kind: 'strand', id: `half:${i}:${n}`, box, points, width: 2 * reaches.month, ink: 'tick' },
      })),
    {
      ...{ kind: 'strand', id: `way:${i}`, box: around, points: chevronsOf(half).map(({ tip }) => tip) },
      ...{ width: 44, ink: 'ink2' },
    },
    { kind: 'switch', id: discOf(i), box: around, name: '', sets: {}, on: false },
  ]
}

/** What a disc says, on it. */
const discWords = (own: Tongue, other: Tongue | undefined, { disc }: Half, i: number): readonly Words[] =>
  [own, ...(other ? [other] : [])].map(({ pen }, n) =>
    pen.write({
      ...{ id: `${discOf(i)}:${n}`, on: discOf(i), content: pen.say(attractWords(pen.locale).push), ink: 'ground' },
      ...{ x: disc.x - 76, w: 152, y: disc.y + (other ? (n === 0 ? 8 : 52) : 14), at: 'baseline', align: 'centre' },
      ...{ size: n === 0 ? 44 : 28, floor: 20, lines: 1, weight: n === 0 ? 600 : 400 },
    }),
  )

/** The attract screen settled: what stands still, and for each half what moves with it. */
export interface AttractPicture {
  readonly still: Picture
  readonly place: AttractPlace
  readonly discs: readonly [readonly Words[], readonly Words[]]
  /** All of it as it stands, for whoever judges it on a stage whose whole glass it may use. */
  readonly whole: Picture
  readonly stage: Stage
}

/** The attract screen in a language and in the pack's next one, on any stage. */
export function attractView(report: Report, stage: Stage, locale: string, shown: Shown): AttractPicture {
  const glass: Stage = { ...stage, content: { x: 20, y: 20, w: stage.w - 40, h: stage.h - 40 } }
  const [own, next] = [tongueOf(report, locale, glass), otherLocale(report, locale)]
  const other = next === undefined ? undefined : tongueOf(report, next, glass)
  const place = placeOf(glass)
  const { centre: c, radius: r, focus, halves } = place
  const around = (p: { readonly x: number; readonly y: number }, d: number): string =>
    `M${p.x - d} ${p.y}a${d} ${d} 0 1 1 ${2 * d} 0a${d} ${d} 0 1 1 ${-2 * d} 0`
  const ring: Shape = {
    ...{ kind: 'shape', id: 'ring', box: { x: c.x - r, y: c.y - r, w: 2 * r, h: 2 * r }, d: around(c, r) },
    ...{ stroke: 'river', width: 3, dash: [0, 13], round: true, decor: true },
  }
  const dot: Shape = {
    ...{ kind: 'shape', id: 'dot', box: { x: focus.x - 13, y: focus.y - 13, w: 26, h: 26 } },
    ...{ d: around(focus, 13), fill: 'park' },
  }
  const discs = [discWords(own, other, halves[0], 0), discWords(own, other, halves[1], 1)] as const
  const ground = [...halves.flatMap((half, i) => judged(half, place, i)), ...discs.flat()]
  /** The first that is without a fault beside what is there; else the last. */
  const settled = (beside: readonly AnyPiece[], tries: readonly (readonly Words[])[]): readonly Words[] =>
    tries.find((words) => faultsOf({ pieces: [...ground, ...beside, ...words], omissions: [] }, glass).length === 0) ??
    tries.at(-1) ??
    []
  const head = [
    ...headOf(own, place, shown),
    ...(other && !shown.welcome ? otherSlogan(other, place) : []),
    ...notes(own, other, place),
  ]
  const figure = settled(
    [],
    [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4].map((share) => figureWords(own, other, place, shown.figure, share)),
  )
  const [right, left] = place.park
  const park = settled(figure, [parkWords(own, other, right, 'left'), parkWords(own, other, left, 'right'), []])
  const pieces: readonly AnyPiece[] = [ring, ...(shown.park ? [dot, ...park] : []), ...head, ...figure]
  return {
    still: { pieces, omissions: [] },
    whole: { pieces: [...pieces, ...ground], omissions: [] },
    ...{ place, discs, stage: glass },
  }
}
