import type { WorldRings } from '../../../electron/core/contracts/ground'
import type { Geography } from '../../../electron/core/report'
import { scaleOf, type PointingView, type Size } from './mapView'

/** West, south, east and north of each ring, degrees: what is out of sight is not drawn. */
export interface Bounded extends WorldRings {
  readonly bounds: Float32Array
}

export function withBounds(rings: WorldRings): Bounded {
  const { degrees, starts } = rings
  const bounds = new Float32Array((starts.length - 1) * 4)
  for (let i = 0; i + 1 < starts.length; i += 1) {
    let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k += 2) {
      const [lon, lat] = [degrees[k] ?? 0, degrees[k + 1] ?? 0]
      w = Math.min(w, lon)
      e = Math.max(e, lon)
      s = Math.min(s, lat)
      n = Math.max(n, lat)
    }
    bounds.set([w, s, e, n], i * 4)
  }
  return { ...rings, bounds }
}

/** The land of a pack's map. */
export function ringsOf({ landWater }: Geography): Bounded {
  const rings = landWater.features.flatMap(({ properties, geometry }) =>
    properties.water ? [] : geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  )
  const starts = new Uint32Array(rings.length + 1)
  rings.forEach((ring, i) => (starts[i + 1] = (starts[i] ?? 0) + ring.length * 2))
  return withBounds({ degrees: Float32Array.from(rings.flat(2)), starts })
}

const isPast = (least: number, most: number, middle: number, half: number): boolean =>
  least > middle + half || most < middle - half

/** Fills the rings as a view sees them; points nearer to the last one than a pixel are passed over. */
export function drawRings(
  ctx: CanvasRenderingContext2D,
  { degrees, starts, bounds }: Bounded,
  view: PointingView,
  { w, h }: Size,
  ink: { readonly land: string; readonly bank: string },
): void {
  const { x: sx, y: sy } = scaleOf(view)
  const [halfLon, halfLat] = [w / 2 / sx, h / 2 / sy]
  ctx.clearRect(0, 0, w, h)
  ctx.fillStyle = ink.land
  ctx.strokeStyle = ink.bank
  ctx.lineWidth = 1
  // A view may look over the date line: the world lies on either side of itself.
  for (const turn of [-360, 0, 360]) {
    const path = new Path2D()
    for (let i = 0; i + 1 < starts.length; i += 1) {
      const [west = 0, south = 0, east = 0, north = 0] = bounds.subarray(i * 4, i * 4 + 4)
      if (isPast(west + turn, east + turn, view.lon, halfLon) || isPast(south, north, view.lat, halfLat)) continue
      let [px, py] = [Infinity, Infinity]
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k += 2) {
        const x = w / 2 + ((degrees[k] ?? 0) + turn - view.lon) * sx
        const y = h / 2 - ((degrees[k + 1] ?? 0) - view.lat) * sy
        if (Math.abs(x - px) + Math.abs(y - py) < 1) continue
        if (px === Infinity) path.moveTo(x, y)
        else path.lineTo(x, y)
        ;[px, py] = [x, y]
      }
      path.closePath()
    }
    ctx.fill(path, 'evenodd')
    ctx.stroke(path)
  }
}
