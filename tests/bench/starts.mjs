// From spawn to the first picture, and to a scene at rest: all contenders in turn, so that all meet the same noise.
import { atRest } from './contenders.mjs'
import { firstPaint, spread, start } from './measure.mjs'

/**
 * @param {import('./contenders.mjs').Contender[]} all @param {number} rounds the first is one more, which only warms the disk
 * @returns {Promise<Record<string, { paint: Spread, settled?: Spread }>>} by name, ms
 */
export async function startTimes(all, rounds, display) {
  const times = Object.fromEntries(all.map(({ name }) => [name, { paint: [], settled: [] }]))
  for (let round = 0; round <= rounds; round += 1)
    for (const contender of all) {
      const run = await start(contender.folder, contender.args, display)
      const painted = await firstPaint(run)
      const rests = contender.at(0) !== ''
      if (rests) await atRest(run.page, contender, 0)
      const settled = Date.now() - run.spawned
      await run.stop()
      if (round === 0) continue
      times[contender.name].paint.push(painted)
      if (rests) times[contender.name].settled.push(settled)
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, { paint, settled }]) => [
      name,
      { paint: spread(paint), ...(settled.length > 0 && { settled: spread(settled) }) },
    ]),
  )
}
