import { factOf, factText, figureOf, textsOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import { isCounted } from '../../../electron/core/units'
import { rememberedModel } from '../../picture/remembered'

export type ProjectsScene = SceneOf<'projects'>

/** A count of the report: what it is of, and how many, where things can be counted one by one. */
export interface Count {
  readonly figure: string
  /** Said beside a large figure. */
  readonly noun: string
  /** Its name where it stands among others. */
  readonly name: string
  /** What class it is of, where the pack says so. */
  readonly size: string | undefined
  /** Undefined for an amount, a part of a thing, or less than nothing. */
  readonly many: number | undefined
}

export interface Level {
  readonly id: string
  readonly name: string
}

/** What the scene says, without places. */
export interface ProjectsModel {
  readonly tiers: readonly Count[]
  readonly landed: Count
  readonly parts: readonly Count[]
  /** From the lowest to the highest. */
  readonly levels: readonly Level[]
  readonly pipeline: string
  readonly counts: readonly (Count & { readonly parts: readonly Count[] })[]
}

/** What the projects scene shows, from the report in one language. */
function modelOf(report: Report, scene: ProjectsScene, locale: string): ProjectsModel {
  const labels = textsOf(report, locale).scenes[scene.id]?.labels ?? {}
  const say = (id: string) => factText(report, locale, id)
  const countOf = (figure: string): Count => {
    const counted = figureOf(report, figure)
    const name = say(figure).short ?? say(figure).name
    const { value } = counted
    const whole = isCounted(counted) && Number.isInteger(value) && value >= 0
    return {
      figure,
      name,
      noun: labels[figure] ?? name,
      size: labels[`${figure}-size`],
      many: whole ? value : undefined,
    }
  }
  const list = say(scene.libraries)
  return {
    tiers: scene.tiers.map(countOf),
    landed: countOf(scene.landed.figure),
    parts: scene.landed.strips.map(countOf),
    levels: factOf(report, scene.libraries, 'list').items.map((id) => ({ id, name: list.items?.[id] ?? id })),
    pipeline: scene.libraries,
    counts: scene.berths.map(({ figure, parts = [] }) => ({ ...countOf(figure), parts: parts.map(countOf) })),
  }
}

/** As told above, once for each report and language. */
export const projectsModel = rememberedModel(modelOf)
