import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue'
import { createEngraver, type Engraver } from './engraver'
import type { Sheet } from './sheet'

/** One engraver for all pictures of a sheet; a new sheet gets a new one. */
export function useEngraver(sheet: () => Sheet): Readonly<ShallowRef<Engraver>> {
  const engraver = shallowRef(createEngraver(sheet()))
  watch(sheet, (next) => {
    engraver.value.close()
    engraver.value = createEngraver(next)
  })
  onBeforeUnmount(() => engraver.value.close())
  return engraver
}
