// npm run bench [-- --rounds 4] [--only starts,tours,touches,crashes,scripts]: the app against a bare Electron, which is the floor, and
// against what others would show the same report with, all in turn in one run. Writes out/bench.json; `npm run bench:table` makes
// docs/performance.md of it and of what the other benches wrote.
import { parseArgs } from 'node:util'
import { readRuntime, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { bare, ours, rivals, stepsOf } from './contenders.mjs'
import { crashTimes } from './crashes.mjs'
import { conditions, onlyOne, write } from './conditions.mjs'
import { start } from './measure.mjs'
import { buildPeers } from './peers/build.mjs'
import { benchRows } from './rows.mjs'
import { scriptSize } from './scripts.mjs'
import { startTimes } from './starts.mjs'
import { bareTour, tour } from './tours.mjs'
import { ourTouches, theirTouches } from './touches.mjs'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    only: { type: 'string', default: 'starts,tours,touches,crashes,scripts' },
  },
})
const wanted = new Set(values.only.split(','))

/** The steps of the tour, as the app names them. */
async function readSteps(display) {
  const run = await start(ours().folder, ours().args, display)
  try {
    return await stepsOf(run.page)
  } finally {
    await run.stop()
  }
}

/** Two tours of the app, one of each other between them. */
async function tours(app, count, display) {
  const mine = () => tour(app, count, display, { rest: 60, home: 'Home' })
  const first = await mine()
  const others = { [bare.name]: await bareTour(bare, display) }
  for (const rival of rivals) others[rival.name] = await tour(rival, count, display, { rest: 5 })
  return { ours: [first, await mine()], others }
}

async function touches(count, display) {
  const mine = await ourTouches(display)
  const others = {}
  for (const rival of rivals) others[rival.name] = await theirTouches(rival, count, display)
  return { ours: mine, others }
}

async function crashes(steps, display) {
  const scenes = [...new Set(steps.map((step) => step.split('/')[0]))]
  const times = {}
  for (const scene of scenes) times[scene] = await crashTimes(scene, display)
  return times
}

const release = onlyOne()
const began = Date.now()
const before = await conditions()
for (const said of before.doubts) console.warn(said)
const display = await startVirtualDisplay({ width: 1920, height: 1080 })
try {
  await buildPeers()
  const steps = await readSteps(display.display)
  const app = ours(steps)
  const parts = {
    starts: () => startTimes([bare, app, ...rivals], Number(values.rounds), display.display),
    tours: () => tours(app, steps.length, display.display),
    touches: () => touches(steps.length, display.display),
    crashes: () => crashes(steps, display.display),
    scripts: () => scriptSize(display.display),
  }
  const made = { runtime: readRuntime().label, conditions: before }
  for (const [name, measure] of Object.entries(parts)) {
    if (!wanted.has(name)) continue
    made[name] = await measure()
    write('bench.json', made)
    console.log(`${name}: ${((Date.now() - began) / 60_000).toFixed(1)} min`)
  }
  console.table(benchRows(made).map(({ figure, app, against, goal, met }) => ({ figure, app, against, goal, met })))
} finally {
  await display.stop()
  release()
}
