import type { PictureState } from '../../electron/core/pictureState'
import { factText, findFigure } from '../../electron/core/reading'
import type { Report, SceneKind } from '../../electron/core/report'
import { grown, meet, within } from './arrange'
import { compareHint, oneText, twoText, type Measured } from './compareWords'
import type { Heading } from './heading'
import type { AnyPiece, Bar, Picture, Shape, Switch } from './picture'
import { touchRoom, type Box, type Stage } from './stage'
import type { ViewInput } from './view'

/** A figure that may be held against another of its kind, and the fact of the year before. */
export interface Comparable {
  readonly figure: string
  readonly kind: string
  readonly base?: string
}

/** Bars that a step lets its visitor hold against each other, and which he holds: none, one or two. */
export interface Comparing {
  readonly step: string
  readonly all: readonly Measured[]
  readonly held: readonly Measured[]
  readonly locale: string
}

/** Name in a scene's state: the figures that are held, in the order they were touched. */
const heldKey = (step: string): string => `held:${step}`

/** So many bars may be held at most: more have no room for a finger each. */
const most = 8

function measured(report: Report, locale: string, { figure: id, kind, base }: Comparable): readonly Measured[] {
  const figure = findFigure(report.facts, id)
  const growth = findFigure(report.facts, `${id}#growth`)
  return figure ? [{ id, name: factText(report, locale, id).name, figure, growth, base, kind }] : []
}

/** What of a step may be compared; undefined where there are no two. What the state names and the step has not is left aside. */
export function comparingOf(
  { report, locale, state = {} }: Pick<ViewInput<SceneKind>, 'report' | 'locale' | 'state'>,
  step: string,
  figures: readonly Comparable[],
): Comparing | undefined {
  if (state === null) return undefined
  const all = figures.slice(0, most).flatMap((one) => measured(report, locale, one))
  if (all.length < 2) return undefined
  const ids = String(state[heldKey(step)] ?? '').split(' ')
  const held = [...new Set(ids)].flatMap((id) => all.filter((one) => one.id === id)).slice(0, 2)
  return { step, all, held, locale }
}

/** What a touch on a bar makes of those held: let go, one more, or a new first one. */
function touchOf({ held, step }: Comparing, id: string): PictureState {
  const ids = held.map((one) => one.id)
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : ids.length < 2 ? [...ids, id] : [id]
  return { [heldKey(step)]: next.join(' ') }
}

/** The line below the finding: what is held says itself; before that, what can be done. Room is kept for the longest it may come to. */
function comparedHeading(heading: Heading, { held, all, locale }: Comparing): Heading {
  const rest = [heading.lead, compareHint(locale)].filter(Boolean).join(locale.startsWith('zh') ? '' : ' ')
  const others = all.flatMap((a, i) => [oneText(a, locale), ...all.slice(i + 1).map((b) => twoText(a, b, locale))])
  const [a, b] = held
  const lead = a ? (b ? twoText(a, b, locale) : oneText(a, locale)) : rest
  const longest = [...others].sort((x, y) => y.length - x.length).slice(0, 16)
  return { ...heading, lead, counts: a !== undefined, others: [rest, ...longest] }
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

/** Places on the bars; undefined where they are too near to each other for fingers. */
function placesOn(pieces: readonly AnyPiece[], comparing: Comparing, stage: Stage): readonly AnyPiece[] | undefined {
  const room = touchRoom(stage)
  const bars = comparing.all.flatMap((one) =>
    pieces.flatMap((p) => (p.kind === 'bar' && p.hollow !== true && p.fact === one.id ? [{ bar: p, one }] : [])),
  )
  const switches = bars.map(({ bar, one }): Switch => ({
    kind: 'switch',
    id: `hold:${one.id}`,
    box: placeOf(bar.box, room),
    name: one.name,
    sets: touchOf(comparing, one.id),
    on: comparing.held.includes(one),
    over: bar.id,
  }))
  const near = switches.some(
    ({ box }, i) =>
      !within(box, room, 0.6) || switches.slice(i + 1).some((other) => meet(grown(box, 16), other.box, 0)),
  )
  if (switches.length < 2 || near) return undefined
  return [...bars.flatMap(({ bar, one }) => (comparing.held.includes(one) ? [held(bar)] : [])), ...switches]
}

/** The picture with its bars to be held; as it is without, where they have no room for fingers. */
export function withComparing(
  draw: (heading: Heading) => Picture,
  heading: Heading,
  comparing: Comparing | undefined,
  stage: Stage,
): Picture {
  if (!comparing) return draw(heading)
  const picture = draw(comparedHeading(heading, comparing))
  const places = placesOn(picture.pieces, comparing, stage)
  return places ? { ...picture, pieces: [...picture.pieces, ...places] } : draw(heading)
}
