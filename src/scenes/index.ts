import type { Component } from 'vue'
import type { SceneKind } from '../../electron/core/report'
import { pictured } from './pictured'

const loaders: Readonly<Record<SceneKind, () => Promise<{ default: Component }>>> = {
  opening: async () => ({ default: pictured('opening', (await import('./opening/view')).openingView) }),
  milestones: async () => ({ default: pictured('milestones', (await import('./milestones/view')).milestonesView) }),
  indicators: async () => ({ default: pictured('indicators', (await import('./indicators/view')).indicatorsView) }),
  clusters: async () => ({ default: pictured('clusters', (await import('./clusters/view')).clustersView) }),
  projects: () => import('./projects/ProjectsScene.vue'),
  map: () => import('./map/MapScene.vue'),
  livability: () => import('./livability/LivabilityScene.vue'),
  outlook: async () => ({ default: pictured('outlook', (await import('./outlook/view')).outlookView) }),
  story: () => import('./story/StoryScene.vue'),
}

/** The component of a scene kind, loaded when first needed. Order on stage is the pack's, not this list's. */
export const loadScene = async (kind: SceneKind): Promise<Component> => (await loaders[kind]()).default

/** Loads all scenes' code ahead, so that the first visit to each does not wait. */
export const preloadScenes = (): Promise<unknown> => Promise.all(Object.values(loaders).map((load) => load()))
