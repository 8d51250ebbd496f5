import type { InEach } from '../../core/contracts/storyboard'
import { isFree, type FreeScene } from '../../core/reading'
import { sceneAt, type Edited, type StoryFiles } from './files'

type Step = FreeScene['steps'][number]

/** A picture or a film of the pack; a film has a still. */
export interface Media {
  readonly media: string
  readonly still?: string | undefined
}

function storyStep(
  files: StoryFiles,
  id: string,
  step: string,
): { steps: Step[]; at: number; found: Step } | undefined {
  const scene = sceneAt(files, id)?.scene
  if (!scene || !isFree(scene)) return undefined
  const at = scene.steps.findIndex((one) => one.id === step)
  const found = scene.steps[at]
  return found && { steps: scene.steps, at, found }
}

/** Figures that stand large with the words of a story; its card list has them too. */
export function setFigures(files: StoryFiles, id: string, step: string, figures: readonly string[]): Edited {
  const found = storyStep(files, id, step)?.found
  if (!found) return 'unknown'
  if (figures.length > 2) return 'needs'
  found.figures = [...figures]
  found.facts = [...new Set([...found.facts, ...figures])]
  return undefined
}

/** Whether a picture is shown whole or cropped to its room. */
export function setWhole(files: StoryFiles, id: string, step: string, whole: boolean): Edited {
  const found = storyStep(files, id, step)?.found
  if (!found || found.view === 'words') return 'unknown'
  if (whole) found.whole = true
  else delete found.whole
  return undefined
}

/** A step of a story shows that picture or film from now on; without one it is told in words. `alt` says in each language what is seen. */
export function setMedia(
  files: StoryFiles,
  id: string,
  step: string,
  shown: (Media & { readonly alt: InEach }) | null,
): Edited {
  const story = storyStep(files, id, step)
  if (!story) return 'unknown'
  const { facts, figures } = story.found
  const told = { id: step, facts, ...(figures ? { figures } : {}) }
  const { media, still } = shown ?? {}
  if (media === undefined) story.steps[story.at] = { ...told, view: 'words' }
  else if (still === undefined) story.steps[story.at] = { ...told, view: 'picture', media }
  else story.steps[story.at] = { ...told, view: 'film', media, still }
  for (const [locale, { scenes }] of Object.entries(files.texts)) {
    const text = scenes[id]?.steps[step]
    if (!text) continue
    const { alt: _alt, caption, ...labels } = text.labels ?? {}
    const seen = shown ? { alt: shown.alt[locale] ?? '', ...(caption === undefined ? {} : { caption }) } : {}
    text.labels = { ...labels, ...seen }
  }
  return undefined
}
