// npm run bench:rest: CPU the app uses while nobody touches it: over one attract loop, and on every scene once it is settled.
//   [--loop 60] [--seconds 30] [--scenes opening,map] [--no-attract]
// Counts the CPU time of the whole process tree, so other work on the machine disturbs it little; prints the machine's own load beside it.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { execFileSync } from 'node:child_process'
import { readRuntime, startVirtualDisplay } from '../../build/runtime/index.mjs'
import { conditions, write } from './conditions.mjs'
import { bare } from './contenders.mjs'
import { childrenOf, kindOf, start } from './measure.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    loop: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '30' },
    scenes: { type: 'string' },
    size: { type: 'string', default: '1920x1080' },
    'no-attract': { type: 'boolean', default: false },
  },
})
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU seconds, by kind of process, of a process and all below it. */
function cpuOf(pid, into = {}) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const kind = kindOf(pid)
    into[kind] = (into[kind] ?? 0) + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    // The process may have ended in between.
  }
  for (const child of childrenOf(pid)) cpuOf(child, into)
  return into
}

const settled = (page, where) =>
  page.waitForFunction((w) => document.documentElement.dataset.settled === w, where, { timeout: 60_000 })

/** Shares of one core (%) over that many seconds, by kind of process. */
async function measure(run, seconds) {
  const [before, began] = [cpuOf(run.pid), performance.now()]
  await pause(seconds * 1000)
  const [after, took] = [cpuOf(run.pid), (performance.now() - began) / 1000]
  return Object.fromEntries(
    Object.entries(after).map(([kind, cpu]) => [kind, (100 * (cpu - (before[kind] ?? 0))) / took]),
  )
}

const row = (name, shares, goal) => {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  const { main = 0, renderer = 0, 'gpu-process': gpu = 0 } = shares
  return {
    picture: name,
    share: Number(total.toFixed(2)),
    main: main.toFixed(2),
    renderer: renderer.toFixed(2),
    gpu: gpu.toFixed(2),
    goal,
    met: total <= goal ? 'yes' : 'MISSED',
    'load of the machine': loadavg()[0].toFixed(1),
  }
}

/** The floor: one window with a page of one word. */
async function bareAtRest(display) {
  const run = await start(bare.folder, bare.args, display)
  await pause(5000)
  const shares = await measure(run, Number(values.seconds))
  await run.stop()
  return row(bare.name, shares, 0.6)
}

/** One scene in a fresh app: what was done on other scenes cannot linger. */
async function sceneAtRest(display, scene) {
  const run = await start(root, ['--profile', 'laptop', '--scene', scene], display)
  await settled(run.page, `${scene}/1`)
  // Chunks of other scenes and the map are fetched when the page is idle.
  await pause(5000)
  const shares = await measure(run, Number(values.seconds))
  await run.stop()
  return row(scene, shares, 0.6)
}

async function attractLoop(display) {
  const run = await start(root, ['--profile', 'kiosk'], display)
  await settled(run.page, 'attract')
  await pause(5000)
  const shares = await measure(run, Number(values.loop))
  await run.stop()
  return row(`attract, ${values.loop} s`, shares, 3)
}

const scenesOf = () =>
  JSON.parse(readFileSync(join(root, 'resources/packs/suxitong-2020/tour.json'), 'utf8')).scenes.map(({ id }) => id)

const [width, height] = values.size.split('x').map(Number)
const before = await conditions()
const display = await startVirtualDisplay({ width, height })
try {
  const floor = await bareAtRest(display.display)
  const rows = values['no-attract'] ? [] : [await attractLoop(display.display)]
  for (const scene of values.scenes?.split(',') ?? scenesOf()) rows.push(await sceneAtRest(display.display, scene))
  console.log(`\n${readRuntime().label}, ${values.size}, no GPU, ${new Date().toISOString().slice(0, 10)}`)
  console.table([floor, ...rows])
  write('rest.json', { runtime: readRuntime().label, conditions: before, floor, rows })
} finally {
  await display.stop()
}
