import type { InEach, StoryEdit } from '../../core/contracts/storyboard'
import { sceneNeeds, type AddableKind } from '../../core/sceneNeeds'
import type { Texts } from '../schema'
import { nameOfMade } from './comparable'
import { freeId, sceneAt, type Edited, type StoryFiles } from './files'
import { labelsOf } from './labels'
import { recipes } from './recipes'

type Order = Extract<StoryEdit, { do: 'add-scene' }>

const saysAll = (words: InEach, { texts }: StoryFiles): boolean =>
  Object.keys(texts).every((locale) => (words[locale] ?? '').trim() !== '')

/** A new scene follows all others, on every route; its steps begin with one title, to be written anew on their cards. */
export function addScene(files: StoryFiles, { kind, name, title, picks }: Order): Edited {
  if (!saysAll(name, files) || !saysAll(title, files)) return 'empty-words'
  if (!isAddable(kind) || !isMet(kind, picks)) return 'needs'
  const { facts, tour, texts } = files
  const known = new Set(facts.derived.map(({ id }) => id))
  const scene = recipes[kind](freeId(kind, tour.scenes), (need) => [...(picks[need] ?? [])], facts)
  tour.scenes.push(scene)
  for (const route of tour.routes) route.stops.push({ scene: scene.id })
  const made = facts.derived.filter(({ id }) => !known.has(id))
  for (const [locale, said] of Object.entries(texts)) {
    said.scenes[scene.id] = sceneText(
      scene,
      [name, title].map((words) => words[locale]?.trim() ?? ''),
      locale,
    )
    for (const derived of made) {
      const of = 'of' in derived.formula && typeof derived.formula.of === 'string' ? derived.formula.of : ''
      said.facts[derived.id] = { name: nameOfMade(derived, said.facts[of]?.name ?? of, locale) }
    }
  }
  return undefined
}

const isAddable = (kind: string): kind is AddableKind => Object.hasOwn(sceneNeeds, kind)

const isMet = (kind: AddableKind, picks: Order['picks']): boolean =>
  sceneNeeds[kind].needs.every(({ name, least, most }) => {
    const given = new Set(picks[name] ?? []).size
    return given >= least && given <= most && given === (picks[name] ?? []).length
  })

function sceneText(
  { kind, steps }: StoryFiles['tour']['scenes'][number],
  [name = '', title = '']: readonly string[],
  locale: string,
): Texts['scenes'][string] {
  const labels = labelsOf(kind, locale)
  return {
    name,
    ...(labels ? { labels } : {}),
    steps: Object.fromEntries(steps.map(({ id }) => [id, { title }])),
  }
}

/** A step of words follows the others of a story. */
export function addStep(files: StoryFiles, id: string, title: InEach): Edited {
  const scene = sceneAt(files, id)?.scene
  if (scene?.kind !== 'story') return 'unknown'
  if (!saysAll(title, files)) return 'empty-words'
  const step = freeId('step', scene.steps)
  scene.steps.push({ id: step, view: 'words', facts: [] })
  for (const route of files.tour.routes) for (const stop of route.stops) if (stop.scene === id) stop.steps?.push(step)
  for (const [locale, said] of Object.entries(files.texts)) {
    const own = said.scenes[id]
    if (own) own.steps[step] = { title: title[locale]?.trim() ?? '' }
  }
  return undefined
}
