import type { Report, SceneOf } from '../../../electron/core/report'
import type { Box, Stage } from '../../composables/useStage'

/** A work on its way from the planned bank to the bank in use: a plank `w` u long at `x`, `y`. */
export interface Plank {
  readonly work: string
  readonly x: number
  readonly y: number
  readonly w: number
  /** Whether this step is about it. */
  readonly lit: boolean
  /** Its status word stands behind the plank's end, or above it where the far bank is near. */
  readonly status: 'after' | 'above'
}

/** The crossing: two banks and the planks between them, u. */
export interface Crossing {
  readonly planned: number
  readonly inUse: number
  readonly top: number
  readonly bottom: number
  readonly planks: readonly Plank[]
  /** Height of one plank's row. */
  readonly row: number
}

type Livability = SceneOf<'livability'>

const area = ({ content, portrait }: Stage): Box => {
  const head = portrait ? 640 : 400
  return { x: content.x, y: content.y + head, w: content.w, h: content.h - head }
}

/** Planks of all works; those among `lit` are what the step is about. */
export function crossingView(scene: Livability, lit: readonly string[], stage: Stage): Crossing {
  const { x, y, w, h } = area(stage)
  const planned = x + (stage.portrait ? 20 : 60)
  const inUse = x + w - (stage.portrait ? 20 : 60)
  const row = h / Math.max(1, scene.works.length)
  const planks = scene.works.map(({ work, reach }, i) => ({
    work,
    x: planned,
    y: y + row * (i + 1) - 36,
    w: Math.max(12, reach * (inUse - planned)),
    lit: lit.includes(work),
    status: reach < 0.6 ? ('after' as const) : ('above' as const),
  }))
  return { planned, inUse, top: y, bottom: y + h, planks, row }
}

/** One field of a list that names only some: a key of its items, or null where the report names none. */
export type Cell = Box & { readonly item: string | null }

/** Named and unnamed fields as equal cells, u. */
export function cellsView(report: Report, list: string, stage: Stage): readonly Cell[] {
  const fact = report.facts[list]
  if (fact?.kind !== 'list') return []
  const total = Math.max(fact.items.length, fact.total ?? 0)
  const columns = stage.portrait ? 2 : Math.min(4, Math.ceil(total / 2))
  const { content } = stage
  const y = content.y + (stage.portrait ? 420 : 390)
  const gap = 20
  const rows = Math.ceil(total / columns)
  const w = (content.w - gap * (columns - 1)) / columns
  const h = (content.y + content.h - y - gap * (rows - 1)) / rows
  return Array.from({ length: total }, (_, i) => ({
    x: content.x + (i % columns) * (w + gap),
    y: y + Math.floor(i / columns) * (h + gap),
    w,
    h,
    item: fact.items[i] ?? null,
  }))
}

/** Figures of the works a step is about, in their order. */
export const figuresOf = (report: Report, lit: readonly string[]): readonly string[] =>
  lit.flatMap((id) => {
    const fact = report.facts[id]
    return fact?.kind === 'work' ? (fact.figures ?? []) : []
  })
