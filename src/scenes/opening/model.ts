import type { MilestoneFact, Report, SceneOf } from '../../../electron/core/report'
import { yearRing } from '../../charts/yearRing'
import type { Box, Stage } from '../../composables/useStage'
import { dayTicks, eventTicks, polar, type Point } from '../../marks/ring'
import { pullsOf, type Pull } from './pulls'
import { rolesOf, type Quarter } from './quarters'

export type View = SceneOf<'opening'>['steps'][number]['view']

/** One half of the ring, drawn around 0,0. Angles in degrees clockwise from 12 o'clock. */
export interface Half {
  readonly id: 'first' | 'second'
  /** How far it stands off the seam, u. */
  readonly shift: number
  readonly days: readonly number[]
  readonly months: readonly number[]
  /** Dated events: long ticks where the day is known, the days they may mean where not. */
  readonly exact: readonly number[]
  readonly vague: readonly number[]
}

export interface OpeningView {
  readonly view: View
  readonly ring: { readonly centre: Point; readonly radius: number; readonly band: number; readonly scale: number }
  readonly halves: readonly Half[]
  readonly pulls: readonly Pull[]
  /** Where the words in the middle of the ring stand. */
  readonly middle: Box
  readonly quarters: readonly Quarter[]
  /** Bars between the quarters. */
  readonly bars: readonly (readonly [Point, Point])[]
  /** Marks of the year's events, so that the hand finds them and they can travel on. */
  readonly events: readonly { readonly id: string; readonly box: Box }[]
  /** Corners of the ring where the two halves have their names. */
  readonly corners: readonly Point[]
  /** Box of the words beside the ring. */
  readonly aside: Box
}

/** Share of its full size the ring has while it is being pulled. */
const small = (stage: Stage): number => (stage.portrait ? 0.76 : 0.66)
/** How far each half stands off the seam while parted, u. */
const parting = 64

/** One step of the scene as it lies on the stage. `near` false is the moment before the halves arrive; `upright` sets words from top to bottom. */
export function openingView(
  report: Report,
  scene: SceneOf<'opening'>,
  view: View,
  stage: Stage,
  setting: { readonly near: boolean; readonly upright: boolean },
): OpeningView {
  const full = yearRing(stage)
  const parted = view === 'strategy'
  const ring = parted ? { ...full, centre: pulledCentre(stage), scale: small(stage) } : { ...full, scale: 1 }
  const shift = (parted ? parting : 0) + (setting.near ? 0 : 160)
  const year = Number(report.manifest.period)
  const milestones = Object.values(report.facts).filter((fact): fact is MilestoneFact => fact.kind === 'milestone')
  const strategy = report.facts[scene.strategy]
  const items = strategy?.kind === 'list' ? strategy.items : []
  const inner = (ring.radius - 24) * ring.scale
  return {
    view,
    ring,
    halves: halvesOf(year, milestones, shift),
    pulls: parted && setting.near ? pullsOf(items, ring, parting, stage) : [],
    middle: { x: ring.centre.x - inner, y: ring.centre.y - inner, w: inner * 2, h: inner * 2 },
    ...(view === 'roles' ? rolesOf(scene.roles, full, setting.upright) : { quarters: [], bars: [] }),
    events: parted ? [] : eventMarks(year, milestones, full),
    corners: cornersOf(full),
    aside: asideOf(stage),
  }
}

const pulledCentre = ({ content, portrait }: Stage): Point =>
  portrait
    ? { x: content.x + content.w / 2, y: content.y + content.h * 0.61 }
    : { x: content.x + content.w - 547, y: content.y + content.h * 0.545 }

/** The halves part at the turn of the year and at its middle. */
function halvesOf(year: number, milestones: readonly MilestoneFact[], shift: number): readonly Half[] {
  const ticks = dayTicks(year)
  const events = eventTicks(milestones, year)
  const exact = events.filter((e) => e.exact).map((e) => e.from)
  const vague = events
    .filter((e) => !e.exact)
    .flatMap((e) => ticks.map((t) => t.angle).filter((a) => a >= e.from && a <= e.to))
  return (['first', 'second'] as const).map((id, i) => {
    const mine = (angle: number): boolean => angle >= i * 180 && angle < (i + 1) * 180
    return {
      id,
      shift: i === 0 ? shift : -shift,
      days: ticks.map((t) => t.angle).filter(mine),
      months: ticks
        .filter((t) => t.monthStart)
        .map((t) => t.angle)
        .filter(mine),
      exact: exact.filter(mine),
      vague: vague.filter(mine),
    }
  })
}

function eventMarks(
  year: number,
  milestones: readonly MilestoneFact[],
  ring: ReturnType<typeof yearRing>,
): OpeningView['events'] {
  return eventTicks(milestones, year).map((event) => {
    const at = polar(ring.centre, ring.radius + ring.band, (event.from + event.to) / 2)
    return { id: event.id, box: { x: at.x - 22, y: at.y - 22, w: 44, h: 44 } }
  })
}

/** The first half keeps the upper right corner, the second the lower left: the two banks. */
function cornersOf({ centre, radius, band }: ReturnType<typeof yearRing>): readonly Point[] {
  const far = radius + band - 6
  return [
    { x: centre.x + far, y: centre.y - far },
    { x: centre.x - far, y: centre.y + far },
  ]
}

function asideOf({ content, portrait }: Stage): Box {
  return portrait
    ? { x: content.x, y: content.y + content.h - 220, w: content.w, h: 220 }
    : { x: content.x, y: content.y + content.h - 320, w: content.w * 0.44, h: 280 }
}
