import type { Report } from '../../../electron/core/report'
import { textsOf, factText, factOf, parseRef } from '../../../electron/core/reading'
import type { LivabilityScene, Named } from './model'

/** What is no building work: a sentence of its own. */
export interface Apart {
  readonly fact: string
  readonly text: string
}

/** Kinds of works that are done at once: those the report names, and how many there are. */
export interface Street {
  readonly list: string
  readonly named: readonly Named[]
  readonly total: number
  readonly open: boolean
}

/** The works of a list, named as the scene's labels or the list call them. */
export function streetOf(report: Report, scene: LivabilityScene, list: string, locale: string): Street {
  const labels = textsOf(report, locale).scenes[scene.id]?.labels ?? {}
  const names = factText(report, locale, list).items ?? {}
  const { items, total, open } = factOf(report, list, 'list')
  const named = items.map((id) => {
    const drawn = scene.street?.find(({ item }) => item === id)
    return { id, name: labels[id] ?? names[id] ?? id, spot: drawn?.spot, drawing: drawn?.drawing }
  })
  return { list, named, total: total ?? items.length, open: open ?? false }
}

/** The sentence of the work that stands apart, where a step tells it. */
export function apartOf(report: Report, scene: LivabilityScene, step: string, locale: string): Apart | undefined {
  const facts = scene.steps.find(({ id }) => id === step)?.facts ?? []
  if (scene.governance === undefined || !facts.some((ref) => parseRef(ref).id === scene.governance)) return undefined
  const { name, full, status } = factText(report, locale, scene.governance)
  const label = textsOf(report, locale).scenes[scene.id]?.labels?.governance
  return { fact: scene.governance, text: label ?? [full ?? name, status].filter(Boolean).join(' · ') }
}
