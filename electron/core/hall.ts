/** How the screen hangs and from where it is read; said once by the installer. */
export interface Hall {
  /** Diagonal of the picture, inches. */
  readonly diagonalInches: number
  /** From the floor to the picture's lower edge, millimetres. */
  readonly bottomMm: number
  /** From the eye to the screen, millimetres. */
  readonly distanceMm: number
}

/** A picture in any one unit; only its shape matters. */
export interface Shape {
  readonly width: number
  readonly height: number
}

/** A band of the screen, u from its upper edge. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/** Small type grows at most this much: beyond it a scene's words no longer fit beside its hero. */
export const largestText = 1.4
/** What the visitor's large text adds. */
const visitorsText = 1.25

/** Height of capitals and digits of Noto Sans SC, em (its OS/2 table). */
const capital = 0.733
/** Smallest label and caption of the stage, u, and the angle of view their capitals need, degrees (stage.md). */
const needs = [
  { size: 20, degrees: 0.4 },
  { size: 28, degrees: 0.7 },
] as const

/** Heights above the floor within which a seated visitor reaches, millimetres (EN 301 549, 8.3). */
const reach = { low: 380, high: 1220 } as const
/** Least room in which buttons can be set, u. */
const leastBand = 240

/** Millimetres per u on a screen of that diagonal and shape. */
export const mmPerU = (hall: Hall, { width, height }: Shape): number =>
  ((hall.diagonalInches * 25.4) / Math.hypot(width, height)) * (Math.min(width, height) / 1080)

const tall = (distance: number, degrees: number): number => 2 * distance * Math.tan((degrees * Math.PI) / 360)

/** The factor by which small type would have to grow to be read from the hall's distance; may exceed `largestText`. */
export const neededText = (hall: Hall, shape: Shape): number =>
  Math.max(...needs.map(({ size, degrees }) => tall(hall.distanceMm, degrees) / (size * capital * mmPerU(hall, shape))))

/** The factor by which small type grows, 1 to `largestText`: what the hall needs, then what the visitor asks for. */
export function textScaleOf(hall: Hall | null, shape: Shape, large: boolean): number {
  const base = hall ? Math.max(1, neededText(hall, shape)) : 1
  return Math.min(largestText, base * (large ? visitorsText : 1))
}

/** Where on the screen buttons must lie to be reached from a chair; the lower part where the hall is unknown. */
export function reachOf(hall: Hall | null, shape: Shape): Band {
  const height = (shape.height / Math.min(shape.width, shape.height)) * 1080
  if (!hall) return { top: height * 0.55, bottom: height }
  const u = mmPerU(hall, shape)
  const at = (mm: number): number => Math.min(height, Math.max(0, height - (mm - hall.bottomMm) / u))
  const band = { top: at(reach.high), bottom: at(reach.low) }
  if (band.bottom - band.top >= leastBand) return band
  // The screen hangs out of reach: as near to it as the picture allows.
  return band.top > height / 2 ? { top: height - leastBand, bottom: height } : { top: 0, bottom: leastBand }
}
