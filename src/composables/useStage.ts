import { onScopeDispose, shallowRef, type ComputedRef } from 'vue'
import { reachOf, textScaleOf, type Hall } from '../../electron/core/hall'
import type { Foot } from '../../electron/core/narration'
import { stageOf, type Stage } from '../picture/stage'
import { stable } from './stable'

export { stageOf, type Box, type Stage } from '../picture/stage'

/** What hall, visitor and narration ask for, as the stores have it. */
export interface Asked {
  readonly hall: Hall | null
  readonly large: boolean
  readonly lowReach: boolean
  /** What is below the stage. */
  readonly foot: Foot
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Height of what is below the stage, as shares of the window's short side; words grow with the hall's type. Upright they have one more line. */
const feet = { words: 0.12, upright: 0.16, sign: 0.27 } as const

function footShare({ width, height }: Size, foot: Foot, text: number): number {
  if (foot === 'none') return 0
  const words = (height > width ? feet.upright : feet.words) * text
  return (Math.max(words, foot === 'sign' ? feet.sign : 0) * Math.min(width, height)) / height
}

/** The stage of a window of that many CSS pixels. Pure. */
export function stageFor(size: Size, { hall, large, lowReach, foot }: Asked): Stage {
  const text = textScaleOf(hall, size, large)
  const reach = lowReach ? { reach: reachOf(hall, size) } : {}
  return stageOf(size.width, size.height, { text, below: footShare(size, foot, text), ...reach })
}

/** The stage of this window; follows its size, the hall, the visitor's modes and what is said. */
export function useStage(asked: () => Asked): ComputedRef<Stage> {
  const size = shallowRef({ width: window.innerWidth, height: window.innerHeight })
  const measure = (): void => {
    size.value = { width: window.innerWidth, height: window.innerHeight }
  }
  window.addEventListener('resize', measure)
  onScopeDispose(() => window.removeEventListener('resize', measure))
  // What has not changed is not composed anew: every action of the tour asks.
  return stable(() => stageFor(size.value, asked()))
}
