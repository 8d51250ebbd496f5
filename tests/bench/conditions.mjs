// Under what a bench ran, and whether its figures may be quoted.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { projectRoot as root } from '../../build/runtime/index.mjs'

/** Work that waits before the bench has begun, in processes a core: above it figures say more of the others than of us. */
const crowded = 1

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

/** @typedef {{ date: string, cores: number, processor: string, load: number, doubts: string[] }} Conditions `doubts`: why not to be quoted */
export function conditions({ load = loadavg()[0], cores = availableParallelism(), battery = onBattery() } = {}) {
  const doubts = [
    load > crowded * cores &&
      `not to be quoted: the machine had a load of ${load.toFixed(1)} on ${cores} cores before the bench began`,
    battery && 'not to be quoted: the machine runs on its battery',
  ].filter((doubt) => doubt !== false)
  return { date: new Date().toISOString().slice(0, 10), cores, processor: cpus()[0]?.model.trim() ?? '', load, doubts }
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
