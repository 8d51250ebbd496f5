import { largestText, type Band } from '../../electron/core/hall'

/** A place on the stage, u. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A box in u. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The stage measured in u: short side = 1080 u, more where the display is squarer than 16 : 10. */
export interface Stage {
  readonly w: number
  readonly h: number
  /** CSS pixels per u. */
  readonly u: number
  readonly portrait: boolean
  /** Where a scene may draw words and marks: inside the margins, clear of river and controls. */
  readonly content: Box
  /** The factor by which type up to 40 u grows, 1 to 1.4: what the hall needs and the visitor asks for. */
  readonly text: number
  /** In low-reach mode: where buttons must lie. */
  readonly reach?: Band
}

/** What hall and visitor ask of a stage. */
export interface Comfort {
  readonly text: number
  readonly reach?: Band
  /** Share of the window's height below the stage that is something else's. */
  readonly below?: number
}

/** Height of the band along the foot that belongs to controls and, in landscape, the river. */
const foot = 170
/** Width of the strip at the right that belongs to the river in portrait. */
const side = 130

/** What the river's stations, which are buttons, reach over their own room at most, and a button's distance from them, u. */
const [fromRiverBeside, fromRiverBelow] = [20, 10] as const

/** Sides in u: the short one, and the least the long one may have. On a squarer display the short one grows. */
const [shortSide, leastLong] = [1080, 1728] as const

/** However high the hand's band ends, the stage keeps this share of the window's height. */
const leastShare = 0.6

/** CSS pixels per u of a window. */
const unitOf = (width: number, height: number): number =>
  Math.max(1 / shortSide, Math.min(Math.min(width, height) / shortSide, Math.max(width, height) / leastLong))

/**
 * The stage of a window of that many CSS pixels. Pure. Where a hand's band ends above the window's lower edge, so does the
 * stage: u shrinks until its full height fits, it gains width instead, and small type keeps its size.
 */
export function stageOf(width: number, height: number, comfort: Comfort = { text: 1 }): Stage {
  const { text, reach, below = 0 } = comfort
  const tall = height * (1 - below)
  const whole = unitOf(width, tall)
  const lost = whole / unitOf(width, height)
  const share = reach ? Math.max(leastShare, Math.min(1, ((reach.bottom / lost) * whole) / tall)) : 1
  const u = whole * share
  const w = width / u
  const h = tall / whole
  const portrait = tall > width
  const mx = portrait ? 54 : w * 0.05
  const my = portrait ? 96 : 54
  const content = { x: mx, y: my, w: w - 2 * mx - (portrait ? side - mx : 0), h: h - my - foot - (portrait ? 30 : 0) }
  const band = reach && { reach: { top: reach.top / lost / share, bottom: Math.min(h, reach.bottom / lost / share) } }
  return { w, h, u, portrait, content, text: Math.min(largestText, text / share / lost), ...band }
}

/** Whether a stage is so wide that what fills a screen would leave a part of it idle: 21 : 9 and wider. */
export const isWall = ({ w, h }: Stage): boolean => w > h * 2.2

/** Where a place of the picture that changes it may lie: a button's distance from the river's stations. */
export function touchRoom({ content, portrait }: Stage): Box {
  return portrait ? { ...content, w: content.w - fromRiverBeside } : { ...content, h: content.h - fromRiverBelow }
}
