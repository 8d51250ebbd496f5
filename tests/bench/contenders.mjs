// Who is measured: each an app folder that Electron runs, with what it is told and how it says that it stands at rest at its n-th slide.
import { join } from 'node:path'
import { pageOf, peers } from './peers/build.mjs'
import { projectRoot as root } from '../../build/runtime/index.mjs'

/** @typedef {{ name: string, folder: string, args: string[], at: (i: number) => string }} Contender */

/** Steps of the whole tour, `scene/n`, as the app names them when it is at rest. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export const stepsOf = (page) =>
  page.evaluate(async () => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    return boot.value.tour.walk.stops.flatMap(({ scene, steps }) => steps.map((_, i) => `${scene}/${i + 1}`))
  })

/** The app at a scene, full screen. @param {string[]} [steps] the tour's */
export const ours = (steps = []) => ({
  ...{ name: 'this app', folder: root, args: ['--scene', 'opening'] },
  at: (i) => steps[i] ?? 'opening/1',
})

export const bare = { name: 'bare Electron', folder: join(import.meta.dirname, 'bare'), args: [], at: () => '' }

/** @type {Contender[]} */
export const rivals = Object.entries(peers).map(([id, name]) => ({
  ...{ name, folder: join(import.meta.dirname, 'peers'), args: ['--page', pageOf(id)] },
  at: (i) => String(i),
}))

/** Waits until a contender is at rest at its i-th step. */
export const atRest = (page, contender, i) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, contender.at(i), { timeout: 60_000 })
