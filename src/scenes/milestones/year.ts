import type { Picture } from '../../picture/picture'
import type { MilestonesModel } from './model'
import type { Sheet } from './sheet'
import { yearAcross } from './yearAcross'
import { yearDown } from './yearDown'

/** The year, or years, of a report: what has a day, what took its time, and what is only planned. */
export const yearPicture = (model: MilestonesModel, sheet: Sheet): Picture =>
  sheet.pen.stage.portrait ? yearDown(model, sheet) : yearAcross(model, sheet)
