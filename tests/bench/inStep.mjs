// npm run bench:step [-- --moves 300]: how long after one another the guide's console and the stage show a move, each on a display of its
// own: by when the picture of the step is in each page's frame. Moves come from the console and the stage in turn.
import { parseArgs } from 'node:util'
import { buildApp, openConsole } from '../../build/stage.mjs'

const { values } = parseArgs({
  options: { moves: { type: 'string', default: '300' }, 'no-build': { type: 'boolean', default: false } },
})

/** Has a page note when each step was first in a frame of it, ms of the machine's clock. */
const note = (page, read) =>
  page.evaluate((source) => {
    const where = new Function(`return (${source})()`)
    const seen = []
    const look = () => {
      const place = where()
      if (place && seen.at(-1)?.place !== place) seen.push({ place, at: performance.timeOrigin + performance.now() })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { seen })
  }, read.toString())

const onStage = () => {
  const scene = document.querySelector('[data-scene]:not(.scene-leave-active)')?.dataset
  return scene && `${scene.scene}/${scene.step}`
}
const onDesk = () => document.querySelector('[data-here] [data-live]')?.dataset.live

const app = buildApp('step', { fresh: !values['no-build'] })
const { page: desk, stage, close } = await openConsole(app, { size: '1280x800', lang: 'zh-CN', step: 'opening/1' })
try {
  await Promise.all([note(stage, onStage), note(desk, onDesk)])
  const apart = []
  const act = (page, type) => page.evaluate((t) => window.kiosk.call('kiosk:send-action', { type: t }), type)
  for (let i = 0; i < Number(values.moves); i += 1) {
    const before = await Promise.all([stage, desk].map((page) => page.evaluate(() => window.seen.length)))
    await act(i % 2 === 0 ? desk : stage, Math.floor(i / 30) % 2 === 0 ? 'next' : 'previous')
    const [one, other] = await Promise.all(
      [stage, desk].map(async (page, k) => {
        await page.waitForFunction((n) => window.seen.length > n, before[k], { timeout: 20_000 })
        return page.evaluate((n) => window.seen[n], before[k])
      }),
    )
    if (one.place !== other.place) throw new Error(`${one.place} on the stage, ${other.place} on the console`)
    apart.push(Math.abs(one.at - other.at))
  }
  apart.sort((a, b) => a - b)
  const at = (share) => apart[Math.min(apart.length - 1, Math.floor(apart.length * share))].toFixed(0)
  console.log(`${apart.length} moves: apart by ${at(0.5)} ms at the median, ${at(0.95)} ms at p95, ${at(1)} ms at most`)
} finally {
  await close()
}
