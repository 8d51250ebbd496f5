import type { StoryEdit, StoryRefusal } from '../../core/contracts/storyboard'
import { err, ok, type Result } from '../../core/result'
import { addScene, addStep } from './add'
import type { Edited, StoryFiles } from './files'
import { fitGuesses } from './guesses'
import { addCrossing, addPlace, addView, movePlace, setCamera } from './map'
import { routeMinutes, routeScene, settleRoutes, stepMinutes } from './routes'
import { moveScene, moveStep, removeScene, removeStep } from './scenes'
import { setFigures, setWhole } from './story'
import { setWords } from './words'

export type { StoryFiles } from './files'
export { fitGuesses } from './guesses'
export { startMap } from './map'
export { setMedia } from './story'

/**
 * The files of a pack as they are after an edit; what they were is untouched. Whatever is done, every scene stays on a
 * route, every fact on a step, every answer on the scale of its question, and the minutes of a route come out; a pack that plays still plays.
 */
export function editStory(files: StoryFiles, edit: StoryEdit): Result<StoryFiles, StoryRefusal> {
  const made = structuredClone(files)
  const refused = apply(made, edit)
  if (refused) return err(refused)
  settleRoutes(made)
  fitGuesses(made)
  return ok(made)
}

function apply(files: StoryFiles, edit: StoryEdit): Edited {
  switch (edit.do) {
    case 'move-scene':
      return moveScene(files, edit.scene, edit.to)
    case 'remove-scene':
      return removeScene(files, edit.scene)
    case 'move-step':
      return moveStep(files, edit.scene, edit.step, edit.to)
    case 'remove-step':
      return removeStep(files, edit.scene, edit.step)
    case 'route-minutes':
      return routeMinutes(files, edit.route, edit.minutes)
    case 'step-minutes':
      return stepMinutes(files, edit)
    case 'route-scene':
      return routeScene(files, edit.route, edit.scene, edit.on)
    case 'words':
      return setWords(files, edit.scene, edit.step, edit.words)
    case 'add-scene':
      return addScene(files, edit)
    case 'add-step':
      return addStep(files, edit.scene, edit.title)
    case 'figures':
      return setFigures(files, edit.scene, edit.step, edit.figures)
    case 'whole':
      return setWhole(files, edit.scene, edit.step, edit.whole)
    case 'add-place':
      return addPlace(files, edit)
    case 'move-place':
      return movePlace(files, edit)
    case 'add-crossing':
      return addCrossing(files, edit)
    case 'camera':
      return setCamera(files, edit)
    case 'add-view':
      return addView(files, edit)
  }
}
