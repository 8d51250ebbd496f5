import type { Scene, SceneKind } from '../../electron/core/report'
import type { Picture } from '../picture/picture'
import type { ViewInput } from '../picture/view'
import { clustersView } from './clusters/view'
import { indicatorsView } from './indicators/view'
import { livabilityView } from './livability/view'
import { mapView } from './map/view'
import { milestonesView } from './milestones/view'
import { openingView } from './opening/view'
import { outlookView } from './outlook/view'
import { projectsView } from './projects/view'
import { storyView } from './story/view'

interface Shown<K extends SceneKind> {
  /** Null for a step upon land that is not given. */
  readonly view: (input: ViewInput<K>) => Picture | null
  /** It shows what a visitor did in the whole tour. */
  readonly ofVisits?: true
}

/** What each scene kind looks like. */
export const views: { readonly [K in SceneKind]: Shown<K> } = {
  opening: { view: openingView },
  milestones: { view: milestonesView },
  indicators: { view: indicatorsView },
  clusters: { view: clustersView },
  projects: { view: projectsView },
  map: { view: mapView },
  livability: { view: livabilityView },
  outlook: { view: outlookView, ofVisits: true },
  story: { view: storyView },
}

/** A scene's picture: what its kind's view makes of a step of it. */
export const draw = (scene: Scene, input: Omit<ViewInput<SceneKind>, 'scene'>): Picture | null =>
  (views[scene.kind] as Shown<SceneKind>).view({ ...input, scene })
