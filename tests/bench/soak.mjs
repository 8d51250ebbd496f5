// npm run soak [-- --minutes 60] [--seed 2031] [--pace 900]: a seeded visitor and guide, in the configuration of a hall: pages, stations, figures,
// switches, questions, swipes, languages, comfort, jumps by keys, leaving and coming back. Samples memory, nodes, listeners and errors
// and whether the picture changes; writes out/soak.json and docs/pictures/soak.svg.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { projectRoot as root, readRuntime, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { conditions, onlyOne, write } from './conditions.mjs'
import { pssOf, start } from './measure.mjs'
import { plot, slopeOf } from './slope.mjs'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: '2031' },
    pace: { type: 'string', default: '900' },
  },
})

/** A row of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
const next = numbers(Number(values.seed))
const oneOf = (list) => list[Math.floor(next() * list.length)]

/** In the page: where every control that can be touched lies. */
const places = () =>
  [...document.querySelectorAll('button:not(:disabled), [data-slider]')].flatMap((el) => {
    const { x, y, width, height } = el.getBoundingClientRect()
    return width > 0 && height > 0 ? [[x + width / 2, y + height / 2]] : []
  })

const touch = (cdp, type, points) =>
  cdp.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })),
  })

async function tapSomewhere({ page, cdp }) {
  const all = await page.evaluate(places)
  if (all.length === 0) return
  await touch(cdp, 'touchStart', [oneOf(all)])
  await touch(cdp, 'touchEnd', [])
}

async function swipe({ cdp }) {
  const [x, y, way] = [400 + next() * 1100, 150 + next() * 700, next() < 0.7 ? -1 : 1]
  await touch(cdp, 'touchStart', [[x, y]])
  for (let i = 1; i <= 8; i += 1) await touch(cdp, 'touchMove', [[x + way * 45 * i, y]])
  await touch(cdp, 'touchEnd', [])
}

const press =
  (keys) =>
  ({ page }) =>
    page.keyboard.press(oneOf(keys))
const send =
  (action) =>
  ({ page }) =>
    page.evaluate((a) => window.kiosk.call('kiosk:send-action', a), action)

/** What a hand does, as often as the number says. */
const deeds = [
  [6, press(['PageDown', 'PageDown', 'PageDown', 'PageUp'])],
  [3, press(['1', '2', '3', '4', '5', '6', '7', '8'])],
  [5, tapSomewhere],
  [2, swipe],
  [1, press(['ArrowRight', 'Enter', 'Escape'])],
  [0.3, send({ type: 'leave' })],
]
const weight = deeds.reduce((sum, [share]) => sum + share, 0)
function deed() {
  let at = next() * weight
  return deeds.find(([share]) => (at -= share) < 0)[1]
}

const seen = async (page) =>
  createHash('sha256')
    .update(await page.screenshot())
    .digest('hex')

async function sample({ cdp, pid }) {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0
  return {
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    pss: pssOf(pid),
  }
}

/** A clock that stood still against the other says that the machine slept. */
const slept = (began) => Date.now() - began.wall - (performance.now() - began.steady) > 5000

const release = onlyOne(join(root, 'out/soak.lock'))
const display = await startVirtualDisplay({ width: 1920, height: 1080 })
const before = await conditions()
const began = { wall: Date.now(), steady: performance.now() }
const run = await start(root, ['--profile', 'kiosk', '--lang', 'zh-CN'], display.display)
try {
  const { page } = run
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.waitForFunction(() => document.documentElement.dataset.settled === 'attract')
  const errors = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('crash', () => errors.push('the page crashed'))
  await page.evaluate(() => {
    window.changes = 0
    new window.MutationObserver(() => (window.changes += 1)).observe(document.documentElement, {
      attributeFilter: ['data-settled'],
    })
  })
  const until = Number(values.minutes) * 60_000
  const samples = []
  while (performance.now() - began.steady < until) {
    const due = began.steady + samples.length * 20_000
    if (performance.now() >= due) {
      const picture = await seen(page)
      // As at rest as a hall is: at the attract screen, nothing open.
      await page.evaluate(() => window.kiosk.call('kiosk:send-action', { type: 'leave' }))
      await page.waitForFunction(() => document.documentElement.dataset.settled === 'attract', undefined, {
        timeout: 60_000,
      })
      const changes = await page.evaluate(() => window.changes)
      samples.push({
        minutes: (performance.now() - began.steady) / 60_000,
        changes,
        picture,
        ...(await sample({ cdp, pid: run.pid })),
      })
    }
    await deed()({ page, cdp })
    await pause(Number(values.pace) * (0.5 + next()))
  }
  // What is loaded at first use is no slope: the first sixth is left out.
  const steady = samples.slice(Math.ceil(samples.length / 6))
  const units = { heap: 'MB', nodes: 'nodes', listeners: 'listeners', pss: 'MB' }
  const slopes = Object.fromEntries(
    Object.entries(units).map(([what, unit]) => [
      what,
      { unit, ...slopeOf(steady.map((one) => [one.changes / 1000, one[what]])) },
    ]),
  )
  const changes = samples.at(-1)?.changes ?? 0
  const doubts = [...before.doubts, ...(slept(began) ? ['not to be quoted: the machine slept meanwhile'] : [])]
  const pictures = new Set(samples.map(({ picture }) => picture)).size
  write('soak.json', {
    runtime: readRuntime().label,
    conditions: { ...before, doubts },
    changes,
    pictures,
    errors,
    slopes,
    samples,
  })
  writeFileSync(
    join(root, 'docs/pictures/soak.svg'),
    plot(samples, { heap: 'JS heap, MB', nodes: 'nodes', listeners: 'listeners', pss: 'PSS, MB' }),
  )
  console.log(
    `${changes} scene changes in ${values.minutes} min, ${pictures} pictures of ${samples.length} differ, ${errors.length} errors`,
  )
  console.table(slopes)
  for (const error of errors.slice(0, 10)) console.log(error)
  if (errors.length > 0) process.exitCode = 1
} finally {
  await run.stop()
  await display.stop()
  release()
}
