import { factOf, textsOf } from '../../../electron/core/reading'
import type { Geography, LandWater, MilestoneFact, Report } from '../../../electron/core/report'
import type { Box, Stage } from '../../composables/useStage'
import { dayTicks, eventTicks, polar, type DayTick, type EventTick, type Point } from '../../marks/ring'
import type { RiverView } from '../../marks/riverShape'

/** Where the pieces of the attract screen lie, in u. */
export interface AttractLayout {
  readonly centre: Point
  readonly radius: number
  /** Centre of the touch disc, on the ring at hand height. */
  readonly disc: Point
  /** The figure's box hangs from here, centred. */
  readonly figure: Point
  /** Where the park lies on the stage. */
  readonly focus: Point
  /** Where words and figures stand, so that no label does. */
  readonly kept: readonly Box[]
  /** Corner of the slogan: its top right in vertical writing, its top left in horizontal. */
  readonly slogan: Point
  /** Degrees along which the two half-rings part: the river's own direction. */
  readonly seam: number
}

/** A ring larger than the stage and cropped by it; upright stages stand it on end. */
export function layoutOf(stage: Pick<Stage, 'w' | 'h' | 'portrait'>, vertical: boolean): AttractLayout {
  const { w, h } = stage
  if (stage.portrait) {
    const centre = { x: 640, y: h * 0.6 }
    return {
      centre,
      radius: 640,
      disc: polar(centre, 640, 208),
      figure: { x: 540, y: h * 0.58 },
      focus: { x: 720, y: h * 0.44 },
      slogan: vertical ? { x: 310, y: 96 } : { x: 66, y: 96 },
      kept: [
        { x: 0, y: 60, w: vertical ? 440 : w, h: vertical ? 385 : 300 },
        { x: 40, y: h * 0.58 - 210, w: 1000, h: 420 },
      ],
      seam: 128,
    }
  }
  const centre = { x: Math.max(w - 580, 1300), y: 730 }
  return {
    centre,
    radius: 670,
    disc: polar(centre, 670, 255),
    figure: { x: w - 650, y: 770 },
    focus: { x: w - 500, y: 500 },
    slogan: vertical ? { x: 478, y: 440 } : { x: w * 0.05, y: 500 },
    kept: [
      { x: 0, y: 400, w: 560, h: 680 },
      { x: w - 1140, y: 580, w: 980, h: 420 },
    ],
    seam: 118,
  }
}

/** Bounds of the sheet in degrees: west, south, east, north. */
function boundsOf(sheet: LandWater): readonly [number, number, number, number] {
  const points = sheet.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  )
  return points.reduce<[number, number, number, number]>(
    ([w, s, e, n], [lon, lat]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)],
    [180, 90, -180, -90],
  )
}

const kmPerDegree = 111.2

/** The view that shows the park at `focus` and lets the sheet cover the whole stage, so that its edge is never seen. */
export function coverView(
  sheet: LandWater,
  park: { readonly lon: number; readonly lat: number },
  focus: Point,
  stage: Pick<Stage, 'w' | 'h'>,
): RiverView {
  const [west, south, east, north] = boundsOf(sheet)
  const across = kmPerDegree * Math.cos((park.lat * Math.PI) / 180)
  const margin = 24
  const perKm = Math.max(
    (focus.x + margin) / ((park.lon - west) * across),
    (stage.w - focus.x + margin) / ((east - park.lon) * across),
    (focus.y + margin) / ((north - park.lat) * kmPerDegree),
    (stage.h - focus.y + margin) / ((park.lat - south) * kmPerDegree),
  )
  return { lon: park.lon, lat: park.lat, at: focus, perKm }
}

/** The park's place on the map: what the tour's map scene calls so. */
export function parkPlace(report: Report, geography: Geography): Geography['places'][number] | undefined {
  const map = report.tour.scenes.find((scene) => scene.kind === 'map')
  return geography.places.find((place) => map?.kind === 'map' && place.id === map.park)
}

/** The ring of the reported year. */
export interface YearRing {
  readonly days: readonly DayTick[]
  readonly events: readonly EventTick[]
}

export function yearRing(report: Report): YearRing {
  const year = Number(report.manifest.period)
  const milestones = Object.values(report.facts).filter((f): f is MilestoneFact => f.kind === 'milestone')
  return { days: dayTicks(year), events: eventTicks(milestones, year) }
}

/** A dated event named beside its tick. */
export interface EventLabel {
  readonly id: string
  readonly date: string
  readonly name: string
  readonly at: Point
  /** Whether the label ends at its tick (left half) or begins there. */
  readonly before: boolean
}

const labelRoom = 330
const margin = 54

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** A label outside the ring at its tick's end, or, where that is taken or off the stage, inside; undefined where neither is free. */
function labelAt(
  angle: number,
  layout: AttractLayout,
  stage: Pick<Stage, 'w' | 'h'>,
): Pick<EventLabel, 'at' | 'before'> | undefined {
  const { centre, radius, kept } = layout
  const outer = polar(centre, radius + 92, angle)
  const inner = polar(centre, radius - 48, angle)
  const left = outer.x < centre.x
  const choices = [
    { at: outer, before: left },
    { at: { x: left ? margin : stage.w - margin, y: outer.y - 44 }, before: !left },
    { at: inner, before: !left },
  ]
  return choices.find(({ at, before }) => {
    const box = { x: before ? at.x - labelRoom : at.x, y: at.y - 72, w: labelRoom, h: 72 }
    const onStage =
      box.x >= margin && box.y >= margin && box.x + box.w <= stage.w - margin && box.y + box.h <= stage.h - margin
    return onStage && Math.abs(at.x - outer.x) < labelRoom && !kept.some((k) => meets(k, box))
  })
}

/** Labels of the exactly dated events that have room for one on the stage. */
export function eventLabels(
  report: Report,
  locale: string,
  ring: YearRing,
  layout: AttractLayout,
  stage: Pick<Stage, 'w' | 'h'>,
): readonly EventLabel[] {
  const texts = textsOf(report, locale)
  const day = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return ring.events
    .filter((event) => event.exact)
    .flatMap((event) => {
      const place = labelAt(event.from, layout, stage)
      if (!place) return []
      const text = texts.facts[event.id]
      const date = day.format(new Date(factOf(report, event.id, 'milestone').date))
      return [{ id: event.id, date, name: text?.name ?? '', ...place }]
    })
}
