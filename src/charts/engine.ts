import { shallowRef, type Component } from 'vue'
import { beginMotion } from '../composables/useMotion'

/** Draws charts, where its code is there. */
export const chartFrame = shallowRef<Component>()

const read = (): Promise<{ default: Component }> => import('./ChartFrame.vue')

/** Reads the chart engine, more code than all else of a page, so nothing else waits for it. A stage isn't at rest before it is there. */
export async function loadCharts(): Promise<void> {
  if (chartFrame.value) return
  const ended = beginMotion()
  try {
    chartFrame.value = (await read()).default
  } finally {
    ended()
  }
}
