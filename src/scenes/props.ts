import type { Scene } from '../../electron/core/report'
import type { Stage } from '../composables/useStage'

/** What every scene gets: its own entry in the pack's tour, the step's id, and the stage in u. */
export interface SceneProps {
  readonly scene: Scene
  readonly step: string
  readonly stage: Stage
}
