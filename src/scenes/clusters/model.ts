import { formatFigure } from '../../../electron/core/figure'
import { factOf, factText, figureOf, textsOf } from '../../../electron/core/reading'
import type { Report, SceneOf } from '../../../electron/core/report'
import type { Stage } from '../../composables/useStage'
import { firmsLayout } from './firmsLayout'
import { outputsLayout } from './outputsLayout'
import { shareLayout } from './shareLayout'
import { targetsLayout } from './targetsLayout'
import type { Cluster, ClustersModel, ClustersView, Field, Firm, Layout, Output, Tone } from './shown'

type ClustersScene = SceneOf<'clusters'>

const tones: readonly Tone[] = ['river', 'ink']

/** What the clusters scene shows, from the report in one language. */
export function clustersModel(report: Report, scene: ClustersScene, locale: string): ClustersModel {
  const say = (id: string) => factText(report, locale, id)
  const clusterOf = (id: string): Cluster => ({
    id,
    name: say(id).name,
    tone: tones[scene.outputs.findIndex((o) => o.cluster === id) % tones.length] ?? 'ink',
  })
  const firmOf = (id: string): Firm => {
    const fact = factOf(report, id, 'company')
    const { name, short, status } = say(id)
    return {
      id,
      name: fact.role === 'leading' ? name : (short ?? name),
      cluster: fact.cluster,
      ...(status ? { status } : {}),
    }
  }
  const fieldOf = (id: string): Field => ({
    id,
    name: say(id).short ?? say(id).name,
    open: factOf(report, id, 'cluster').open ?? false,
    firms: Object.values(report.facts)
      .filter((fact) => fact.kind === 'company' && fact.cluster === id)
      .map((fact) => firmOf(fact.id)),
  })
  const outputOf = (o: ClustersScene['outputs'][number]): Output => {
    const { before, number, after } = formatFigure(figureOf(report, o.figure), locale)
    const fact = factOf(report, o.figure, 'figure')
    return {
      figure: o.figure,
      base: o.base,
      value: fact.value,
      before: figureOf(report, o.base).value,
      cluster: clusterOf(o.cluster),
      reads: { number, unit: `${before}${after}` },
      ...(fact.growth_pct === undefined ? {} : { growth: `${o.figure}#growth` }),
    }
  }
  const firms = scene.firms.companies.map(firmOf)
  const grouped = [...scene.outputs.map((o) => o.cluster), ...firms.map((f) => f.cluster)]
  const share = figureOf(report, scene.share)
  return {
    share: { figure: scene.share, value: share.value, bound: share.bound === 'more-than' },
    outputs: scene.outputs.map(outputOf),
    groups: [...new Set(grouped)]
      .map((id) => ({ cluster: clusterOf(id), firms: firms.filter((f) => f.cluster === id) }))
      .filter((group) => group.firms.length > 0),
    list: { id: scene.firms.list, open: factOf(report, scene.firms.list, 'list').open ?? false },
    targets: scene.targets.map(fieldOf),
    singles: scene.singles.map(fieldOf),
    labels: textsOf(report, locale).scenes[scene.id]?.labels ?? {},
  }
}

const layouts: Readonly<Record<ClustersScene['steps'][number]['view'], Layout>> = {
  share: shareLayout,
  outputs: outputsLayout,
  firms: firmsLayout,
  targets: targetsLayout,
}

/** The step of that id, laid out on a stage; the scene's first step where the id is unknown. */
export function clustersView(model: ClustersModel, scene: ClustersScene, step: string, stage: Stage): ClustersView {
  const view = (scene.steps.find((s) => s.id === step) ?? scene.steps[0])?.view ?? 'share'
  return layouts[view](model, stage)
}
