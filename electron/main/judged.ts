import startJudge from './workers/pictureJudge?nodeWorker'
import type { JudgeAnswer, JudgeOrder } from './workers/pictureJudge'

/** What is wrong with a report's pictures on the stages it will have, on a thread of its own. Rejects only where the thread itself fails, or is ended by the signal. */
export const judgeAside = (order: JudgeOrder, ended?: AbortSignal): Promise<JudgeAnswer> =>
  new Promise((resolve, reject) => {
    const judge = startJudge({ workerData: order })
    ended?.addEventListener('abort', () => void judge.terminate(), { once: true })
    judge.once('message', resolve)
    judge.once('error', reject)
    judge.once('exit', () => reject(new Error('the judging thread ended without an answer')))
  })
