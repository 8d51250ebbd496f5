import { largestText, neededText, reachOf, textScaleOf, type Hall, type Shape } from '../../electron/core/hall'

/** What a hall means for this screen. */
export interface HallVerdict {
  /** The factor by which small type will be drawn. */
  readonly text: number
  /** Whether captions can be read from the distance given. */
  readonly legible: boolean
  /** The farthest distance at which they can, metres, rounded down to 0.1. */
  readonly nearMetres: number
  /** The smallest screen on which they can, inches, rounded up. */
  readonly leastInches: number
  /** Whether any of the picture lies within reach from a wheelchair. */
  readonly reachable: boolean
}

/** Eyes do not end at a line: a screen that falls short by so little is not called too small. */
const slack = 1.02

/** Pure; `shape` is the picture's. */
export function hallVerdict(hall: Hall, shape: Shape): HallVerdict {
  const strain = neededText(hall, shape) / largestText
  const top = reachOf(hall, shape)
  const heightMm = pictureMm(hall, shape).h
  return {
    text: textScaleOf(hall, shape, false),
    legible: strain <= slack,
    nearMetres: Math.floor(hall.distanceMm / strain / 100) / 10,
    leastInches: Math.ceil(hall.diagonalInches * strain),
    reachable: top.bottom > top.top && hall.bottomMm < 1220 && hall.bottomMm + heightMm > 380,
  }
}

/** Width and height of the picture, millimetres. */
export function pictureMm(hall: Hall, { width, height }: Shape): { readonly w: number; readonly h: number } {
  const mm = (hall.diagonalInches * 25.4) / Math.hypot(width, height)
  return { w: width * mm, h: height * mm }
}
