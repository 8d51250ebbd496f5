import type { Geography, Report, Scene, SceneKind } from '../../electron/core/report'
import { sceneOf } from '../../electron/core/reading'
import type { Picture } from '../picture/picture'
import type { Stage } from '../picture/stage'
import type { ViewInput } from '../picture/view'
import { clustersView } from '../scenes/clusters/view'
import { indicatorsView } from '../scenes/indicators/view'
import { livabilityView } from '../scenes/livability/view'
import { mapView } from '../scenes/map/view'
import { milestonesView } from '../scenes/milestones/view'
import { openingView } from '../scenes/opening/view'
import { outlookView } from '../scenes/outlook/view'
import { projectsView } from '../scenes/projects/view'
import { storyView } from '../scenes/story/view'

/** One step of a report. */
export interface StepAt {
  readonly report: Report
  readonly scene: Scene
  readonly step: string
  readonly geography?: Geography | undefined
}

/** What a visitor did to the pictures of the scene, and what those before him answered. */
export type Done = Pick<ViewInput<SceneKind>, 'state' | 'earlier'>

type Draw = (at: StepAt, stage: Stage, locale: string, done: Done) => Picture | null

const by =
  <K extends SceneKind>(kind: K, view: (input: ViewInput<K>) => Picture | null): Draw =>
  ({ report, scene, step, geography }, stage, locale, done) =>
    view({ report, scene: sceneOf(scene, kind), step, stage, locale, geography, ...done })

/** What each scene kind looks like. */
const views: Readonly<Record<SceneKind, Draw>> = {
  opening: by('opening', openingView),
  milestones: by('milestones', milestonesView),
  indicators: by('indicators', indicatorsView),
  clusters: by('clusters', clustersView),
  projects: by('projects', projectsView),
  map: by('map', mapView),
  livability: by('livability', livabilityView),
  outlook: by('outlook', outlookView),
  story: by('story', storyView),
}

/** What a step looks like on a stage in a language; null for a step upon land that is not given. */
export const pictureOf = (at: StepAt, stage: Stage, locale: string, done: Done = {}): Picture | null =>
  views[at.scene.kind](at, stage, locale, done)
