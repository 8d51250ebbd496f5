// Under what a bench ran, and whether its figures may be quoted.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { projectRoot as root } from '../../build/runtime/index.mjs'

/** The share of the machine that others may have while a bench runs: above it figures say more of them than of us. */
const crowded = 0.2

/** How much of the machine is busy, in cores, over so many ms. The load average would still hold what this bench's own build has done. */
async function busyCores(ms = 3000) {
  const spent = () =>
    cpus().map(({ times: { idle, ...busy } }) => [idle, Object.values(busy).reduce((a, b) => a + b, 0)])
  const before = spent()
  await new Promise((done) => setTimeout(done, ms))
  const shares = spent().map(([idle, busy], i) => [idle - before[i][0], busy - before[i][1]])
  return shares.reduce((sum, [idle, busy]) => sum + busy / Math.max(1, idle + busy), 0)
}

const supplies = '/sys/class/power_supply'

/** Whether a battery is what the machine runs on. */
function onBattery() {
  if (!existsSync(supplies)) return false
  const status = (name) => {
    const file = join(supplies, name, 'status')
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  }
  return readdirSync(supplies).some((name) => status(name) === 'Discharging')
}

/** @typedef {{ date: string, cores: number, processor: string, busy: number, doubts: string[] }} Conditions `busy`: cores that others had before it began; `doubts`: why it is not to be quoted */
/** @returns {Promise<Conditions>} */
export async function conditions({ busy, cores = availableParallelism(), battery = onBattery() } = {}) {
  const others = busy ?? (await busyCores())
  const doubts = [
    others > crowded * cores &&
      `not to be quoted: others had ${others.toFixed(1)} of ${cores} cores before the bench began`,
    battery && 'not to be quoted: the machine runs on its battery',
  ].filter((doubt) => doubt !== false)
  return {
    ...{ date: new Date().toISOString().slice(0, 10), cores, processor: cpus()[0]?.model.trim() ?? '' },
    ...{ busy: others, doubts },
  }
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Refuses to run beside another bench; answers with what lets the next one run. */
export function onlyOne(file = join(root, 'out/bench.lock')) {
  mkdirSync(join(file, '..'), { recursive: true })
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (other > 0 && isAlive(other))
    throw new Error(`another bench is running (process ${other}); two would measure each other`)
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

/** Keeps a bench's result in out/, for the table. */
export function write(name, value) {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(join(root, 'out', name), `${JSON.stringify(value, null, 2)}\n`)
}
