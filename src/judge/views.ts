import type { Geography, Report, Scene, SceneKind } from '../../electron/core/report'
import type { Picture } from '../picture/picture'
import type { Stage } from '../picture/stage'
import type { ViewInput } from '../picture/view'
import { draw, views } from '../scenes/views'

/** One step of a report. */
export interface StepAt {
  readonly report: Report
  readonly scene: Scene
  readonly step: string
  readonly geography?: Geography | undefined
}

/** What a visitor did to the pictures of the scene, and what those before him answered. */
export type Done = Pick<ViewInput<SceneKind>, 'state' | 'earlier' | 'visit'>

/** What a step looks like on a stage in a language; null for a step upon land that is not given. */
export const pictureOf = ({ scene, ...at }: StepAt, stage: Stage, locale: string, done: Done = {}): Picture | null =>
  draw(scene, { ...at, stage, locale, ...done })

/** Whether a scene shows what a visitor did in the whole tour. */
export const isOfVisits = ({ kind }: Scene): boolean => views[kind].ofVisits === true
