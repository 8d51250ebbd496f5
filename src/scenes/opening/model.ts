import type { FactOf, MilestoneFact, Report, SceneOf } from '../../../electron/core/report'
import { yearRing } from '../../charts/yearRing'
import type { Box, Stage } from '../../composables/useStage'
import { dayTicks, eventTicks, polar, type Point } from '../../marks/ring'
import { threadsOf, type Thread } from './pulls'

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

/** A line of the strategy with its bearing. */
export interface Pull {
  readonly item: string
  readonly threads: readonly Thread[]
  readonly label: { readonly x: number; readonly y: number; readonly w: number; readonly align: 'left' | 'right' | 'centre' }
}

/** A role in its part of the ring: box in u. */
export interface Quarter {
  readonly id: string
  readonly box: Box
  readonly side: 'left' | 'right'
  readonly end: 'top' | 'bottom'
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
const small = 0.66
/** How far each half stands off the seam while parted, u. */
const parting = 46

/** One step of the scene as it lies on the stage. `near` false is the moment before the halves arrive. */
export function openingView(
  report: Report,
  scene: SceneOf<'opening'>,
  view: View,
  stage: Stage,
  near: boolean,
): OpeningView {
  const full = yearRing(stage)
  const parted = view === 'strategy'
  const ring = parted ? { ...full, centre: pulledCentre(stage), scale: small } : { ...full, scale: 1 }
  const shift = (parted ? parting : 0) + (near ? 0 : 160)
  const year = Number(report.manifest.period)
  const milestones = Object.values(report.facts).filter((fact): fact is MilestoneFact => fact.kind === 'milestone')
  const strategy = report.facts[scene.strategy]
  const items = strategy?.kind === 'list' ? (strategy as FactOf<'list'>).items : []
  const inner = (ring.radius - 24) * ring.scale
  return {
    view,
    ring,
    halves: halvesOf(year, milestones, shift),
    pulls: parted && near ? pullsOf(items, ring, stage) : [],
    middle: { x: ring.centre.x - inner, y: ring.centre.y - inner, w: inner * 2, h: inner * 2 },
    ...(view === 'roles' ? rolesOf(scene.roles, full) : { quarters: [], bars: [] }),
    events: parted ? [] : eventMarks(year, milestones, full),
    corners: cornersOf(full),
    aside: asideOf(stage),
  }
}

const pulledCentre = ({ content, portrait, w }: Stage): Point =>
  portrait ? { x: content.x + content.w / 2, y: content.y + content.h * 0.58 } : { x: w * 0.665, y: content.y + content.h * 0.545 }

/** The halves part at the turn of the year and at its middle. */
function halvesOf(year: number, milestones: readonly MilestoneFact[], shift: number): readonly Half[] {
  const ticks = dayTicks(year)
  const events = eventTicks(milestones, year)
  const exact = events.filter((e) => e.exact).map((e) => e.from)
  const vague = events.filter((e) => !e.exact).flatMap((e) => ticks.map((t) => t.angle).filter((a) => a >= e.from && a <= e.to))
  return (['first', 'second'] as const).map((id, i) => {
    const mine = (angle: number): boolean => angle >= i * 180 && angle < (i + 1) * 180
    return {
      id,
      shift: i === 0 ? shift : -shift,
      days: ticks.map((t) => t.angle).filter(mine),
      months: ticks.filter((t) => t.monthStart).map((t) => t.angle).filter(mine),
      exact: exact.filter(mine),
      vague: vague.filter(mine),
    }
  })
}

type Ring = OpeningView['ring']

/** Bearings even round the ring, the first towards the south-west, as southern Jiangsu lies from Nantong. */
export const bearing = (i: number, count: number): number => (((240 - (i * 360) / count) % 360) + 360) % 360

function pullsOf(items: readonly string[], ring: Ring, stage: Stage): readonly Pull[] {
  return items.map((item, i) => {
    const angle = bearing(i, items.length)
    return { item, threads: threadsOf(ring, angle, parting, stage), label: labelOf(ring, angle, stage) }
  })
}

/** Beside the thread bundle: at its foot where it runs down, to its right where it runs up. */
function labelOf(ring: Ring, angle: number, stage: Stage): Pull['label'] {
  const { content, portrait } = stage
  const w = portrait ? 400 : 480
  const outer = (ring.radius + ring.band) * ring.scale
  if (Math.cos((angle * Math.PI) / 180) > 0.2)
    return { x: ring.centre.x + 96, y: ring.centre.y - outer - (portrait ? 150 : 118), w, align: 'left' }
  const y = ring.centre.y + outer + (portrait ? 84 : -8)
  const left = Math.sin((angle * Math.PI) / 180) < 0
  if (portrait) return { x: left ? content.x : content.x + content.w - w, y, w, align: left ? 'left' : 'right' }
  const at = polar(ring.centre, outer + 40, angle)
  return left ? { x: at.x - w - 190, y: at.y - 40, w, align: 'right' } : { x: at.x - 250, y: y + 36, w, align: 'left' }
}

function rolesOf(roles: readonly string[], ring: ReturnType<typeof yearRing>): Pick<OpeningView, 'quarters' | 'bars'> {
  const { centre, radius } = ring
  const rows = Math.ceil(roles.length / 2)
  const gap = 36
  const half = radius * 0.72
  const tall = rows <= 2 ? radius * 0.76 : (radius * 1.6) / rows - gap
  const quarters = roles.map((id, i): Quarter => {
    const right = i % 2 === 1
    const row = Math.floor(i / 2)
    const y = centre.y + (row - rows / 2) * (tall + gap) + gap / 2
    return {
      id,
      box: { x: right ? centre.x + gap / 2 : centre.x - gap / 2 - half, y, w: half, h: tall },
      side: right ? 'right' : 'left',
      end: row < rows / 2 ? 'bottom' : 'top',
    }
  })
  const reach = radius - 30
  const across = Array.from({ length: rows - 1 }, (_, i) => centre.y + (i + 1 - rows / 2) * (tall + gap))
  const bars = across.map((y): readonly [Point, Point] => {
    const wide = Math.sqrt(Math.max(0, reach ** 2 - (y - centre.y) ** 2))
    return [{ x: centre.x - wide, y }, { x: centre.x + wide, y }]
  })
  return { quarters, bars: [[{ x: centre.x, y: centre.y - reach }, { x: centre.x, y: centre.y + reach }], ...bars] }
}

function eventMarks(year: number, milestones: readonly MilestoneFact[], ring: ReturnType<typeof yearRing>): OpeningView['events'] {
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
    ? { x: content.x, y: content.y + content.h - 150, w: content.w, h: 150 }
    : { x: content.x, y: content.y + content.h - 260, w: content.w * 0.42, h: 240 }
}
