import { isWall, type Box, type Stage } from './stage'

/** Where a finding stands, and where its picture does. */
export interface Beside {
  readonly said: Box
  readonly shown: Box
}

/** Shares of a wall's width: the finding's own, and where its picture begins. */
const [own, begins] = [0.285, 0.315] as const

/**
 * On a wall a picture stands beside its finding, as tall as the stage: below it, a picture would be low and wide, and the
 * wall's width idle beside the finding. Undefined on other stages. Pure.
 */
export function besideOf(stage: Stage): Beside | undefined {
  if (!isWall(stage)) return undefined
  const { content } = stage
  const x = content.x + content.w * begins
  return { said: { ...content, w: content.w * own }, shown: { ...content, x, w: content.x + content.w - x } }
}
