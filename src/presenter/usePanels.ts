import { shallowRef, type ShallowRef } from 'vue'
import type { Panel, Tool } from './tools'

/** What lies open on the console, and what the hand on the picture means: one of each at most. */
export interface Panels {
  readonly panel: Readonly<ShallowRef<Panel | null>>
  readonly tool: Readonly<ShallowRef<Tool | null>>
  /** Opens it in another's place, or closes it. */
  readonly turn: (panel: Panel) => void
  readonly close: () => void
  /** Takes a tool in another's place, or lays it down. */
  readonly take: (tool: Tool) => void
  readonly drop: () => void
}

export function usePanels(): Panels {
  const panel = shallowRef<Panel | null>(null)
  const tool = shallowRef<Tool | null>(null)
  return {
    ...{ panel, tool },
    turn: (one) => void (panel.value = panel.value === one ? null : one),
    close: () => void (panel.value = null),
    take: (one) => void (tool.value = tool.value === one ? null : one),
    drop: () => void (tool.value = null),
  }
}
