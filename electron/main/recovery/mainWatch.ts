import startWatch from '../workers/mainWatch?nodeWorker'
import type { MainWatchOrder } from '../workers/mainWatch'
import { recovery } from './events'
import { isSupervised } from './leave'
import { mainLooks } from './rules'

/** From the end of one watch to the next one. */
const againMs = 1000

/**
 * From now on a thread of its own looks whether main runs, and ends the process when it has not for 20 s; who supervises it starts
 * another one. Not where nobody does: a successor started from here would inherit the sockets of a dead main's children, which would
 * then live on.
 * @param log file the end is noted in
 */
export function watchMain(log: string): void {
  // On Windows a scheduled task or the shell launcher supervises, and neither can say so.
  if (!isSupervised() && process.platform !== 'win32') return
  const beats = new Int32Array(new SharedArrayBuffer(4))
  setInterval(() => Atomics.add(beats, 0, 1), mainLooks.everyMs / 2)
  keepWatch({ beats, log })
}

/** A watch that fails is followed by another one: without it a main that does nothing would stand for ever. */
function keepWatch(order: MainWatchOrder): void {
  const watch = startWatch({ workerData: order })
  watch.on('error', (error) => recovery.tell({ kind: 'watch-failed', reason: String(error) }))
  watch.once('exit', () => setTimeout(() => keepWatch(order), againMs).unref())
  watch.unref()
}
