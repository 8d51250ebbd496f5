import { workerData } from 'node:worker_threads'
import { lastWords } from '../recovery/lastWords'
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
  lastWords(log, `recovery: main has not run for ${(mainLooks.still * mainLooks.everyMs) / 1000} s: ended`)
  process.kill(process.pid, 'SIGKILL')
}

setInterval(() => {
  seen = withLook(seen, Atomics.load(beats, 0))
  if (isStuck(seen)) end()
}, mainLooks.everyMs)
