import { near } from '../../core/near'
import { kindOf } from '../../packs/kinds'
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
      return [
        cellFault(
          row.sheet,
          cellOfRow(row, 'step'),
          typeof asked === 'string' ? unknownStep(asked, near(plain(asked), stepsOf(draft))) : noPlace,
        ),
      ]
    if (target.step.facts.includes(row.id) && !fresh.has(row)) return []
    draft.changed += 1
    if (!target.step.facts.includes(row.id)) target.step.facts.push(row.id)
    if (fresh.has(row)) joinScene(target.scene, row)
    return []
  })
}

const stepsOf = ({ files }: Draft): readonly string[] =>
  files.tour.scenes.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))

function namedStep({ files }: Draft, asked: string): Target | undefined {
  const [sceneId, stepId] = plain(asked).split('/')
  const scene = files.tour.scenes.find(({ id }) => id === sceneId)
  const step = scene?.steps.find(({ id }) => id === stepId)
  return scene && step ? { scene, step } : undefined
}

/** Where entries of a sheet are shown: in the first scene of a kind that takes them. */
function usualStep({ files }: Draft, row: ReadRow): Target | undefined {
  const scene = files.tour.scenes.find((found) => row.plan.id in kindOf(found).rows)
  const view = scene && kindOf(scene).rows[row.plan.id]?.view(roleOf(row))
  const step = scene?.steps.find((found) => found.view === view) ?? scene?.steps.at(-1)
  return scene && step ? { scene, step } : undefined
}

const roleOf = ({ values }: ReadRow): string => String(values.get('role'))

function joinScene(scene: Scene, row: ReadRow): void {
  const list = kindOf(scene).rows[row.plan.kind]?.list(scene, roleOf(row))
  if (list && !list.includes(row.id)) list.push(row.id)
}
