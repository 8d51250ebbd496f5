/** What a corner has felt so far: taps in a row, and when the last of them ended. */
export interface CornerTaps {
  readonly taps: number
  readonly endedAt: number
}

export const noTaps: CornerTaps = { taps: 0, endedAt: -Infinity }

/** Side of the corner's square, u; a hand that looks for it finds it, one that looks at the stage does not. */
export const cornerSide = 130
const tapsWanted = 4
const betweenMs = 1500
const tapMs = 1200
/** How long the last touch must stay, ms. */
export const holdMs = 1500

/** A touch of the corner has ended after `lasted` ms, at `time`; a long or a late one begins anew. */
export function afterTap(before: CornerTaps, lasted: number, time: number): CornerTaps {
  if (lasted > tapMs) return noTaps
  const inRow = time - lasted - before.endedAt <= betweenMs
  return { taps: (inRow ? before.taps : 0) + 1, endedAt: time }
}

/** Whether a touch that begins at `time` opens the pad if it stays. */
export const opensIfHeld = ({ taps, endedAt }: CornerTaps, time: number): boolean =>
  taps >= tapsWanted && time - endedAt <= betweenMs
