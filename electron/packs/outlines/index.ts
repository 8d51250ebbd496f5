import { packFault, type PackFault } from '../../core/faults'
import { err, ok, type Result } from '../../core/result'
import type { LandWater } from '../schema'
import { mendRings } from './mend'
import { polygonAt, polygonsOf } from './rings'
import { selfCrossing } from './selfCrossing'
import { countVertices, easyVertices, mostVertices, thin, type Outlines } from './thin'

export { extentOf, holds, type Extent } from './extent'

/** Outlines ready to be drawn, and what was mended to make them so. */
export interface SoundOutlines {
  readonly outlines: Outlines
  readonly notes: readonly PackFault[]
}

/**
 * Proves and mends what a map is drawn from: rings are closed and turned the usual way, polygons that cross themselves
 * refused, outlines far finer than a screen thinned. `file` is the file of land and water, for the faults.
 */
export function soundOutlines(raw: Outlines, file: string): Result<SoundOutlines, readonly PackFault[]> {
  const vertices = countVertices(raw)
  if (vertices > mostVertices) return err([packFault('too-many-vertices', file, '', { vertices, limit: mostVertices })])
  const { landWater, closed } = mendRings(raw.landWater)
  const crossed = crossedFaults(landWater, file)
  if (crossed.length > 0) return err(crossed)
  const thinned = thin({ landWater, rivers: raw.rivers })
  if (!thinned.ok) return err([packFault('too-many-vertices', file, '', { vertices, limit: easyVertices })])
  const { tolerance, ...outlines } = thinned.value
  return ok({
    outlines,
    notes: [
      ...(closed > 0 ? [packFault('open-rings', file, '', { count: closed })] : []),
      ...(tolerance === undefined
        ? []
        : [packFault('thinned', file, '', { vertices, left: outlines.vertices, metres: tolerance })]),
    ],
  })
}

const crossedFaults = (landWater: LandWater, file: string): readonly PackFault[] =>
  landWater.features.flatMap(({ geometry }, i) =>
    polygonsOf(geometry).flatMap((rings, k) => {
      const spot = selfCrossing(rings)
      if (!spot) return []
      const [lon, lat] = [shortened(spot[0]), shortened(spot[1])]
      return [packFault('crossed-rings', file, `features[${i}].geometry.${polygonAt(geometry, k)}`, { lon, lat })]
    }),
  )

/** Five decimals, a metre, with longitudes back between ±180. */
const shortened = (degrees: number): number =>
  Math.round((degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees) * 1e5) / 1e5
