import type { StaffView } from '../../../electron/core/contracts/staff'
import type { Settings } from '../../../electron/core/settings'
import type { Stage } from '../../composables/useStage'

/** Words of the panel, in the panel's own language; keys below `staff`. */
export type Say = (key: string, values?: Record<string, unknown>) => string

/** What every page of the panel is given. */
export interface PageProps {
  readonly view: StaffView
  readonly stage: Stage
  readonly say: Say
}

/** What a page may ask of the panel: settings to be kept and used at once, or the panel shut. */
export interface PageEmits {
  change: [part: Partial<Settings>]
  close: []
}
