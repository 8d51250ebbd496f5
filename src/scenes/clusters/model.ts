import type { DrawingName } from '../../../electron/core/drawingNames'
import { factOf, factText, figureOf, textsOf } from '../../../electron/core/reading'
import type { Report, SceneOf, Unit } from '../../../electron/core/report'
import type { Ink } from '../../picture/ink'
import { rememberedModel } from '../../picture/remembered'

export type ClustersScene = SceneOf<'clusters'>

/** A firm, and what the report calls it where that is more than it says of the others. */
export interface Firm {
  readonly id: string
  readonly name: string
  readonly said?: string
  /** What the report says of its progress, where it builds already. */
  readonly begun?: string
  /** What stands for it, of the program's box. */
  readonly drawing?: DrawingName | undefined
}

export interface Output {
  readonly figure: string
  /** What its bar shows: the amount, or its growth, which has no year before. */
  readonly ref: string
  readonly base: string | undefined
  readonly cluster: string
  readonly value: number
  readonly before: number
  readonly unit: Unit
  readonly grows: boolean
  readonly ink: Ink
}

/** What is wanted, or was signed, and the firms that came for it. */
export interface Field {
  readonly id: string
  readonly name: string
  readonly firms: readonly Firm[]
}

/** A share of the whole; `bar` where it is one of something: only then is it drawn as one. */
export interface Share {
  readonly figure: string
  readonly value: number
  readonly frayed: boolean
  readonly bar: boolean
}

/** What the scene says, without places. */
export interface ClustersModel {
  /** What the clusters are of the whole; undefined where the report tells none. */
  readonly share: Share | undefined
  readonly outputs: readonly Output[]
  readonly groups: readonly { readonly cluster: string; readonly ink: Ink; readonly firms: readonly Firm[] }[]
  readonly list: { readonly id: string; readonly open: boolean }
  readonly targets: readonly Field[]
  readonly singles: readonly Field[]
  readonly labels: Readonly<Record<string, string>>
}

const inks: readonly Ink[] = ['river', 'ink', 'ink2']

/** Last year's amount: a figure is before its growth, unless the pack states it. */
const unitOf = (report: Report, figure: string): Unit => figureOf(report, figure).unit

function shareOf(report: Report, figure: string): Share {
  const { value, bound, unit } = figureOf(report, figure)
  return { figure, value, frayed: bound === 'more-than', bar: unit === '%' && value > 0 && value <= 100 }
}

/** What the clusters scene shows, from the report in one language. */
function modelOf(report: Report, scene: ClustersScene, locale: string): ClustersModel {
  const say = (id: string) => factText(report, locale, id)
  const companies = Object.values(report.facts).filter((fact) => fact.kind === 'company')
  const building = new Set(companies.filter(({ role }) => role === 'under-construction').map(({ id }) => id))
  const calledBy = companies.map(({ id }) => say(id).called)
  const firmOf = (id: string): Firm => {
    const { name, called, status } = say(id)
    // What several firms are called says nothing of one.
    const own = called !== undefined && calledBy.filter((other) => other === called).length === 1 ? called : undefined
    const said = status ?? own
    const drawing = scene.drawings?.find(({ of }) => of === id)?.drawing
    const begun = building.has(id) ? status : undefined
    return { id, name, drawing, ...(said === undefined ? {} : { said }), ...(begun === undefined ? {} : { begun }) }
  }
  const fieldOf = (id: string): Field => ({
    id,
    name: say(id).short ?? say(id).name,
    firms: companies.filter(({ cluster }) => cluster === id).map((company) => firmOf(company.id)),
  })
  const inkOf = (id: string): Ink => inks[scene.outputs.findIndex((o) => o.cluster === id) % inks.length] ?? 'ink'
  const clusterOf = (id: string): string => factOf(report, id, 'company').cluster
  const ids = [...scene.outputs.map((o) => o.cluster), ...scene.firms.companies.map(clusterOf)]
  return {
    share: scene.share === undefined ? undefined : shareOf(report, scene.share),
    outputs: scene.outputs.map(({ figure, base, cluster }) => ({
      figure,
      ref: figure,
      base,
      cluster,
      value: figureOf(report, figure).value,
      before: figureOf(report, base).value,
      unit: unitOf(report, figure),
      grows: factOf(report, figure, 'figure').growth_pct !== undefined,
      ink: inkOf(cluster),
    })),
    groups: [...new Set(ids)]
      .map((cluster) => ({
        cluster,
        ink: inkOf(cluster),
        firms: scene.firms.companies.filter((id) => clusterOf(id) === cluster).map(firmOf),
      }))
      .filter(({ firms }) => firms.length > 0),
    list: { id: scene.firms.list, open: factOf(report, scene.firms.list, 'list').open ?? false },
    targets: scene.targets.map(fieldOf),
    singles: scene.singles.map(fieldOf),
    labels: textsOf(report, locale).scenes[scene.id]?.labels ?? {},
  }
}

/** As told above, once for each report and language. */
export const clustersModel = rememberedModel(modelOf)

/** The same outputs by how much they grew; those of which nothing is known are left out. */
export const grownOf = (report: Report, outputs: readonly Output[]): readonly Output[] =>
  outputs
    .filter(({ grows }) => grows)
    .map((output) => {
      const { ref, value, unit } = figureOf(report, `${output.figure}#growth`)
      return { ...output, ref, base: undefined, value, before: 0, unit, grows: false }
    })
