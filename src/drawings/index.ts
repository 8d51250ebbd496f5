import type { DrawingName } from '../../electron/core/drawingNames'
import { energy } from './energy'
import { events } from './events'
import { health } from './health'
import { industry } from './industry'
import type { Stroke } from './shape'
import { town } from './town'
import { transport } from './transport'

export { fieldSize, type Stroke } from './shape'
export { lookOf, type Look } from './looks'
export { crownOf, drain, fixtures, lotWishes, main, roadCut, vergeDrain, type Lot } from './street'

/** Every drawing of the box; a name without one does not compile. */
export const drawings: Readonly<Record<DrawingName, readonly Stroke[]>> = {
  ...industry,
  ...health,
  ...town,
  ...transport,
  ...energy,
  ...events,
}
