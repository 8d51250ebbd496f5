import { parseRef } from '../../core/reading'
import type { Scene } from '../schema'
import { moveItem, sceneAt, type Edited, type StoryFiles } from './files'
import { followers } from './routes'

type Step = Scene['steps'][number]

/** A scene stands elsewhere; routes that went in the story's order follow. */
export function moveScene(files: StoryFiles, id: string, to: number): Edited {
  const found = sceneAt(files, id)
  if (!found) return 'unknown'
  const follow = followers(files)
  moveItem(files.tour.scenes, found.at, to)
  follow()
  return undefined
}

/** The same of a step within its scene. */
export function moveStep(files: StoryFiles, id: string, step: string, to: number): Edited {
  const found = sceneAt(files, id)
  const at = found?.scene.steps.findIndex((one) => one.id === step) ?? -1
  if (!found || at < 0) return 'unknown'
  const follow = followers(files)
  moveItem(found.scene.steps, at, to)
  follow()
  return undefined
}

/** A scene goes; what only it told is found on the list of the step before it, else of the one after it. */
export function removeScene(files: StoryFiles, id: string): Edited {
  const found = sceneAt(files, id)
  if (!found) return 'unknown'
  const { scenes } = files.tour
  const heir = scenes[found.at - 1]?.steps.at(-1) ?? scenes[found.at + 1]?.steps[0]
  if (!heir) return 'last-scene'
  scenes.splice(found.at, 1)
  inherit(files, found.scene.steps, heir)
  for (const texts of Object.values(files.texts)) Reflect.deleteProperty(texts.scenes, id)
  return undefined
}

/** The same of a step; a scene keeps one. */
export function removeStep(files: StoryFiles, id: string, step: string): Edited {
  const steps: Step[] | undefined = sceneAt(files, id)?.scene.steps
  const at = steps?.findIndex((one) => one.id === step) ?? -1
  const gone = steps?.[at]
  if (!steps || !gone) return 'unknown'
  const heir = steps[at - 1] ?? steps[at + 1]
  if (!heir) return 'last-step'
  steps.splice(at, 1)
  inherit(files, [gone], heir)
  for (const texts of Object.values(files.texts)) Reflect.deleteProperty(texts.scenes[id]?.steps ?? {}, step)
  return undefined
}

/** Facts that no step reaches any more are reached from `heir`. */
function inherit({ tour }: StoryFiles, gone: readonly Step[], heir: Step): void {
  const idOf = (ref: string): string => parseRef(ref).id
  const reached = new Set(tour.scenes.flatMap(({ steps }) => steps.flatMap((step) => step.facts.map(idOf))))
  for (const ref of gone.flatMap(({ facts }) => facts)) {
    if (reached.has(idOf(ref))) continue
    reached.add(idOf(ref))
    heir.facts.push(idOf(ref))
  }
}
