import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

/** What of the window is asked for, whenever it changes. */
function followed<T>(look: () => T): Readonly<ShallowRef<T>> {
  const value = shallowRef(look()) as ShallowRef<T>
  const see = (): void => void (value.value = look())
  window.addEventListener('resize', see)
  onScopeDispose(() => window.removeEventListener('resize', see))
  return value
}

/** Whether the console's own display stands upright. */
export const useUpright = (): Readonly<ShallowRef<boolean>> => followed(() => window.innerHeight > window.innerWidth)

/** The console's width in c, as console.css has it. */
export const useWidth = (): Readonly<ShallowRef<number>> =>
  followed(() => {
    const { innerWidth: w, innerHeight: h } = window
    return w / Math.min(Math.min(w, h) / 800, Math.max(w, h) / 1280)
  })

/** Whether the stage is so wide that the notes stand below its picture: a wall. Pure. */
export const isWall = ({ w, h }: { readonly w: number; readonly h: number }): boolean => w / h > 2.4
