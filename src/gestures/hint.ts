/** What is known of a visit when nobody has touched anything for a while. */
export interface Visit {
  /** A tour is under way and nothing lies over it. */
  readonly touring: boolean
  /** A finger started it: whoever uses keys or a clicker knows the way. */
  readonly byTouch: boolean
  /** Steps from the start of the tour. */
  readonly position: number
  /** The hint has been seen in this visit. */
  readonly seen: boolean
}

/** Rest after which a visitor on the first steps is taken to hesitate, ms. */
const hesitation = 8000
/** Who has come further has found the way. */
const firstSteps = 2

/** How long nothing must happen before the hint shows itself, ms; undefined where it never will. Pure. */
export const hintAfter = ({ touring, byTouch, position, seen }: Visit): number | undefined =>
  touring && byTouch && !seen && position <= firstSteps ? hesitation : undefined
