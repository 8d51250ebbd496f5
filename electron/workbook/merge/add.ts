import type { Scene } from '../../packs/schema'
import { cellOfRow, type ReadRow } from '../read/entries'
import { noPlace, unknownStep } from '../read/sheetFaults'
import { cellFault, type CellFault } from '../said'
import { plain } from '../cells/cell'
import { isFact } from '../sheets/column'
import type { Draft } from './draft'

type Step = Scene['steps'][number]
interface Target {
  readonly scene: Scene
  readonly step: Step
}

/**
 * Makes entries reachable: at the step their row names, new ones otherwise where their kind belongs. Milestones join
 * the axis, indicators the quiet ones, clusters to be won the targets, leading firms the board; what has no such scene
 * must say where.
 */
export function placeEntries(draft: Draft, added: readonly ReadRow[], rows: readonly ReadRow[]): readonly CellFault[] {
  const fresh = new Set(added)
  return rows.flatMap((row) => {
    const asked = row.values.get('step')
    if (typeof asked !== 'string' && !fresh.has(row)) return []
    if (!isFact(row.plan.kind)) return []
    const target = typeof asked === 'string' ? namedStep(draft, asked) : usualStep(draft, row)
    if (!target)
      return [cellFault(row.sheet, cellOfRow(row, 'step'), typeof asked === 'string' ? unknownStep(asked) : noPlace)]
    if (target.step.facts.includes(row.id) && !fresh.has(row)) return []
    draft.changed += 1
    if (!target.step.facts.includes(row.id)) target.step.facts.push(row.id)
    if (fresh.has(row)) joinScene(target.scene, row)
    return []
  })
}

function namedStep({ files }: Draft, asked: string): Target | undefined {
  const [sceneId, stepId] = plain(asked).split('/')
  const scene = files.tour.scenes.find(({ id }) => id === sceneId)
  const step = scene?.steps.find(({ id }) => id === stepId)
  return scene && step ? { scene, step } : undefined
}

/** Where a kind is shown: scene kind and the view of the step. */
const usual: Readonly<Record<string, readonly [Scene['kind'], string]>> = {
  milestones: ['milestones', 'year'],
  figures: ['indicators', 'quiet'],
  projects: ['projects', 'berths'],
  clusters: ['clusters', 'targets'],
  companies: ['clusters', 'firms'],
  works: ['livability', 'quarters'],
  links: ['map', 'world'],
}

/** Only what the report itself calls leading, or to be won, stands on the boards that say so. */
const usualByRole: Readonly<Record<string, string>> = {
  ...{ 'companies signed': 'targets', 'companies under-construction': 'targets' },
  'clusters lead': 'share',
}

function usualStep({ files }: Draft, row: ReadRow): Target | undefined {
  const [kind, usualView] = usual[row.plan.id] ?? []
  const view = usualByRole[`${row.plan.id} ${String(row.values.get('role'))}`] ?? usualView
  const scene = files.tour.scenes.find((found) => found.kind === kind)
  const step = scene?.steps.find((found) => found.view === view) ?? scene?.steps.at(-1)
  return scene && step ? { scene, step } : undefined
}

function joinScene(scene: Scene, { plan, id, values }: ReadRow): void {
  const role = values.get('role')
  const join = (list: string[]): void => {
    if (!list.includes(id)) list.push(id)
  }
  if (scene.kind === 'milestones' && plan.kind === 'milestones') join(scene.milestones)
  if (scene.kind === 'indicators' && plan.kind === 'figures') join(scene.quiet)
  if (scene.kind === 'clusters' && plan.kind === 'clusters' && role === 'recruiting') join(scene.targets)
  if (scene.kind === 'clusters' && plan.kind === 'clusters' && role === 'new-project') join(scene.singles)
  if (scene.kind === 'clusters' && plan.kind === 'companies' && role === 'leading') join(scene.firms.companies)
}
