import type { Component } from 'vue'
import type { SceneKind } from '../../electron/core/report'
import { pictured } from './pictured'

/** Kinds with a component of their own, for what a painter cannot do. */
const own: Partial<Record<SceneKind, () => Promise<{ default: Component }>>> = {
  map: () => import('./map/MapScene.vue'),
  story: () => import('./story/StoryScene.vue'),
}

const load = async (kind: SceneKind): Promise<Component> =>
  (await own[kind]?.())?.default ?? pictured((await import('./views')).draw)

const loaded = new Map<SceneKind, Component>()

/** The component of a scene kind where its code is there. */
export const loadedScene = (kind: SceneKind): Component | undefined => loaded.get(kind)

/** The component of a scene kind, loaded when first needed and the same ever after: another one would take the place of what stands on the stage. */
export async function loadScene(kind: SceneKind): Promise<Component> {
  const known = loaded.get(kind)
  if (known) return known
  const made = await load(kind)
  // Somebody else may have asked meanwhile.
  const component = loaded.get(kind) ?? made
  loaded.set(kind, component)
  return component
}

/** Loads all scenes' code ahead, so that the first visit to each does not wait. */
export const preloadScenes = async (): Promise<unknown> =>
  Promise.all((Object.keys((await import('./views')).views) as SceneKind[]).map((kind) => loadScene(kind)))
