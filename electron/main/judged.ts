import startJudge from './workers/pictureJudge?nodeWorker'
import type { JudgeAnswer, JudgeOrder } from './workers/pictureJudge'

/** What is wrong with a report's pictures on the stages it will have, on a thread of its own. Rejects only where the thread itself fails. */
export const judgeAside = (order: JudgeOrder): Promise<JudgeAnswer> =>
  new Promise((resolve, reject) => {
    const judge = startJudge({ workerData: order })
    judge.once('message', resolve)
    judge.once('error', reject)
    judge.once('exit', () => reject(new Error('the judging thread ended without an answer')))
  })
