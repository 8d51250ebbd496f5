// npm run bench:steps -- --with FOLDER [--size 1920x1080] [--rounds 3]: every step change of the tour against another build's, A B A B in one
// run: how long until it is at rest, its longest frame, and how many frames took more than 33 ms. Writes out/bench-steps.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startVirtualDisplay } from '../../build/runtime/index.mjs'
import { median, start, startFrames } from './measure.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    with: { type: 'string' },
    size: { type: 'string', default: '1920x1080' },
    rounds: { type: 'string', default: '3' },
  },
})
const apps = { ours: root, ...(values.with === undefined ? {} : { theirs: resolve(values.with) }) }
const [width, height] = values.size.split('x').map(Number)

const settled = (page, where) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 60_000 })

/** One walk of a tour, a step as soon as the last is at rest: figures of each change by `scene/step`. */
async function walk(folder, display) {
  const { page, stop } = await start(folder, ['--scene', 'opening'], display)
  await settled(page, 'opening/1')
  const steps = await page.evaluate(async () => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    return boot.value.tour.walk.stops.flatMap((s) => s.steps.map((_, i) => `${s.scene}/${i + 1}`))
  })
  const found = {}
  await startFrames(page)
  for (const step of steps.slice(1)) {
    const begun = await page.evaluate(() => performance.now())
    await page.evaluate(() => window.__frames.splice(0))
    await page.keyboard.press('PageDown')
    await settled(page, step)
    const rest = (await page.evaluate(() => performance.now())) - begun
    const frames = await page.evaluate(() => window.__frames.splice(0))
    found[step] = { rest, worst: Math.max(...frames), late: frames.filter((ms) => ms > 33.4).length }
  }
  await stop()
  return found
}

const display = await startVirtualDisplay({ width, height })
const all = Object.fromEntries(Object.keys(apps).map((name) => [name, []]))
for (let round = 0; round < Number(values.rounds); round += 1)
  for (const [name, folder] of Object.entries(apps)) all[name].push(await walk(folder, display.display))
await display.stop()

const figures = ['rest', 'worst', 'late']
const middle = (name, step, figure) => median(all[name].flatMap((walked) => walked[step]?.[figure] ?? []))
const table = Object.fromEntries(
  Object.keys(all.ours[0]).map((step) => [
    step,
    Object.fromEntries(
      figures.flatMap((figure) =>
        Object.keys(apps).map((name) => [`${name} ${figure}`, Math.round(middle(name, step, figure))]),
      ),
    ),
  ]),
)
console.table(table)
for (const figure of figures)
  for (const name of Object.keys(apps)) {
    const each = all[name].map((walked) => Object.values(walked).reduce((sum, step) => sum + step[figure], 0))
    console.log(`${name}, all steps together, ${figure}: ${each.map(Math.round).join(' ')}`)
  }
mkdirSync(join(root, 'out'), { recursive: true })
writeFileSync(join(root, 'out/bench-steps.json'), JSON.stringify(all, null, 2))
