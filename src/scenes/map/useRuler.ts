import { computed, onScopeDispose, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { noteOpen } from '../../composables/openDialogs'
import type { Claimed } from '../../gestures/contact'
import { useClaim } from '../../gestures/useClaim'
import { toPlane, toStage, type Spot, type View } from '../../map/camera'
import type { Ground } from '../../map/projection'
import { ruled, type Ruled } from '../../map/ruler'
import type { Plan } from './land/plan'
import { grainOf, targetsOf } from './land/targets'

interface Ruler {
  /** What is measured; undefined while nothing is. */
  readonly line: ComputedRef<Ruled | undefined>
  /** A finger holds its end. */
  readonly held: ShallowRef<boolean>
  /** The end was put where it is by the button: nobody has found yet that it can be dragged. */
  readonly shown: ShallowRef<boolean>
  /** On to the next place the step names, then to none: the way for keys and for a tap. */
  readonly next: () => void
  readonly clear: () => void
}

/** A visitor's own measure: a line from the park to where a finger drags it. It is the step's, and gone with it. */
export function useRuler(given: {
  readonly plan: ComputedRef<Plan>
  readonly view: ComputedRef<View>
  /** Where a finger takes hold: the park, and the end of a line that is there. */
  readonly grips: readonly Readonly<ShallowRef<HTMLElement | null>>[]
}): Ruler {
  const end = shallowRef<Ground>()
  const held = shallowRef(false)
  const shown = shallowRef(false)
  const targets = computed(() => targetsOf(given.plan.value))
  const grain = computed(() => grainOf(given.plan.value.input))
  const line = computed(() => {
    const { projection } = given.plan.value.land.ground
    return end.value && ruled(projection, targets.value.all, given.view.value, end.value, grain.value)
  })

  function clear(): void {
    end.value = undefined
    held.value = false
  }

  function drag(spot: Spot): void {
    held.value = true
    shown.value = false
    end.value = toPlane(given.view.value, spot)
  }

  function answer(gesture: Claimed): void {
    if (gesture.type !== 'scrub') return
    const [finger] = gesture.fingers
    if (gesture.phase === 'move' && finger) drag(finger)
    if (gesture.phase !== 'end') return
    held.value = false
    // What came to rest on a place stays there while the map moves.
    end.value = line.value?.at
    if (end.value && onPark(end.value)) clear()
  }

  /** Laid back on the park it measures nothing. */
  function onPark(at: Ground): boolean {
    const [park, spot] = [toStage(given.view.value, { x: 0, y: 0 }), toStage(given.view.value, at)]
    return Math.hypot(park.x - spot.x, park.y - spot.y) < 50
  }

  function next(): void {
    const { named, all } = targets.value
    const ring = named.length > 0 ? named : all
    const at = ring.findIndex(({ id }) => id === line.value?.place)
    end.value = end.value && at < 0 ? undefined : ring[at + 1]?.at
    shown.value = end.value !== undefined
  }

  for (const grip of given.grips) useClaim(grip, answer)
  watch(() => given.plan.value.input.step, clear)
  // Escape takes it away like anything that was opened.
  let gone: (() => void) | undefined
  watch(
    () => line.value !== undefined,
    (measures) => {
      gone?.()
      gone = measures ? noteOpen(clear) : undefined
    },
  )
  onScopeDispose(() => gone?.())
  return { line, held, shown, next, clear }
}
