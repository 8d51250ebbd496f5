import type { StoryWords } from '../../core/contracts/storyboard'
import { sceneAt, type Edited, type StoryFiles } from './files'

const sceneFields = ['name', 'kicker'] as const
const stepFields = ['title', 'lead', 'ask', 'guide', 'question', 'answer'] as const
/** Texts that no picture does without. */
const needed = new Set(['name', 'title', 'ask', 'labels.alt'])

/** Writes words of a scene or a step anew; an empty one goes. */
export function setWords(files: StoryFiles, id: string, step: string | null, words: readonly StoryWords[]): Edited {
  const found = sceneAt(files, id)
  if (!found || (step !== null && !found.scene.steps.some((one) => one.id === step))) return 'unknown'
  for (const { locale, field, text } of words) {
    const scene = files.texts[locale]?.scenes[id]
    const group: object | undefined = step === null ? scene : scene?.steps[step]
    if (!group) return 'unknown'
    if (text.trim() === '' && needed.has(field)) return 'empty-words'
    const known: readonly string[] = step === null ? sceneFields : stepFields
    const label = /^labels\.([a-z0-9-]+)$/.exec(field)?.[1]
    if (label === undefined && !known.includes(field)) return 'unknown'
    if (label === undefined) put(group, field, text)
    else putLabel(group, label, text)
  }
  return undefined
}

function putLabel(group: { labels?: Record<string, string> }, name: string, text: string): void {
  const labels = group.labels ?? {}
  put(labels, name, text)
  if (Object.keys(labels).length > 0) group.labels = labels
  else delete group.labels
}

function put(group: object, field: string, text: string): void {
  if (text.trim() === '') Reflect.deleteProperty(group, field)
  else Reflect.set(group, field, text)
}
