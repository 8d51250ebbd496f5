import type { Component } from 'vue'
import type { SceneKind } from '../../electron/core/report'
import { pictured } from './pictured'

const loaders: Readonly<Record<SceneKind, () => Promise<{ default: Component }>>> = {
  opening: async () => ({ default: pictured('opening', (await import('./opening/view')).openingView) }),
  milestones: async () => ({ default: pictured('milestones', (await import('./milestones/view')).milestonesView) }),
  indicators: async () => ({ default: pictured('indicators', (await import('./indicators/view')).indicatorsView) }),
  clusters: async () => ({ default: pictured('clusters', (await import('./clusters/view')).clustersView) }),
  projects: async () => ({ default: pictured('projects', (await import('./projects/view')).projectsView) }),
  map: () => import('./map/MapScene.vue'),
  livability: async () => ({ default: pictured('livability', (await import('./livability/view')).livabilityView) }),
  outlook: async () => ({ default: pictured('outlook', (await import('./outlook/view')).outlookView) }),
  story: () => import('./story/StoryScene.vue'),
}

const loaded = new Map<SceneKind, Component>()

/** The component of a scene kind, loaded when first needed and the same ever after: another one would take the place of what stands on the stage. */
export async function loadScene(kind: SceneKind): Promise<Component> {
  const known = loaded.get(kind)
  if (known) return known
  const { default: made } = await loaders[kind]()
  // Somebody else may have asked meanwhile.
  const component = loaded.get(kind) ?? made
  loaded.set(kind, component)
  return component
}

/** Loads all scenes' code ahead, so that the first visit to each does not wait. */
export const preloadScenes = (): Promise<unknown> =>
  Promise.all((Object.keys(loaders) as SceneKind[]).map((kind) => loadScene(kind)))
