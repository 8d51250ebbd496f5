import { simplify } from '@turf/simplify'
import { err, ok, type Result } from '../../core/result'
import type { LandWater, Rivers } from '../schema'
import type { Ring } from '../schema/positions'
import { linesOf, polygonsOf, type Area, type Course } from './rings'

/** Vertices drawn as they are: ten times the bundled map, and still engraved without a wait. */
export const easyVertices = 50_000
/** Beyond these nothing is read on: checking them would take seconds and hundreds of megabytes. */
export const mostVertices = 1_500_000

/**
 * How far in metres an outline may move when it is thinned, from the least that helps. 20 m is a pixel of the closest
 * camera (40 km on 1920 pixels); 200 m is what public shorelines of this scale are worth.
 */
const tolerances = [20, 50, 100, 200] as const
const metresInDegree = 111_195
const runLength = 1_000

export interface Outlines {
  readonly landWater: LandWater
  readonly rivers: Rivers
}

export interface Thinned extends Outlines {
  readonly vertices: number
  /** Metres; undefined where nothing was taken away. */
  readonly tolerance?: number
}

const ringsIn = ({ landWater }: Outlines): readonly Ring[] =>
  landWater.features.flatMap((f) => polygonsOf(f.geometry).flat())

export function countVertices(outlines: Outlines): number {
  const courses = outlines.rivers.features.flatMap((f) => linesOf(f.geometry))
  return [...ringsIn(outlines), ...courses].reduce((sum, line) => sum + line.length, 0)
}

/** What thinning must leave: of every ring a triangle. */
const leastVertices = (outlines: Outlines): number => ringsIn(outlines).length * 4

/** Outlines with no more vertices than can be drawn easily; fails with their number where they cannot be brought there. */
export function thin(outlines: Outlines): Result<Thinned, number> {
  const vertices = countVertices(outlines)
  if (vertices <= easyVertices) return ok({ ...outlines, vertices })
  if (leastVertices(outlines) > easyVertices) return err(vertices)
  for (const tolerance of tolerances) {
    const thinner = thinnedBy(outlines, tolerance)
    const left = countVertices(thinner)
    if (left <= easyVertices) return ok({ ...thinner, vertices: left, tolerance })
  }
  return err(vertices)
}

function thinnedBy({ landWater, rivers }: Outlines, metres: number): Outlines {
  const ring = (line: Ring): Ring => thinLine(line, metres, 4)
  return {
    landWater: {
      ...landWater,
      features: landWater.features.map((feature) => ({ ...feature, geometry: thinArea(feature.geometry, ring) })),
    },
    rivers: {
      ...rivers,
      features: rivers.features.map((feature) => ({
        ...feature,
        geometry: thinCourse(feature.geometry, (line) => thinLine(line, metres, 2)),
      })),
    },
  }
}

const thinArea = (area: Area, ring: (line: Ring) => Ring): Area =>
  area.type === 'Polygon'
    ? { ...area, coordinates: area.coordinates.map(ring) }
    : { ...area, coordinates: area.coordinates.map((polygon) => polygon.map(ring)) }

const thinCourse = (course: Course, line: (line: Ring) => Ring): Course =>
  course.type === 'LineString'
    ? { ...course, coordinates: line(course.coordinates) }
    : { ...course, coordinates: course.coordinates.map(line) }

/**
 * A line without the vertices that change it by less than a tolerance; as it was where too few would be left. Thinned
 * in runs whose ends stay: the library halves a line by recursion, and a comb of a million teeth is too deep for that.
 */
function thinLine(line: Ring, metres: number, least: number): Ring {
  if (line.length <= least) return line
  const thinned: Ring = []
  for (let start = 0; start < line.length - 1; start += runLength) {
    const geometry = { type: 'LineString' as const, coordinates: line.slice(start, start + runLength + 1) }
    const { coordinates } = simplify(geometry, { tolerance: metres / metresInDegree, mutate: true })
    for (const position of start === 0 ? coordinates : coordinates.slice(1)) thinned.push(position)
  }
  return thinned.length < least ? line : thinned
}
