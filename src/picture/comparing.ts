import { heldIn, heldKey } from '../../electron/core/compare'
import type { PictureState } from '../../electron/core/pictureState'
import { factText, findFigure } from '../../electron/core/reading'
import type { Report, SceneKind } from '../../electron/core/report'
import { grown, meet, within } from './arrange'
import { apart } from './compareApart'
import { compareHint, oneText, ratioText, twoText, type Measured } from './compareWords'
import type { Heading } from './heading'
import type { AnyPiece, Bar, Picture, Shape, Switch } from './picture'
import type { Pen } from './pen'
import { rememberedOf } from './remembered'
import { touchRoom, type Box, type Stage } from './stage'
import type { ViewInput } from './view'

/** A figure that may be held against another of its kind, and the fact of the year before. */
export interface Comparable {
  readonly figure: string
  readonly kind: string
  readonly base?: string
}

/** What the bars of a step are long by. */
export type Scale = 'amount' | 'growth'

/** Bars that a step lets its visitor hold against each other, and which he holds: none, one or two. */
export interface Comparing {
  readonly step: string
  readonly scale: Scale
  /** Whether their growth may be shown instead: two of them have one. */
  readonly offers: boolean
  readonly all: readonly Measured[]
  /** All of them as amounts. */
  readonly amounts: readonly Measured[]
  readonly held: readonly Measured[]
  readonly locale: string
}

/** Name in a scene's state: what the bars are long by. */
const scaleKey = (step: string): string => `scale:${step}`

/** What a switch to that scale sets. */
export const scaleSets = ({ step }: Comparing, scale: Scale): PictureState => ({
  [scaleKey(step)]: scale === 'growth' ? scale : '',
})

/** So many bars may be held at most: more have no room for a finger each. */
const most = 8

function measured(report: Report, locale: string, { figure: id, kind, base }: Comparable): readonly Measured[] {
  const figure = findFigure(report.facts, id)
  const growth = findFigure(report.facts, `${id}#growth`)
  return figure ? [{ id, name: factText(report, locale, id).name, ref: id, figure, growth, base, kind }] : []
}

const byGrowth = ({ growth, ...one }: Measured): readonly Measured[] =>
  growth ? [{ ...one, ref: growth.ref, figure: growth, growth }] : []

/** The same on every stage, for as long as there is the report. */
const measuredBefore = rememberedOf<Pick<Comparing, 'amounts'> & { readonly rates: readonly Measured[] }>(50)

/** What of a step may be compared; undefined where there are no two. What the state names and the step has not is left aside. */
export function comparingOf(
  { report, locale, state = {} }: Pick<ViewInput<SceneKind>, 'report' | 'locale' | 'state'>,
  step: string,
  figures: readonly Comparable[],
): Comparing | undefined {
  if (state === null) return undefined
  const { amounts, rates } = measuredBefore(report, JSON.stringify([locale, figures]), () => {
    const amounts = figures.slice(0, most).flatMap((one) => measured(report, locale, one))
    return { amounts, rates: amounts.flatMap(byGrowth) }
  })
  const offers = rates.length > 1
  const scale = offers && state[scaleKey(step)] === 'growth' ? 'growth' : 'amount'
  const all = scale === 'growth' ? rates : amounts
  if (all.length < 2) return undefined
  const held = heldIn(state, step)
    .flatMap((id) => all.filter((one) => one.id === id))
    .slice(0, 2)
  return { step, scale, offers, all, amounts, held, locale }
}

const holds = ({ step }: Comparing, ids: readonly string[]): PictureState => ({ [heldKey(step)]: ids.join(' ') })

/** What a touch on a bar makes of those held: let go, one more, or a new first one. */
function touchOf(comparing: Comparing, id: string): PictureState {
  const ids = comparing.held.map((one) => one.id)
  if (ids.includes(id))
    return holds(
      comparing,
      ids.filter((one) => one !== id),
    )
  return holds(comparing, ids.length < 2 ? [...ids, id] : [id])
}

/** A number that is read off stands large above: then nothing else stands beside the line. */
const reads = (a: Measured, b: Measured, locale: string): boolean => ratioText(a, b, locale) !== undefined

/** What may come to be said below the finding; `wide` where nothing stands beside it. */
type Sayable = NonNullable<Heading['others']>[number]

const longest = (texts: readonly string[], wide: boolean): readonly Sayable[] =>
  [...texts]
    .sort((x, y) => y.length - x.length)
    .slice(0, 8)
    .map((text) => ({ text, wide }))

