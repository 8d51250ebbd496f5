import type { SceneOffer } from '../../core/sceneOffer'
import type { SceneKind } from '../../core/report'
import { kinds } from '.'

/** Scene kinds that can be begun by picking entries, for whoever picks. */
export const sceneOffers: readonly SceneOffer[] = (Object.keys(kinds) as SceneKind[]).flatMap((kind) => {
  const { words, begun } = kinds[kind]
  return begun ? [{ kind, words, needs: begun.needs, usual: begun.usual, counted: begun.counted }] : []
})
