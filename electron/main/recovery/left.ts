import { uptime } from 'node:os'
import { isStillLeft } from './rules'
import { dropSmall, readSmall, writeSmall } from './smallFile'

const name = 'left.json'

/** When this machine was started, by its own clock. */
const bootedAt = (): number => Date.now() - uptime() * 1000

/** Said by the scheduled task, which starts the program every minute where it does not run. */
const isByTask = (): boolean => process.argv.includes('--by-task')

/** Staff leave: the task is not to bring the tour back before the machine is started anew. */
export function keepLeft(): void {
  if (isByTask()) writeSmall(name, { booted: bootedAt() })
}

/** Whether this start is one too many: the task's, after staff have left. Whoever starts the program by hand wants it to run. */
export function staysLeft(): boolean {
  if (isByTask()) return isStillLeft(readSmall(name), bootedAt())
  dropSmall(name)
  return false
}
