import type { Report, Scene, SceneKind } from '../../electron/core/report'
import { sceneOf } from '../../electron/core/reading'
import type { Picture } from '../picture/picture'
import type { Stage } from '../picture/stage'
import type { View } from '../picture/view'
import { clustersView } from '../scenes/clusters/view'
import { indicatorsView } from '../scenes/indicators/view'
import { milestonesView } from '../scenes/milestones/view'

/** The scene kinds whose pictures are data; `null` stands for a kind that is still drawn by a component of its own. */
const views: { readonly [K in SceneKind]: View<K> | null } = {
  opening: null,
  milestones: milestonesView,
  indicators: indicatorsView,
  clusters: clustersView,
  projects: null,
  map: null,
  livability: null,
  outlook: null,
  story: null,
}

/** One step of a report. */
export interface StepAt {
  readonly report: Report
  readonly scene: Scene
  readonly step: string
}

/** What a step looks like on a stage in a language; undefined for a scene whose picture is not data. */
export function pictureOf({ report, scene, step }: StepAt, stage: Stage, locale: string): Picture | undefined {
  const draw = <K extends SceneKind>(kind: K): Picture | undefined =>
    views[kind]?.({ report, scene: sceneOf(scene, kind), step, stage, locale })
  return draw(scene.kind)
}
