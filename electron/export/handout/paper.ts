import type { Stage } from '../../../src/picture/stage'

/** A4 in points, and how many of them are a u: type of the stage's smallest size is ten points. */
const [wide, tall] = [595.28, 841.89] as const
export const pointOfU = 0.4871
export const pageSize: [number, number] = [wide, tall]

/** The page as a stage that nobody touches; its content is what rows may fill, u. */
export const paper: Stage = {
  ...{ w: wide / pointOfU, h: tall / pointOfU, u: 1, portrait: true, text: 1 },
  content: { x: 92, y: 96, w: wide / pointOfU - 184, h: tall / pointOfU - 96 - 130 },
}

/** Sizes of type on it, u. */
export const type = { title: 56, scene: 26, finding: 30, lead: 20.5, figure: 19, small: 16.8 } as const
