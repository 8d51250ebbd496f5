import { berths } from './berths'
import { landed } from './landed'
import { matrix } from './matrix'
import type { DotsView, ProjectsScene, Told } from './shown'

type View = ProjectsScene['steps'][number]['view']

/** The flight rises beside the title: tall Han words ask for a narrower one than Latin words, which stand low on the water. */
const titleBesideLocks = ({ stage, han }: Told): number => stage.content.w * (stage.portrait ? 1 : han ? 0.37 : 0.66)

/** Layout of a step (u); counts come from the report, so any pack's counts compose. The libraries have no dots: the report counts none. */
export function projectsView(scene: ProjectsScene, view: View, told: Told): DotsView {
  switch (view) {
    case 'matrix':
      return matrix(scene.tiers, told)
    case 'landed':
      return landed(scene, told)
    case 'libraries':
      return {
        dots: [],
        dotSize: 20,
        groups: [],
        engraved: [],
        titleWidth: titleBesideLocks(told),
      }
    case 'berths':
      return berths(scene, told)
  }
}