function sayableOf(all: readonly Measured[], locale: string): readonly Sayable[] {
  const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))
  const twos = (read: boolean): readonly string[] =>
    pairs.filter(([a, b]) => reads(a, b, locale) === read).map(([a, b]) => twoText(a, b, locale))
  const ones = all.map((one) => oneText(one, locale))
  return [...longest(ones, true), ...longest(twos(true), true), ...longest(twos(false), false)]
}

/** The longest that one and two of them may come to say, the same on every stage. */
const sayable = (all: readonly Measured[], locale: string): readonly Sayable[] =>
  sayableBefore(all, locale, () => sayableOf(all, locale))
const sayableBefore = rememberedOf<readonly Sayable[]>(10)

/** The line below the finding: what is held says itself; before that, what can be done. Room is kept for the longest it may come to. */
function comparedHeading(heading: Heading, { held, all, locale }: Comparing): Heading {
  const rest = [heading.lead, compareHint(locale)].filter(Boolean).join(locale.startsWith('zh') ? '' : ' ')
  const others = [{ text: rest, wide: false }, ...sayable(all, locale)]
  const [a, b] = held
  const lead = a ? (b ? twoText(a, b, locale) : oneText(a, locale)) : rest
  return { ...heading, lead, counts: a !== undefined, wide: a !== undefined && (!b || reads(a, b, locale)), others }
}

/** Least side of a bar's place, u: a finger's. */
const side = 60

const clamp = (n: number, low: number, high: number): number => Math.max(low, Math.min(high, n))

/** The place of a bar, large enough for a finger. */
function placeOf({ x, y, w, h }: Box, room: Box): Box {
  const [wide, tall] = [Math.min(room.w, Math.max(side, w)), Math.max(side, h)]
  const at = clamp(y + (h - tall) / 2, room.y, room.y + room.h - tall)
  return { x: clamp(x, room.x, room.x + room.w - wide), y: at, w: wide, h: tall }
}

const frame = ({ x, y, w, h }: Box): string => `M${x} ${y}H${x + w}V${y + h}H${x}Z`

/** A line around a bar that is held. */
function held(bar: Bar): Shape {
  const box = grown(bar.box, 3)
  return { kind: 'shape', id: `held:${bar.id}`, box, d: frame(box), stroke: 'ink', width: 4, decor: true }
}

/** Places on the bars; undefined where they are too near to each other, or to another place, for fingers. */
function placesOn(pieces: readonly AnyPiece[], comparing: Comparing, stage: Stage): readonly AnyPiece[] | undefined {
  const room = touchRoom(stage)
  const bars = comparing.all.flatMap((one) =>
    pieces.flatMap((p) => (p.kind === 'bar' && p.hollow !== true && p.fact === one.ref ? [{ bar: p, one }] : [])),
  )
  const places = bars.map(({ bar, one }): Switch => ({
    kind: 'switch',
    id: `hold:${one.id}`,
    box: placeOf(bar.box, room),
    name: one.name,
    sets: touchOf(comparing, one.id),
    on: comparing.held.includes(one),
    over: bar.id,
    both: Object.fromEntries(
      comparing.all
        .filter((other) => other !== one)
        .map((other) => [`hold:${other.id}`, holds(comparing, [one.id, other.id])]),
    ),
  }))
  const others = pieces.filter((p) => p.kind === 'switch')
  const near = places.some(
    ({ box }, i) =>
      !within(box, room, 0.6) || [...places.slice(i + 1), ...others].some((o) => meet(grown(box, 15.4), o.box, 0)),
  )
  if (places.length < 2 || near) return undefined
  return [...bars.flatMap(({ bar, one }) => (comparing.held.includes(one) ? [held(bar)] : [])), ...places]
}

/** Draws a step's picture under a heading, with what is compared where hands can do that. */
export type Draw = (heading: Heading, comparing?: Comparing) => Picture

/** What is tried: all of it; then amounts alone, without the choice of a scale. */
function triesOf({ amounts, ...comparing }: Comparing): readonly Comparing[] {
  const all = { ...comparing, amounts }
  if (!comparing.offers) return [all]
  const held = amounts.filter(({ id }) => comparing.held.some((one) => one.id === id))
  return [all, { ...all, offers: false, scale: 'amount', all: amounts, held }]
}

/** The picture with its bars to be held; without the choice of a scale, or as it is without any of it, where there is no room for fingers. */
export function withComparing(draw: Draw, heading: Heading, comparing: Comparing | undefined, pen: Pen): Picture {
  if (!comparing) return draw(heading)
  for (const tried of triesOf(comparing)) {
    const picture = draw(comparedHeading(heading, tried), tried)
    const places = placesOn(picture.pieces, tried, pen.stage)
    if (places) return { ...picture, pieces: [...apart(picture.pieces, tried.held, pen), ...places] }
  }
  return draw(heading)
}
