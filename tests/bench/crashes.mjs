// A page that crashes is back at its step: how long after, against a clean start of the same scene.
import { once } from 'node:events'
import { chromium } from 'playwright-core'
import { childrenOf, kindOf, start } from './measure.mjs'
import { projectRoot as root } from '../../build/runtime/index.mjs'

const settledAt = (page, where) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 60_000 })

const renderersOf = (pid) => {
  const all = childrenOf(pid).flatMap((child) => [child, ...renderersOf(child)])
  return all.filter((child) => kindOf(child) === 'renderer')
}

/** @returns {Promise<{ clean: number, back: number }>} ms from spawn, and from the kill, to the scene at rest */
export async function crashTimes(scene, display) {
  const run = await start(root, ['--profile', 'laptop', '--scene', scene], display)
  try {
    await settledAt(run.page, `${scene}/1`)
    const clean = Date.now() - run.spawned
    const killed = Date.now()
    const gone = once(run.page, 'crash')
    for (const pid of renderersOf(run.pid)) process.kill(Number(pid), 'SIGKILL')
    await gone
    const browser = await chromium.connectOverCDP(run.address)
    const context = browser.contexts()[0]
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await settledAt(page, `${scene}/1`)
    return { clean, back: Date.now() - killed }
  } finally {
    await run.stop()
  }
}
