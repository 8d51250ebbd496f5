import { shallowRef, type ShallowRef } from 'vue'
import { call } from '../../services/kiosk'
import { withBounds, type Bounded } from './drawRings'

const world = shallowRef<Bounded>()
let asked = false

/** All land of the world, fetched once; undefined until it is there. */
export function useWorld(): Readonly<ShallowRef<Bounded | undefined>> {
  if (!asked) {
    asked = true
    void call('kiosk:get-world').then((answer) => {
      if (answer.ok) world.value = withBounds(answer.value)
    })
  }
  return world
}
