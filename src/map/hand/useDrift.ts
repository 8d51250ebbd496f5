import { watchPostEffect, type ShallowRef } from 'vue'
import { matrixBetween, type View } from '../camera'

/**
 * Carries what was drawn for one view along with the land as another sees it: `--k` is how much closer, `--dx` and `--dy` where the drawn
 * origin lies now, u. Styles only: nothing of a picture is made anew while a hand moves the map.
 */
export function useDrift(part: Readonly<ShallowRef<HTMLElement | null>>, drawn: () => View, now: () => View): void {
  watchPostEffect(() => {
    const { scale, x, y } = matrixBetween(drawn(), now())
    const style = part.value?.style
    style?.setProperty('--k', String(scale))
    style?.setProperty('--dx', String(x))
    style?.setProperty('--dy', String(y))
  })
}
