// The tour, a step as soon as the last is at rest: frames on the way, memory at its peak, at its end and after a rest.
import { setTimeout as pause } from 'node:timers/promises'
import { atRest } from './contenders.mjs'
import { firstPaint, frameFigures, pssOf, start, startFrames, stopFrames } from './measure.mjs'

/** @param {import('./contenders.mjs').Contender} contender @param {number} count its steps @param {number} rest s at the end, and what is pressed before */
export async function tour(contender, count, display, { rest = 0, home } = {}) {
  const run = await start(contender.folder, contender.args, display)
  try {
    await atRest(run.page, contender, 0)
    await startFrames(run.page)
    let peak = 0
    for (let i = 1; i < count; i += 1) {
      await run.page.keyboard.press('PageDown')
      await atRest(run.page, contender, i)
      peak = Math.max(peak, pssOf(run.pid))
    }
    const frames = frameFigures(await stopFrames(run.page))
    if (home) await run.page.keyboard.press(home)
    await pause(rest * 1000)
    return { frames, peak, rested: pssOf(run.pid) }
  } finally {
    await run.stop()
  }
}

/** The floor: a bare page's memory, and the frames of one on which twelve lines move each second. */
export async function bareTour({ folder }, display) {
  const still = await start(folder, [], display)
  await firstPaint(still)
  await pause(5000)
  const rested = pssOf(still.pid)
  await still.stop()
  const moving = await start(folder, ['--animated'], display)
  await firstPaint(moving)
  await startFrames(moving.page)
  await pause(12_000)
  const frames = frameFigures(await stopFrames(moving.page))
  await moving.stop()
  return { frames, peak: rested, rested }
}
