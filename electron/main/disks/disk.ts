import { utilityProcess, type UtilityProcess } from 'electron'
import diskFile from '../workers/disk?modulePath'
import type { DiskNews, DiskOrder, Tasks } from './order'

type Given<N extends keyof Tasks> = Parameters<Tasks[N]>[0]
type Done<N extends keyof Tasks> = Awaited<ReturnType<Tasks[N]>>

interface Waiting {
  readonly hear: (news: unknown) => void
  readonly resolve: (done: unknown) => void
  readonly reject: (cause: Error) => void
}

/** A process that is asked nothing for so long ends, ms. */
const idleMs = 20_000

/**
 * A disk that is not the machine's own (a stick, a share), reached by a process of its own. The kernel lets nobody go, not even a
 * killed process, that waits for a server which has taken its question and does not answer: were that main, it would neither play
 * nor end, and no supervisor would hear of it.
 */
export class Disk {
  #process: UtilityProcess | undefined
  #idle: ReturnType<typeof setTimeout> | undefined
  #count = 0
  readonly #waiting = new Map<number, Waiting>()

  /** Has a task done there; `hear` is what it says meanwhile. Rejects where the task fails or its process ends. Electron must be ready. */
  ask<N extends keyof Tasks>(
    name: N,
    given: Given<N>,
    hear: (news: unknown) => void = () => undefined,
  ): Promise<Done<N>> {
    const id = (this.#count += 1)
    const order: DiskOrder = { id, name, given }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { hear, resolve: (done) => resolve(done as Done<N>), reject })
      clearTimeout(this.#idle)
      this.#process ??= this.#start()
      this.#process.postMessage(order)
    })
  }

  /** Ends its process. One that hangs goes when what holds it lets go: nobody waits for that. */
  end(): void {
    clearTimeout(this.#idle)
    this.#process?.kill()
    this.#process = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error('given up'))
    this.#waiting.clear()
  }

  #start(): UtilityProcess {
    const started = utilityProcess.fork(diskFile, [], { serviceName: 'disk', stdio: 'ignore' })
    started.on('message', (news: DiskNews) => this.#hear(news))
    started.once('exit', () => {
      if (this.#process === started) this.end()
    })
    return started
  }

  #hear(news: DiskNews): void {
    const waiting = this.#waiting.get(news.id)
    if (!waiting) return
    if ('news' in news) return waiting.hear(news.news)
    this.#waiting.delete(news.id)
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.end(), idleMs)
    if ('done' in news) waiting.resolve(news.done)
    else waiting.reject(new Error(news.failed))
  }
}

const disks = new Map<string, Disk>()

/** The disk at a place, where sticks are mounted or a share's folder lies; whoever asks for the place shares its process. */
export function diskAt(place: string): Disk {
  const disk = disks.get(place) ?? new Disk()
  disks.set(place, disk)
  return disk
}
