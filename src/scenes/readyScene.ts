import type { Component } from 'vue'
import { isOnLand } from '../../electron/core/reading'
import type { Scene } from '../../electron/core/report'
import { useReportStore } from '../stores/report'
import { loadedScene, loadScene } from '.'

/** What draws a scene: at once where its code and the land it lies on are there, and as soon as they are. */
export function readyScene(scene: Scene): Component | Promise<Component> {
  const reports = useReportStore()
  const needsLand = isOnLand(scene) && reports.geography === undefined
  const component = loadedScene(scene.kind)
  if (component && !needsLand) return component
  return Promise.all([loadScene(scene.kind), needsLand ? reports.loadGeography() : undefined]).then(([made]) => made)
}
