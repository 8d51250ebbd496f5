import { cpSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './machine'

/** What a recovery may take, as a multiple of a clean start plus seconds. */
export interface Goal {
  readonly starts: number
  readonly seconds: number
}

export interface ChaosFault {
  readonly name: string
  readonly goal: Goal
  /** Whether this machine can suffer it. */
  readonly isPossible: (machine: Machine) => boolean
  /** Spoils the surroundings first; answers what mends them afterwards. */
  readonly spoil?: (machine: Machine) => () => void
  /** Does the damage. */
  readonly strike: (machine: Machine) => void | Promise<void>
}

/** As main promises: silence that counts as a hang is seen within this. */
const heartbeatSeconds = 8
/** As main promises of itself: a main that stands still is ended within this. */
const mainSeconds = 21
const crash: Goal = { starts: 0.5, seconds: 0 }
const hang: Goal = { starts: 0.5, seconds: heartbeatSeconds }
const wholeApp: Goal = { starts: 1.5, seconds: 0 }
const always = (): boolean => true

const kill = (pids: readonly number[]): void => {
  for (const pid of pids) process.kill(pid, 'SIGKILL')
}
const run = (machine: Machine, code: string): void => void machine.eye?.ask(code)

/** Takes the last byte of the machine's disk; answers how to give it back. */
function fillDisk(machine: Machine): () => void {
  const file = join(machine.userData, 'filler')
  for (let size = 1 << 24; size >= 1; size >>= 1)
    for (let more = true; more;) {
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
      } catch {
        more = false
      }
    }
  if (statfsSync(machine.userData).bavail > 0) throw new Error('the disk is not full')
  return () => rmSync(file, { force: true })
}

/** Moves the pack away; answers how to bring it back. */
function losePack(machine: Machine): () => void {
  renameSync(machine.pack, `${machine.pack}.gone`)
  return () => {
    cpSync(`${machine.pack}.gone`, machine.pack, { recursive: true })
    rmSync(`${machine.pack}.gone`, { recursive: true })
  }
}

const killRenderer = (machine: Machine): void => kill(machine.processes('renderer'))
const killMain = (machine: Machine): void => kill([machine.mainPid])

const wholeDisk = (machine: Machine): boolean => machine.ownDisk

export const chaosFaults: readonly ChaosFault[] = [
  { name: 'renderer killed', goal: crash, isPossible: always, strike: killRenderer },
  { name: 'renderer blocked', goal: hang, isPossible: always, strike: (m) => run(m, 'for (;;);') },
  {
    name: 'renderer stopped',
    goal: hang,
    isPossible: always,
    strike: (m: Machine): void => {
      for (const pid of m.processes('renderer')) process.kill(pid, 'SIGSTOP')
    },
  },
  {
    name: 'heap exhausted',
    // The heap takes a while to fill before anything is wrong.
    goal: { starts: 0.5, seconds: 20 },
    isPossible: always,
    strike: (m) => run(m, 'const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length + 0.5))'),
  },
  {
    name: 'GPU process killed',
    goal: crash,
    isPossible: (m) => m.processes('gpu-process').length > 0,
    strike: (m) => kill(m.processes('gpu-process')),
  },
  { name: 'main killed', goal: wholeApp, isPossible: always, strike: killMain },
  {
    name: 'main blocked',
    goal: { ...wholeApp, seconds: mainSeconds },
    isPossible: always,
    strike: (m) => m.blockMain(),
  },
  {
    name: 'page gone to nowhere',
    goal: { starts: 0.5, seconds: 11.5 },
    isPossible: always,
    strike: (m) => run(m, 'document.body.replaceChildren()'),
  },
  { name: 'pack deleted, renderer killed', goal: crash, isPossible: always, spoil: losePack, strike: killRenderer },
  { name: 'pack deleted, main killed', goal: wholeApp, isPossible: always, spoil: losePack, strike: killMain },
  {
    name: 'display off and on',
    // It is off for three seconds, and main waits 0.3 s for the last of a cable's events.
    goal: { starts: 0.5, seconds: 3.3 },
    isPossible: always,
    strike: async (m: Machine): Promise<void> => {
      m.display.plug(0, null)
      await new Promise((resolve) => setTimeout(resolve, 3000))
      m.display.plug(0, '1920x1080+0+0')
    },
  },
  { name: 'disk full, renderer killed', goal: crash, isPossible: wholeDisk, spoil: fillDisk, strike: killRenderer },
  { name: 'disk full, main killed', goal: wholeApp, isPossible: wholeDisk, spoil: fillDisk, strike: killMain },
]
