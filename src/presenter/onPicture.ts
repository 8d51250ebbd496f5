import type { Stage } from '../picture/stage'

/** Where on the stage, u, an event over its picture lies; beyond the picture it is beyond the stage. */
export function onStage(event: MouseEvent, over: Element, { w, h }: Stage): { readonly x: number; readonly y: number } {
  const box = over.getBoundingClientRect()
  return { x: ((event.clientX - box.left) / box.width) * w, y: ((event.clientY - box.top) / box.height) * h }
}
