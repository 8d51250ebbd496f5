import type { MapPoint } from '../../../electron/core/contracts/mapEdit'

/** Where somebody looks while pointing: its middle in degrees, and how many km a pixel is. */
export interface PointingView extends MapPoint {
  readonly km: number
}

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Width and height in pixels. */
export interface Size {
  readonly w: number
  readonly h: number
}

const degree = 111.195
const shrink = (lat: number): number => Math.max(0.05, Math.cos((lat * Math.PI) / 180))

/** The short way round from one longitude to another. */
const eastward = (from: number, to: number): number => ((((to - from + 180) % 360) + 360) % 360) - 180

/** Pixels of a degree, across and down. */
export const scaleOf = ({ lat, km }: PointingView): Spot => ({ x: (degree * shrink(lat)) / km, y: degree / km })

export function toSpot(view: PointingView, { w, h }: Size, { lon, lat }: MapPoint): Spot {
  const scale = scaleOf(view)
  return { x: w / 2 + eastward(view.lon, lon) * scale.x, y: h / 2 - (lat - view.lat) * scale.y }
}

/** Longitudes within ±180, latitudes where maps are drawn. */
export function toPoint(view: PointingView, { w, h }: Size, { x, y }: Spot): MapPoint {
  const scale = scaleOf(view)
  const lon = view.lon + (x - w / 2) / scale.x
  const lat = view.lat - (y - h / 2) / scale.y
  return { lon: Number(eastward(0, lon).toFixed(5)), lat: Number(Math.min(85, Math.max(-85, lat)).toFixed(5)) }
}

/** Closest and farthest a pointer sees, km a pixel. */
const [closest, farthest] = [0.005, 40] as const

/** The view `by` times as close, what lies under `spot` staying there. */
export function zoomed(view: PointingView, size: Size, by: number, spot: Spot): PointingView {
  const km = Math.min(farthest, Math.max(closest, view.km / by))
  const under = toPoint(view, size, spot)
  const now = toSpot({ ...view, km }, size, under)
  return moved({ ...view, km }, now.x - spot.x, now.y - spot.y)
}

/** The view so many pixels to the right and down. */
export function moved(view: PointingView, right: number, down: number): PointingView {
  const { x, y } = scaleOf(view)
  const lat = Math.min(85, Math.max(-85, view.lat - down / y))
  return { ...view, lon: eastward(0, view.lon + right / x), lat }
}

/** A view of a box, with a little around it. */
export function viewOf(
  { west, east, south, north }: { west: number; east: number; south: number; north: number },
  { w, h }: Size,
): PointingView {
  const lat = (south + north) / 2
  const across = ((east - west) * degree * shrink(lat)) / Math.max(1, w)
  const down = ((north - south) * degree) / Math.max(1, h)
  return { lon: eastward(0, (west + east) / 2), lat, km: Math.min(farthest, Math.max(across, down) * 1.1) }
}
