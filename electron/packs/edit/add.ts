import type { InEach, StoryEdit } from '../../core/contracts/storyboard'
import { isFree } from '../../core/reading'
import { kinds } from '../kinds'
import type { Beginning, SceneShape } from '../kinds/kind'
import type { Scene } from '../schema'
import { comparable, nameOfMade } from './comparable'
import { freeId, sceneAt, type Edited, type StoryFiles } from './files'

type Order = Extract<StoryEdit, { do: 'add-scene' }>

const saysAll = (words: InEach, { texts }: StoryFiles): boolean =>
  Object.keys(texts).every((locale) => (words[locale] ?? '').trim() !== '')

/** A new scene follows all others, on every route; its steps begin with one title, to be written anew on their cards. */
export function addScene(files: StoryFiles, { kind, name, title, picks }: Order): Edited {
  if (!saysAll(name, files) || !saysAll(title, files)) return 'empty-words'
  const begun: Beginning<Scene> | null = kinds[kind].begun
  if (!begun || !isMet(begun, picks)) return 'needs'
  const { facts, tour, texts } = files
  const known = new Set(facts.derived.map(({ id }) => id))
  const scene = begun.scene(
    freeId(kind, tour.scenes),
    (need) => [...(picks[need] ?? [])],
    facts,
    (figure, op) => comparable(facts, figure, op),
  )
  tour.scenes.push(scene)
  for (const route of tour.routes) route.stops.push({ scene: scene.id })
  const made = facts.derived.filter(({ id }) => !known.has(id))
  for (const [locale, said] of Object.entries(texts)) {
    const [called = '', begins = ''] = [name, title].map((words) => words[locale]?.trim())
    const labels = labelsOf(begun, locale)
    said.scenes[scene.id] = {
      name: called,
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      steps: Object.fromEntries(scene.steps.map(({ id }) => [id, { title: begins }])),
    }
    for (const derived of made) {
      const of = 'of' in derived.formula && typeof derived.formula.of === 'string' ? derived.formula.of : ''
      said.facts[derived.id] = { name: nameOfMade(derived, said.facts[of]?.name ?? of, locale) }
    }
  }
  return undefined
}

const isMet = ({ needs }: Beginning<SceneShape>, picks: Order['picks']): boolean =>
  needs.every(({ name, least, most }) => {
    const given = new Set(picks[name] ?? []).size
    return given >= least && given <= most && given === (picks[name] ?? []).length
  })

/** What its pictures say of their own, in Chinese (any `zh…` locale) or English (all others). */
function labelsOf({ labels }: Beginning<SceneShape>, locale: string): Record<string, string> {
  const language = locale.toLowerCase().startsWith('zh') ? 0 : 1
  return Object.fromEntries(Object.entries(labels).map(([name, words]) => [name, words[language]]))
}

/** A step of words follows the others of a story. */
export function addStep(files: StoryFiles, id: string, title: InEach): Edited {
  const scene = sceneAt(files, id)?.scene
  if (!scene || !isFree(scene)) return 'unknown'
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
