import type { Fact, FactKind, FactOf, FactText, Figure, Report, Scene, SceneKind, SceneOf, Texts } from './report'

/** The fact of that id and kind. Throws on a miss: the loader has proved every reference, so a miss is our own fault. */
export function factOf<K extends FactKind>(report: Report, id: string, kind: K): FactOf<K> {
  const fact = report.facts[id]
  if (fact?.kind !== kind) throw new Error(`fact "${id}" is ${fact ? `a ${fact.kind}` : 'missing'}, wanted a ${kind}`)
  return fact as FactOf<K>
}

/** The texts of a locale, or of the pack's first locale where that one is not declared. */
export function textsOf(report: Report, locale: string): Texts {
  const texts = report.texts[locale] ?? report.texts[report.manifest.locales[0] ?? '']
  if (!texts) throw new Error(`pack "${report.manifest.id}" has no texts`)
  return texts
}

/** What is said about a fact in a locale. */
export function factText(report: Report, locale: string, id: string): FactText {
  const text = textsOf(report, locale).facts[id]
  if (!text) throw new Error(`no text for fact "${id}" in ${locale}`)
  return text
}

/** Splits `fact-id#growth`. */
export function parseRef(ref: string): { readonly id: string; readonly facet: 'value' | 'growth' } {
  const [id = '', facet] = ref.split('#')
  return { id, facet: facet === 'growth' ? 'growth' : 'value' }
}

/** Name of what `fact-id`, `fact-id#growth`, `place:id` or `crossing:id` leads to; undefined where the pack has no such thing. */
export function nameOf(report: Report, locale: string, ref: string): string | undefined {
  const texts = textsOf(report, locale)
  const [kind, target = ''] = ref.split(':')
  if (kind === 'place') return texts.places[target]?.name
  if (kind === 'crossing') return texts.crossings[target]?.name
  return texts.facts[parseRef(ref).id]?.name
}

/** The number a reference names, or undefined where the fact carries none. */
export function findFigure(facts: Readonly<Record<string, Fact>>, ref: string): Figure | undefined {
  const { id, facet } = parseRef(ref)
  const fact = facts[id]
  if (fact?.kind === 'derived') {
    if (facet === 'growth') return undefined
    const bound = fact.bound ? { bound: fact.bound } : {}
    return { ref, value: fact.value, ...unitsOf(fact), est: fact.est, derived: true, signed: false, ...bound }
  }
  if (fact?.kind !== 'figure') return undefined
  if (facet === 'growth') {
    if (fact.growth_pct === undefined) return undefined
    return { ref, value: fact.growth_pct, unit: '%', est: fact.est ?? false, derived: false, signed: true }
  }
  const marks = { ...(fact.bound ? { bound: fact.bound } : {}), ...(fact.aim ? { aim: true } : {}) }
  return { ref, value: fact.value, ...unitsOf(fact), est: fact.est ?? false, derived: false, signed: false, ...marks }
}

/** A figure's unit and, where it is the report's own, what it measures. */
export const unitsOf = ({ unit, measure }: Pick<Figure, 'unit' | 'measure'>): Pick<Figure, 'unit' | 'measure'> => ({
  unit,
  ...(measure ? { measure } : {}),
})

/** As `findFigure`; throws where there is none (the loader has proved every reference). */
export function figureOf(report: Report, ref: string): Figure {
  const figure = findFigure(report.facts, ref)
  if (!figure) throw new Error(`"${ref}" is not a figure of pack "${report.manifest.id}"`)
  return figure
}

/** Narrows a scene to its kind. */
export function sceneOf<K extends SceneKind>(scene: Scene, kind: K): SceneOf<K> {
  if (scene.kind !== kind) throw new Error(`scene "${scene.id}" is a ${scene.kind}, wanted a ${kind}`)
  return scene as SceneOf<K>
}

/** A scene that is told on a map: it says where the park lies. */
export const isOnLand = (scene: Scene): scene is LandScene => 'park' in scene
export type LandScene = Extract<Scene, { readonly park: string }>

/** A scene without roles of its own: each of its steps says by itself what it tells, in words, a picture or a film. */
export const isFree = (scene: Scene): scene is FreeScene =>
  scene.steps.every((step) => step.view === 'words' || 'media' in step)
export type FreeScene = Extract<Scene, { steps: { view: 'words' | 'picture' | 'film' }[] }>
