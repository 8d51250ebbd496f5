import type { Result } from '../../core/result'
import type { Refusal, Staged } from '../../packs/store'
import { Disk } from '../disks/disk'
import { whileHeard } from '../inTime'
import type { StagerNews, StagerOrder } from './staging'

/** A share or a disk from which nothing has come for so long hangs, ms. Writing a whole pack out to a slow disk takes less. */
const patienceMs = 3 * 60_000
const silent: Result<Staged, Refusal> = {
  ok: false,
  error: { why: 'source-gone', reason: `no answer for ${patienceMs / 60_000} minutes` },
}

/** Verifies and unpacks a file in a process of its own. One that fails is a disk that fails; one that falls silent waits for what hangs. */
export async function stageAside(
  order: StagerOrder,
  log: (line: string) => void,
  onProgress: (done: number) => void,
): Promise<Result<Staged, Refusal>> {
  const disk = new Disk()
  const work = (heard: () => void): Promise<Result<Staged, Refusal>> =>
    disk
      .ask('stage', order, (told) => {
        const news = told as StagerNews
        heard()
        if ('log' in news) log(news.log)
        else onProgress(news.done)
      })
      .catch((cause: unknown) => ({ ok: false, error: { why: 'disk', reason: String(cause) } }))
  const answer = await whileHeard(work, silent, patienceMs)
  if (answer === silent)
    log(`install: ${order.file} has not answered for ${patienceMs / 60_000} minutes: given up for now`)
  disk.end()
  return answer
}
