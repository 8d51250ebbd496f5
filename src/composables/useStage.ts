import { computed, onScopeDispose, readonly, shallowRef, type ComputedRef } from 'vue'
import { reachOf, textScaleOf, type Band } from '../../electron/core/hall'
import { useReportStore } from '../stores/report'
import { useTourStore } from '../stores/tour'

/** A box in u. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The stage measured in u: short side = 1080 u. */
export interface Stage {
  readonly w: number
  readonly h: number
  /** CSS pixels per u. */
  readonly u: number
  readonly portrait: boolean
  /** Where a scene may draw words and marks: inside the margins, clear of river and controls. */
  readonly content: Box
  /** The factor by which type up to 40 u grows, 1 to 1.4: what the hall needs and the visitor asks for. */
  readonly text: number
  /** In low-reach mode: where buttons must lie. */
  readonly reach?: Band
}

/** What hall and visitor ask of a stage. */
export interface Comfort {
  readonly text: number
  readonly reach?: Band
}

/** Height of the band along the foot that belongs to controls and, in landscape, the river. */
const foot = 170
/** Width of the strip at the right that belongs to the river in portrait. */
const side = 130

/** The stage of a window of that many CSS pixels. Pure. */
export function stageOf(width: number, height: number, comfort: Comfort = { text: 1 }): Stage {
  const u = Math.max(1, Math.min(width, height)) / 1080
  const w = width / u
  const h = height / u
  const portrait = h > w
  const mx = portrait ? 54 : w * 0.05
  const my = portrait ? 96 : 54
  const content = { x: mx, y: my, w: w - 2 * mx - (portrait ? side - mx : 0), h: h - my - foot - (portrait ? 30 : 0) }
  return { w, h, u, portrait, content, ...comfort }
}

// Measured on first use, so that layouts can be computed where there is no window.
const size = shallowRef({ width: 1920, height: 1080 })
let users = 0
const measure = (): void => {
  size.value = { width: window.innerWidth, height: window.innerHeight }
}

/** The current stage; follows the window, the hall and the visitor's modes. */
export function useStage(): ComputedRef<Stage> {
  if (users === 0) {
    measure()
    window.addEventListener('resize', measure)
  }
  users += 1
  onScopeDispose(() => {
    users -= 1
    if (users === 0) window.removeEventListener('resize', measure)
  })
  const current = readonly(size)
  const reports = useReportStore()
  const tour = useTourStore()
  return computed(() => {
    const hall = reports.boot?.hall ?? null
    const modes = tour.state?.modes
    const text = textScaleOf(hall, current.value, modes?.large ?? false)
    const reach = modes?.lowReach ? { reach: reachOf(hall, current.value) } : {}
    return stageOf(current.value.width, current.value.height, { text, ...reach })
  })
}
