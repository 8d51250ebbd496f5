import type { InjectionKey, Ref } from 'vue'
import type { Look } from '../../electron/core/aids'

/** Who leads the map that is drawn below: where it is to look, and who hears where a hand has taken it. */
export interface LedMap {
  readonly look: Readonly<Ref<Look | null>>
  /** A hand has moved it; null: it was given back to the story. */
  readonly moved: (look: Look | null) => void
}

export const ledMap: InjectionKey<LedMap> = Symbol('led map')
