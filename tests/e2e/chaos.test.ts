import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runChaos } from '../chaos/session'
import { chaosTable, isWrong } from '../chaos/table'
import { root } from './harness'

const {
  CHAOS_MINUTES: minutes,
  CHAOS_SEED: seed,
  CHAOS_FAULTS: faults,
  CHAOS_MACHINES: machines,
  KIOSK_E2E_APP: app = root,
} = process.env

/** Part of every `npm test`; `npm run chaos` takes all of them, in random order, for as long as it is told. */
const few = [
  'renderer killed',
  'main killed',
  // A main that does nothing is ended, by the second watch where the first has failed.
  'exception in the thread beside main',
  'main blocked',
  'disk full, renderer killed',
  'exception in a timer',
  'rejection before the window',
  // The third loss in ten minutes is answered by another main, without GPU.
  'GPU process killed',
  'GPU process killed',
  'GPU process killed',
  // Last: it spoils the machine for others.
  'pack arrives while closed',
]
const longest = (Number(minutes ?? 2) + 6) * 60_000

describe('a kiosk that is struck', () => {
  it(
    'shows the right picture again after every fault',
    async () => {
      const chosen = faults ? faults.split(';') : minutes === undefined ? few : undefined
      const run = await runChaos({
        app,
        resources: join(root, 'resources'),
        seed: Number(seed ?? 1),
        machines: Number(machines ?? 1),
        ...(chosen ? { faults: chosen } : {}),
        ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
        tell: (line) => process.stdout.write(`${line}\n`),
      })
      const table = chaosTable(run)
      mkdirSync(join(root, 'out'), { recursive: true })
      writeFileSync(join(root, 'out/chaos.md'), `${table}\n`)
      writeFileSync(join(root, 'out/chaos.json'), JSON.stringify(run, null, 2))
      process.stdout.write(`\n${table}\n`)
      expect(run.struck.filter(isWrong)).toEqual([])
      expect(run.struck.length).toBeGreaterThan(0)
    },
    longest,
  )
})
