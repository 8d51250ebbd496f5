import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import type { Claimed, Spot } from '../../gestures/contact'
import { alike, gripped, within, yielding, zoomedAbout, type Lens, type LensLimits } from './lens'

/** How far a thrown axis glides on: as if it kept its speed for this long, ms. */
const glide = 160

/** A hand on the axis: draws and stretches it within soft limits, and gives it back to the story. */
export function useLens(given: {
  readonly limits: () => LensLimits | undefined
  /** Start of the axis on the stage and its direction. */
  readonly axis: () => { readonly start: number; readonly down: boolean } | undefined
  /** Names the story's picture: when it changes, by step or size of the stage, the story takes the axis back. */
  readonly story: () => string
}): {
  /** As a hand has drawn the axis; undefined while the story leads. */
  readonly lens: Readonly<ShallowRef<Lens | undefined>>
  readonly held: Readonly<ShallowRef<boolean>>
  readonly answer: (gesture: Claimed) => void
} {
  const lens = shallowRef<Lens>()
  const held = shallowRef(false)
  let grip: { readonly from: Lens; readonly fingers: readonly number[] } | undefined

  const along = (spot: Spot): number => {
    const axis = given.axis()
    return axis?.down ? spot.y - axis.start : spot.x - (axis?.start ?? 0)
  }

  /** Lets the axis come to rest within its limits; where that is where the story has it, the story leads again. */
  function rest(next: Lens): void {
    const limits = given.limits()
    held.value = false
    grip = undefined
    if (!limits) return
    const bound = within(next, limits)
    lens.value = alike(bound, limits.story) ? undefined : bound
  }

  function steer(gesture: Exclude<Claimed, { phase: unknown }>, limits: LensLimits): void {
    const now = lens.value ?? limits.story
    if (gesture.type === 'home') return rest(limits.story)
    if (gesture.type === 'zoom') {
      const at = gesture.at ? along(gesture.at) : limits.room / 2
      return rest(zoomedAbout(now, at, within(zoomedAbout(now, at, gesture.factor), limits).zoom / now.zoom))
    }
    const way = given.axis()?.down ? gesture.y : gesture.x
    rest({ ...now, shift: now.shift - way * limits.room })
  }

  function answer(gesture: Claimed): void {
    const limits = given.limits()
    if (!limits) return
    if (!('phase' in gesture)) return steer(gesture, limits)
    const fingers = gesture.fingers.map(along)
    if (gesture.phase === 'start') grip = { from: lens.value ?? limits.story, fingers }
    else if (gesture.phase === 'move' && grip) {
      held.value = true
      lens.value = yielding(gripped(grip.from, grip.fingers, fingers), limits)
    } else if (gesture.phase === 'end') {
      const now = lens.value
      const speed = given.axis()?.down ? gesture.velocity.y : gesture.velocity.x
      if (held.value && now) rest({ ...now, shift: now.shift + speed * glide })
      grip = undefined
    }
  }

  function forget(): void {
    lens.value = undefined
    held.value = false
    grip = undefined
  }
  watch(given.story, forget, { flush: 'sync' })
  onBeforeUnmount(forget)
  return { lens, held, answer }
}
