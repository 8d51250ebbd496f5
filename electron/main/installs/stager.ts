import type { Result } from '../../core/result'
import type { Refusal, Staged } from '../../packs/store'
import { whileHeard } from '../inTime'
import startStager from '../workers/packStager?nodeWorker'
import type { StagerNews, StagerOrder } from '../workers/packStager'

/** A share or a disk from which nothing has come for so long hangs, ms. Writing a whole pack out to a slow disk takes less. */
const patienceMs = 3 * 60_000
const silent: Result<Staged, Refusal> = {
  ok: false,
  error: { why: 'source-gone', reason: `no answer for ${patienceMs / 60_000} minutes` },
}

/** Verifies and unpacks a file on a thread of its own. A thread that fails is a disk that fails; one that falls silent waits for what hangs. */
export async function stageAside(
  order: StagerOrder,
  log: (line: string) => void,
  onProgress: (done: number) => void,
): Promise<Result<Staged, Refusal>> {
  const stager = startStager({ workerData: order })
  const work = (heard: () => void): Promise<Result<Staged, Refusal>> =>
    new Promise((resolve) => {
      stager.on('message', (news: StagerNews) => {
        heard()
        if ('log' in news) log(news.log)
        else if ('done' in news) onProgress(news.done)
        else resolve(news.answer)
      })
      stager.once('error', (cause) => resolve({ ok: false, error: { why: 'disk', reason: String(cause) } }))
      stager.once('exit', () => resolve({ ok: false, error: { why: 'disk', reason: 'ended early' } }))
    })
  const answer = await whileHeard(work, silent, patienceMs)
  if (answer !== silent) return answer
  log(`install: ${order.file} has not answered for ${patienceMs / 60_000} minutes: given up for now`)
  // It ends when what hangs lets go of it: nobody waits for that, and it installs nothing any more.
  void stager.terminate()
  return silent
}
