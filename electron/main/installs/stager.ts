import type { Result } from '../../core/result'
import type { Refusal, Staged } from '../../packs/store'
import startStager from '../workers/packStager?nodeWorker'
import type { StagerNews, StagerOrder } from '../workers/packStager'

/** Verifies and unpacks a file on a thread of its own. A thread that fails is a disk that fails. */
export const stageAside = (
  order: StagerOrder,
  log: (line: string) => void,
  onProgress: (done: number) => void,
): Promise<Result<Staged, Refusal>> =>
  new Promise((resolve) => {
    const stager = startStager({ workerData: order })
    stager.on('message', (news: StagerNews) => {
      if ('log' in news) log(news.log)
      else if ('done' in news) onProgress(news.done)
      else resolve(news.answer)
    })
    stager.once('error', (cause) => resolve({ ok: false, error: { why: 'disk', reason: String(cause) } }))
    stager.once('exit', () => resolve({ ok: false, error: { why: 'disk', reason: 'ended early' } }))
  })
