import type { DiskNews, DiskOrder } from '../disks/order'
import { tasks } from '../disks/tasks'

type Act = (given: unknown, say: (news: unknown) => void) => Promise<unknown>

/** Does what it is asked at a disk that is not the machine's own: where that hangs, it alone hangs. */
process.parentPort.on('message', ({ data }) => void answer(data as DiskOrder))

async function answer({ id, name, given }: DiskOrder): Promise<void> {
  const say = (news: DiskNews): void => process.parentPort.postMessage(news)
  try {
    const done = await (tasks[name] as Act)(given, (news) => say({ id, news }))
    say({ id, done })
  } catch (cause) {
    say({ id, failed: String(cause) })
  }
}
