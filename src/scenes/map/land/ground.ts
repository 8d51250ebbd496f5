import type { Crossing, Geography, Place, SceneOf } from '../../../../electron/core/report'
import { projectionAt, type Ground, type LonLat, type Projection } from '../../../map/projection'

export type MapStep = SceneOf<'map'>['steps'][number]

/** A place in the map plane. */
export interface PlaceMark {
  readonly id: string
  readonly at: Ground
  readonly kind: Place['kind']
  /** No published coordinate was read: drawn hollow. */
  readonly vague: boolean
}

/** A crossing with both ends known, bank to bank, in use at the end of the report's period: what came later is not on its map. */
export interface CrossingMark {
  readonly id: string
  readonly line: readonly Ground[]
  readonly tunnel: boolean
  /** Only a part of it was in use then. */
  readonly partly: boolean
  /** Year of opening where known. */
  readonly year: string | undefined
  /** Drawn in the park's colour. */
  readonly park: boolean
  /** Position in opening order. */
  readonly order: number
}

/** Everything of the geography that is drawn as a mark; independent of step, language and stage. */
export interface MapGround {
  readonly projection: Projection
  readonly places: ReadonlyMap<string, PlaceMark>
  readonly crossings: readonly CrossingMark[]
}

const isOpen = (c: Crossing): boolean => c.state === 'open' || c.state === 'partly-open'

/** Crossings in use with two known ends, in the order they opened. */
function crossingMarks(
  crossings: readonly Crossing[],
  park: string | undefined,
  toGround: (p: LonLat) => Ground,
): readonly CrossingMark[] {
  const used = crossings
    .filter((c) => isOpen(c) && c.north !== null && c.south !== null)
    .sort((a, b) => (a.opened ?? '~').localeCompare(b.opened ?? '~'))
  return used.map((c, i) => ({
    id: c.id,
    line: [c.north, ...(c.via ?? []), c.south].filter((p) => p !== null).map(toGround),
    tunnel: c.kind.includes('tunnel'),
    partly: c.state === 'partly-open',
    year: c.opened?.slice(0, 4),
    park: c.id === park,
    order: i,
  }))
}

/** The plane of a map scene: centred on the park, or on the mean of the places where the pack does not place it. */
export function mapGround(scene: SceneOf<'map'>, geography: Geography): MapGround {
  const { places } = geography
  const park = places.find((p) => p.id === scene.park) ?? places[0] ?? { lon: 0, lat: 0 }
  const projection = projectionAt(park)
  return {
    projection,
    places: new Map(
      places.map((p) => [
        p.id,
        { id: p.id, at: projection.toGround(p), kind: p.kind, vague: p.status === 'unverified' },
      ]),
    ),
    crossings: crossingMarks(geography.crossings, scene.crossing, projection.toGround),
  }
}

/** Where a crossing is spoken of: its middle. */
export function middleOf({ line }: CrossingMark): Ground {
  const [first, last] = [line[0] ?? { x: 0, y: 0 }, line.at(-1) ?? { x: 0, y: 0 }]
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }
}

/** The step shown, by id; the first where the id is unknown. */
export function stepOf(scene: SceneOf<'map'>, id: string): MapStep {
  const step = scene.steps.find((s) => s.id === id) ?? scene.steps[0]
  if (!step) throw new Error(`scene "${scene.id}" has no steps`)
  return step
}
