import startGround from './workers/ground?nodeWorker'
import type { GroundAnswer, GroundTask } from './workshop/groundTask'

/** Does a task about the ground of a map on a thread of its own. Rejects only where the thread itself fails. */
export const groundAside = <T extends GroundTask>(task: T): Promise<GroundAnswer<T>> =>
  new Promise((resolve, reject) => {
    const thread = startGround({ workerData: task })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
