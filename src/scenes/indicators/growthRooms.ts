import type { Box } from '../../picture/stage'

/** Where things may be: the figures' column, and the rectangle from the node to the blocks. */
export interface Rooms {
  readonly figures: Box
  readonly chart: Box
}
