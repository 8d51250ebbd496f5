import { shallowRef, type ShallowRef } from 'vue'
import type { SceneOffer } from '../../../electron/core/sceneOffer'
import { call } from '../../services/kiosk'

/** Scene kinds that can be begun by picking; none until they are there, and then `ready` is called with them. */
export function useOffers(ready: (offers: readonly SceneOffer[]) => void): Readonly<ShallowRef<readonly SceneOffer[]>> {
  const offers = shallowRef<readonly SceneOffer[]>([])
  void call('kiosk:get-offers').then((answer) => {
    if (!answer.ok) return
    offers.value = answer.value
    ready(answer.value)
  })
  return offers
}
