import type { StoryRefusal } from '../../core/contracts/storyboard'
import type { Crossing, Facts, Place, Scene, Texts, Tour } from '../schema'

/** The files of a pack that a story is told by, as they are written; edited in place. */
export interface StoryFiles {
  readonly facts: Facts
  readonly tour: Tour
  readonly texts: Readonly<Record<string, Texts>>
  /** Of the map, where there is one. */
  readonly places?: { places: Place[] } | undefined
  readonly crossings?: { crossings: Crossing[] } | undefined
}

/** What an edit comes to: nothing, or why it was refused; then what it was given is to be thrown away. */
export type Edited = StoryRefusal | undefined

/** A scene by its id, with its place. */
export function sceneAt({ tour }: StoryFiles, id: string): { readonly scene: Scene; readonly at: number } | undefined {
  const at = tour.scenes.findIndex((scene) => scene.id === id)
  const scene = tour.scenes[at]
  return scene && { scene, at }
}

/** Puts an item of a list at another place; a place beyond the list is its end. */
export function moveItem(list: unknown[], from: number, to: number): void {
  const moved = list.splice(from, 1)
  list.splice(Math.min(Math.max(0, to), list.length), 0, ...moved)
}

/** An id that nothing of a list has yet: the word, or the word and a number. */
export function freeId(word: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  if (!ids.has(word)) return word
  for (let n = 2; ; n += 1) if (!ids.has(`${word}-${n}`)) return `${word}-${n}`
}
