// npm run bench: the app against a bare Electron in one run, A B A B. Prints a table, writes out/bench.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readRuntime, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { firstPaint, frameFigures, median, pssOf, start, startFrames, stopFrames } from './measure.mjs'

const root = resolve(import.meta.dirname, '../..')
const bare = join(root, 'tests/bench/bare')
const rounds = 4
const runtime = readRuntime()

const settled = (page, where) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 60_000 })

/** Alternates two apps so that both meet the same noise; the first pair only warms the disk. */
async function paintTimes(display) {
  const times = { app: [], bare: [] }
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, folder, args] of [
      ['bare', bare, []],
      ['app', root, ['--scene', 'opening']],
    ]) {
      const run = await start(runtime.executable, folder, args, display)
      const ms = await firstPaint(run)
      if (round > 0) times[name].push(ms)
      await run.stop()
    }
  }
  return { app: median(times.app), bare: median(times.bare), ...{ all: times } }
}

/** Walks the whole tour, a step as soon as the last is at rest; returns frames and memory after it. */
async function tour(display) {
  const run = await start(runtime.executable, root, ['--scene', 'opening'], display)
  await settled(run.page, 'opening/1')
  const steps = await run.page.evaluate(async () => {
    const boot = await window.kiosk.call('kiosk:get-boot')
    return boot.value.tour.walk.stops.flatMap((s) => s.steps.map((_, i) => `${s.scene}/${i + 1}`))
  })
  await startFrames(run.page)
  for (const step of steps.slice(1)) {
    await run.page.keyboard.press('PageDown')
    await settled(run.page, step)
  }
  const frames = frameFigures(await stopFrames(run.page))
  const pss = pssOf(run.pid)
  await run.stop()
  return { frames, pss }
}

async function bareTour(display) {
  const still = await start(runtime.executable, bare, [], display)
  await firstPaint(still)
  const pss = pssOf(still.pid)
  await still.stop()
  const moving = await start(runtime.executable, bare, ['--animated'], display)
  await firstPaint(moving)
  await startFrames(moving.page)
  await moving.page.evaluate(() => new Promise((done) => setTimeout(done, 12_000)))
  const frames = frameFigures(await stopFrames(moving.page))
  await moving.stop()
  return { frames, pss }
}

/** Scripts the page asks for before the first scene is painted, gzipped, in kB. */
async function scriptSize(display) {
  const { page, stop } = await start(runtime.executable, root, ['--scene', 'opening'], display)
  await settled(page, 'opening/1')
  const asked = []
  page.on('request', (request) => asked.push({ url: request.url(), at: Date.now() }))
  await page.reload()
  await settled(page, 'opening/1')
  const painted = await page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime,
  )
  await stop()
  const files = asked
    .filter(({ url, at }) => url.endsWith('.js') && at <= painted)
    .map(({ url }) => new URL(url).pathname)
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, 'out/renderer', file))).length, 0) / 1000
}

const row = (name, app, other, ratio, goal, met) => ({
  figure: name,
  app,
  bare: other,
  result: ratio,
  goal,
  met: met ? 'yes' : 'MISSED',
})
const n = (value, digits = 0) => value.toFixed(digits)

const display = await startVirtualDisplay({ width: 1920, height: 1080 })
try {
  const paint = await paintTimes(display.display)
  const [a1, b1, a2, b2] = [
    await tour(display.display),
    await bareTour(display.display),
    await tour(display.display),
    await bareTour(display.display),
  ]
  const kb = await scriptSize(display.display)
  const mean = (x, y) => (x + y) / 2
  const pss = { app: mean(a1.pss, a2.pss), bare: mean(b1.pss, b2.pss) }
  const fps = { app: mean(a1.frames.fps, a2.frames.fps), bare: mean(b1.frames.fps, b2.frames.fps) }
  const slow = { app: mean(a1.frames.slow, a2.frames.slow), bare: mean(b1.frames.slow, b2.frames.slow) }
  const rows = [
    row(
      'spawn → first paint, ms',
      n(paint.app),
      n(paint.bare),
      `${n(paint.app / paint.bare, 2)} ×`,
      '≤ 1.25 ×',
      paint.app / paint.bare <= 1.25,
    ),
    row(
      'PSS after the tour, MB',
      n(pss.app),
      n(pss.bare),
      `${n(pss.app / pss.bare, 2)} ×`,
      '≤ 1.5 ×',
      pss.app / pss.bare <= 1.5,
    ),
    row('JavaScript before first scene, kB gzip', n(kb), '–', `${n(kb)} kB`, '≤ 250 kB', kb <= 250),
    row(
      'median frames/s',
      n(fps.app, 1),
      n(fps.bare, 1),
      `${n(fps.app / fps.bare, 2)} ×`,
      '≥ 0.9 ×',
      fps.app / fps.bare >= 0.9,
    ),
    row(
      'frames over 33 ms, %',
      n(slow.app, 1),
      n(slow.bare, 1),
      `${n(slow.app - slow.bare, 1)} points`,
      '≤ 3 points',
      slow.app - slow.bare <= 3,
    ),
  ]
  console.log(`\n${runtime.label}, 1920×1080, no GPU, ${new Date().toISOString().slice(0, 10)}`)
  console.table(rows)
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(
    join(root, 'out/bench.json'),
    JSON.stringify({ runtime: runtime.label, rows, paint, tours: [a1, a2], bareTours: [b1, b2], kb }, null, 2),
  )
} finally {
  await display.stop()
}
