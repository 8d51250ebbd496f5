import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { reachOf, textScaleOf, type Hall } from '../../electron/core/hall'
import { stageOf, type Stage } from '../picture/stage'

export { stageOf, type Box, type Stage } from '../picture/stage'

/** What hall and visitor ask for, as the stores have it. */
export interface Asked {
  readonly hall: Hall | null
  readonly large: boolean
  readonly lowReach: boolean
}

/** The stage of this window; follows its size, the hall and the visitor's modes. */
export function useStage(asked: () => Asked): ComputedRef<Stage> {
  const size = shallowRef({ width: window.innerWidth, height: window.innerHeight })
  const measure = (): void => {
    size.value = { width: window.innerWidth, height: window.innerHeight }
  }
  window.addEventListener('resize', measure)
  onScopeDispose(() => window.removeEventListener('resize', measure))
  return computed(() => {
    const { hall, large, lowReach } = asked()
    const { width, height } = size.value
    const reach = lowReach ? { reach: reachOf(hall, size.value) } : {}
    return stageOf(width, height, { text: textScaleOf(hall, size.value, large), ...reach })
  })
}
