import { ingredients } from '../core/formulas'
import { parseRef } from '../core/reading'
import type { RawPack } from './pack'
import type { Scene, Texts } from './schema'
import { wordPlaceholder } from './words/placeholders'

export interface WithoutDistances {
  readonly pack: RawPack
  /** How many figures had to go. */
  readonly distances: number
}

/**
 * A pack whose places are missing, without the distances between them and without the sentences that need one; all
 * else of the report plays. What cannot go (a title, a figure of the first screen) is left for the checks to tell.
 */
export function leaveOutDistances(pack: RawPack): WithoutDistances {
  const gone = new Set<string>()
  for (const { id, formula } of pack.facts.derived)
    if (formula.op === 'distance' || ingredients(formula).some((used) => gone.has(used))) gone.add(id)
  if (gone.size === 0) return { pack, distances: 0 }
  const stays = (ref: string): boolean => !gone.has(parseRef(ref).id)
  return {
    distances: gone.size,
    pack: {
      ...pack,
      facts: { ...pack.facts, derived: pack.facts.derived.filter(({ id }) => stays(id)) },
      tour: { ...pack.tour, scenes: pack.tour.scenes.map((scene) => scenePart(scene, stays)) },
      texts: Object.fromEntries(Object.entries(pack.texts).map(([locale, texts]) => [locale, textsPart(texts, stays)])),
    },
  }
}

/** Facts that a placeholder needs. */
function refsOf(inside: string): readonly string[] {
  const words = wordPlaceholder(inside)
  if (words?.say === 'count') return [words.of]
  return words?.say === 'ratio' ? [words.of, words.to] : [inside]
}

type Stays = (ref: string) => boolean

function scenePart<S extends Scene>(scene: S, stays: Stays): S {
  const steps = scene.steps.map((step) => ({
    ...step,
    facts: step.facts.filter(stays),
    ...('distances' in step && step.distances ? { distances: step.distances.filter(stays) } : {}),
  }))
  return { ...scene, steps }
}

function textsPart(texts: Texts, stays: Stays): Texts {
  const says = (text: string | undefined): boolean =>
    text !== undefined && [...text.matchAll(/\{([^{}]*)\}/g)].every(([, ref = '']) => refsOf(ref).every(stays))
  const scenes = Object.entries(texts.scenes).map(([id, scene]) => {
    const steps = Object.entries(scene.steps).map(([step, { lead, guide, ...text }]) => [
      step,
      { ...text, ...(says(lead) ? { lead } : {}), ...(says(guide) ? { guide } : {}) },
    ])
    return [id, { ...scene, steps: Object.fromEntries(steps) as typeof scene.steps }]
  })
  return {
    ...texts,
    facts: Object.fromEntries(Object.entries(texts.facts).filter(([id]) => stays(id))),
    scenes: Object.fromEntries(scenes) as Texts['scenes'],
  }
}
