const waitMs = 1000
const stepMs = 200

/** How far a task is, from 0 to 1. */
export type Report = (done: number, all: number) => void

/**
 * Runs a task and, once it has taken a second, says on standard error how far it is; only on a terminal, so that logs
 * stay clean, and the line goes when the task ends. For a program that waits (`forProgram`): a line `progress 0.25` a change.
 */
export async function withProgress<T>(
  what: string,
  task: (report: Report) => Promise<T>,
  forProgram = false,
): Promise<T> {
  if (forProgram) return task((done, all) => process.stderr.write(`progress ${(done / Math.max(all, 1)).toFixed(3)}\n`))
  if (!process.stderr.isTTY) return task(() => undefined)
  const began = performance.now()
  let share: number | undefined
  const draw = (): void => {
    const seconds = Math.round((performance.now() - began) / 1000)
    const far = share === undefined ? '' : ` ${Math.floor(share * 100)} %`
    if (performance.now() - began >= waitMs) process.stderr.write(`\r\u001b[K${what} …${far} ${seconds} s`)
  }
  const clock = setInterval(draw, stepMs)
  try {
    return await task((done, all) => (share = all > 0 ? done / all : 1))
  } finally {
    clearInterval(clock)
    process.stderr.write('\r\u001b[K')
  }
}
