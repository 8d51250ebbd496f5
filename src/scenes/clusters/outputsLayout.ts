import { straight, type Strand } from '../../charts/strands'
import type { Stage } from '../../composables/useStage'
import { amountRoom, greatSize, planOf, type Pair, type Plan } from './outputsBars'
import { outputsLabels } from './outputsLabels'
import type { ClustersModel, ClustersView, Plate } from './shown'

/** Line round what was there the year before, u. */
const rim = 4

/** What was there the year before is outlined, what came since is full: together exactly this year's length. */
function bars(pair: Pair): readonly Strand[] {
  const { figure, cluster } = pair.output
  const line = (a: number, b: number) => straight([pair.x + a, pair.y], [pair.x + b, pair.y])
  const was = Math.min(pair.before, pair.now)
  const edge = Math.min(rim, was / 4, pair.thick / 4)
  return [
    {
      id: `now:${figure}`,
      points: line(0, pair.now),
      width: pair.thick,
      tone: cluster.tone,
      from: line(0, 0),
    },
    {
      id: `before:${figure}`,
      points: line(edge, was - edge),
      width: pair.thick - 2 * edge,
      tone: 'riverDeep',
      from: line(edge, edge),
      layer: 1,
    },
  ]
}

const touch = (pair: Pair): readonly Plate[] => {
  const { figure, base } = pair.output
  const was = Math.min(pair.before, pair.now)
  const box = { look: 'bare', tone: 'ink', name: '', size: 'label', y: pair.y - pair.thick / 2, h: pair.thick } as const
  return [
    { ...box, key: `before:${figure}`, fact: base, x: pair.x, w: was },
    { ...box, key: `now:${figure}`, fact: figure, x: pair.x + was, w: pair.now - was },
  ]
}

/** The title ends before the great amount that stands beside it. */
function titleWidth({ kind, pairs: [first] }: Plan, stage: Stage): number {
  const { portrait, content } = stage
  if (portrait) return content.w
  const beside =
    kind === 'grand' && first ? amountRoom(first.output, greatSize(first.output, stage), stage.text) + 40 : 0
  return Math.max(560, Math.min(1000, content.w - beside))
}

/** Both outputs on one scale, each split into what it was and what it grew by. */
export function outputsLayout(model: ClustersModel, stage: Stage): ClustersView {
  const plan = planOf(model, stage)
  return {
    strands: plan.pairs.flatMap(bars),
    labels: outputsLabels(plan, model, stage),
    plates: plan.pairs.flatMap(touch),
    titleWidth: titleWidth(plan, stage),
  }
}
