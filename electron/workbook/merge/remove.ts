import { ingredients } from '../../core/formulas'
import { parseRef } from '../../core/reading'
import type { Scene } from '../../packs/schema'
import { isFact, type EntryKind } from '../sheets/column'
import { forgetTexts, type Draft } from './draft'

/** Fields that name places of the map, whose ids may be facts' ids too. */
const placeFields = new Set(['places', 'place', 'park', 'crossing'])
/** Fields that name no entry. */
const otherFields = new Set(['id', 'kind', 'view', 'media', 'still', 'op', 'scene'])

/**
 * Takes entries that the year no longer has out of whatever lists them: lists get shorter, rows of a scene and steps
 * about them go, so do figures computed from them alone. What needs them by name is left for the checks to tell.
 */
export function removeEntries(
  draft: Draft,
  removed: readonly { readonly kind: EntryKind; readonly id: string }[],
): void {
  if (removed.length === 0) return
  for (const { kind, id } of removed) forgetTexts(draft, kind, id)
  const gone = new Set(removed.filter(({ kind }) => isFact(kind)).map(({ id }) => id))
  dropDerived(draft, gone)
  const { facts, tour } = draft.files
  for (const { formula } of facts.derived)
    if (formula.op === 'count' || formula.op === 'sum')
      formula.of = formula.of.filter((ref) => !gone.has(parseRef(ref).id))
  facts.checks = facts.checks
    .map((check) => ({ ...check, parts: check.parts.filter((id) => !gone.has(id)) }))
    .filter(({ whole, parts }) => !gone.has(whole) && parts.length >= 2)
  tour.attract.figures = tour.attract.figures.filter((id) => !gone.has(id))
  const places = new Set(removed.filter(({ kind }) => kind === 'places').map(({ id }) => id))
  tour.scenes.forEach((scene, i) => {
    dropSteps(draft, i, gone)
    prune(scene, gone, places)
  })
}

/** Last year's amount and the index of a figure go with it. */
function dropDerived(draft: Draft, gone: Set<string>): void {
  const { facts } = draft.files
  facts.derived = facts.derived.filter(({ id, formula }) => {
    const falls =
      (formula.op === 'base' || formula.op === 'index' || formula.op === 'unnamed') &&
      ingredients(formula).some((used) => gone.has(used))
    if (!falls) return true
    gone.add(id)
    forgetTexts(draft, 'figures', id)
    return false
  })
}

/** Steps that tell one event go with it, on the routes and in the texts too; a scene keeps its last step. */
function dropSteps({ files }: Draft, index: number, gone: ReadonlySet<string>): void {
  const scene = files.tour.scenes[index]
  if (!scene) return
  const steps: Scene['steps'][number][] = scene.steps
  const falling = steps
    .filter((step) => 'milestone' in step && step.milestone !== undefined && gone.has(step.milestone))
    .map(({ id }) => id)
  if (falling.length === 0 || falling.length === steps.length) return
  steps.splice(0, steps.length, ...steps.filter(({ id }) => !falling.includes(id)))
  for (const texts of Object.values(files.texts))
    for (const step of falling) Reflect.deleteProperty(texts.scenes[scene.id]?.steps ?? {}, step)
  for (const route of files.tour.routes)
    route.stops = route.stops.flatMap((stop) => {
      if (stop.scene !== scene.id || !stop.steps) return [stop]
      const steps = stop.steps.filter((step) => !falling.includes(step))
      return steps.length > 0 ? [{ ...stop, steps }] : []
    })
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** Takes ids out of every list below a value, and rows that name one out of lists of rows. */
function prune(value: unknown, facts: ReadonlySet<string>, places: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [field, inner] of Object.entries(value) as [string, unknown][]) {
    if (!isList(inner) || otherFields.has(field)) {
      prune(inner, facts, places)
      continue
    }
    const gone = placeFields.has(field) ? places : facts
    const stays = (item: unknown): boolean =>
      typeof item === 'string' ? !gone.has(parseRef(item).id) : !names(item, facts, places)
    inner.splice(0, inner.length, ...inner.filter(stays))
    inner.forEach((item) => prune(item, facts, places))
  }
}

/** Whether a row such as `{ cluster, figure, base }` names an entry that is gone. Steps have an id and stay. */
const names = (row: unknown, facts: ReadonlySet<string>, places: ReadonlySet<string>): boolean =>
  typeof row === 'object' &&
  row !== null &&
  !('id' in row) &&
  Object.entries(row).some(
    ([field, value]) =>
      typeof value === 'string' && !otherFields.has(field) && (placeFields.has(field) ? places : facts).has(value),
  )
