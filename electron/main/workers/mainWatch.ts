import { appendFileSync, mkdirSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { workerData } from 'node:worker_threads'
import { isStuck, mainLooks, withLook } from '../recovery/rules'

/** What the watch is given when it starts. */
export interface MainWatchOrder {
  /** One number, which main moves as long as it runs. */
  readonly beats: Int32Array
  /** File the end is noted in: nothing that needs main can note it. */
  readonly log: string
}

const { beats, log } = workerData as MainWatchOrder
let seen = { beats: Atomics.load(beats, 0), still: 0 }

/** Ends the whole process, with a main in it that cannot end itself. */
function end(): void {
  const line = `recovery: main has not run for ${(mainLooks.still * mainLooks.everyMs) / 1000} s: ended`
  writeSync(2, `${line}\n`)
  try {
    mkdirSync(dirname(log), { recursive: true })
    appendFileSync(log, `${new Date().toISOString()} error ${line}\n`)
  } catch {
    // A full disk is no reason to go on standing still.
  }
  process.kill(process.pid, 'SIGKILL')
}

setInterval(() => {
  seen = withLook(seen, Atomics.load(beats, 0))
  if (isStuck(seen)) end()
}, mainLooks.everyMs)
