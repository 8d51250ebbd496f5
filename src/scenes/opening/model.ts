import type { MilestoneFact, Report, SceneOf } from '../../../electron/core/report'
import { yearRing, type YearRing } from '../../charts/yearRing'
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

/** Where a half has its name: upright beside the ring, or in a line above or below it. */
export interface Side {
  readonly box: Box
  readonly align: 'left' | 'right' | 'centre'
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
  /** Where the two halves have their names, beside them. */
  readonly sides: readonly Side[]
  /** Box of the words beside the ring. */
  readonly aside: Box
}

/** Share of its full size the ring has while it is being pulled. */
const small = (stage: Stage): number => (stage.portrait ? 0.72 : 0.66)
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
  const ring = { ...full, centre: centreOf(view, full, stage, setting.upright), scale: parted ? small(stage) : 1 }
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
    pulls: parted && setting.near ? pullsOf(items, ring, parting, stage, setting.upright) : [],
    middle: { x: ring.centre.x - inner, y: ring.centre.y - inner, w: inner * 2, h: inner * 2 },
    ...(view === 'roles' ? rolesOf(scene.roles, full, setting.upright) : { quarters: [], bars: [] }),
    events: parted ? [] : eventMarks(year, milestones, ring),
    sides: view === 'mission' ? sidesOf(ring, stage, setting.upright) : [],
    aside: asideOf(stage, view === 'mission' && setting.upright),
  }
}

/** Room of an upright name beside the ring, and what a name in a line needs, u. */
const nameColumn = 112
const nameLine = 50

/** Pulled, the ring stands clear of the title; for the mission it leaves room for names on both of its sides. */
function centreOf(view: View, full: YearRing, { content, portrait }: Stage, upright: boolean): Point {
  if (view === 'strategy')
    return portrait
      ? { x: content.x + content.w / 2, y: content.y + content.h * 0.615 }
      : { x: content.x + (upright ? 924 : 984), y: content.y + content.h * 0.56 }
  if (view !== 'mission' || portrait) return full.centre
  return { x: full.centre.x - (upright ? nameColumn : nameLine), y: full.centre.y }
}

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

function eventMarks(year: number, milestones: readonly MilestoneFact[], ring: YearRing): OpeningView['events'] {
  return eventTicks(milestones, year).map((event) => {
    const at = polar(ring.centre, ring.radius + ring.band, (event.from + event.to) / 2)
    return { id: event.id, box: { x: at.x - 22, y: at.y - 22, w: 44, h: 44 } }
  })
}

/** The first half, the later bank in reading from the right, has its name to its right, the second to its left. */
function sidesOf({ centre, radius, band }: YearRing, { content, portrait }: Stage, upright: boolean): readonly Side[] {
  const outer = radius + band
  const edge = content.x + content.w
  if (portrait) {
    const [w, h] = [content.w * 0.6, 96]
    return [
      { box: { x: edge - w, y: centre.y - outer - h - 4, w, h }, align: 'right' },
      { box: { x: content.x, y: centre.y + outer + 4, w, h }, align: 'left' },
    ]
  }
  if (!upright) {
    const [w, h] = [270, nameLine]
    return [
      { box: { x: edge - w, y: content.y, w, h }, align: 'right' },
      { box: { x: centre.x - outer - nameLine, y: content.y + content.h - h, w, h }, align: 'left' },
    ]
  }
  const w = nameColumn - 16
  return [
    { box: { x: edge - w, y: centre.y - 260, w, h: 520 }, align: 'centre' },
    { box: { x: centre.x - outer - 16 - w, y: centre.y - 80, w, h: 480 }, align: 'centre' },
  ]
}

/** At the foot of the words' side; beside an upright name there is less of it. */
function asideOf({ content, portrait }: Stage, named: boolean): Box {
  return portrait
    ? { x: content.x, y: content.y + content.h - 180, w: content.w, h: 180 }
    : { x: content.x, y: content.y + content.h - 260, w: content.w * (named ? 0.33 : 0.42), h: 260 }
}
