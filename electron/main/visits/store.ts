import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isPlausible } from '../../core/hours'
import type { Visit } from '../../core/visits'
import { localMoment } from '../../core/welcome'
import { atomicWrite } from '../../packs/disk'
import { isPast, livedOn, readLived, type Lived } from './lived'

const visitSchema = z.object({
  start: z.string(),
  seconds: z.number(),
  locale: z.string(),
  switches: z.number(),
  route: z.string(),
  steps: z.array(z.object({ scene: z.string(), step: z.string(), seconds: z.number() })),
  taps: z.array(z.string()),
  end: z.enum(['idle', 'left']),
})

/** A day's file grows no larger than this, whatever happens at the glass. */
const mostBytes = 4 * 1024 ** 2
/** Visits of a machine whose clock cannot be believed; no day counts them. */
const undated = 'undated.jsonl'
const dated = /^\d{4}-\d{2}-\d{2}\.jsonl$/
const livedFile = 'lived.json'

/** Visits of a machine, one line each, one file a local day. A full disk loses a visit and nothing else. */
export class VisitStore {
  #complained = false

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  async add(visit: Visit, now: Date): Promise<void> {
    const file = join(this.folder, isPlausible(now) ? `${visit.start.slice(0, 10)}.jsonl` : undated)
    try {
      await mkdir(this.folder, { recursive: true })
      const { size } = await stat(file).catch(() => ({ size: 0 }))
      if (size < mostBytes) await appendFile(file, `${JSON.stringify(visit)}\n`)
      this.#complained = false
    } catch (cause) {
      if (!this.#complained) this.log(`visits: not kept: ${String(cause)}`)
      this.#complained = true
    }
  }

  /** The visits of some days; a line that was cut off by a power cut is passed over. */
  async read(days: readonly string[]): Promise<readonly Visit[]> {
    return this.#readFiles(days.map((day) => `${day}.jsonl`))
  }

  /** Every visit that is kept, those too whose day a wrong clock said. */
  async readAll(): Promise<readonly Visit[]> {
    return this.#readFiles([...(await this.#dayFiles()), undated])
  }

  /** How many visits bear a day that has not come yet, or none that can be believed: the clock was wrong. */
  async countMisdated(now: Date): Promise<number> {
    const today = localMoment(now).slice(0, 10)
    const ahead = (await this.#dayFiles()).filter((name) => name.slice(0, 10) > today)
    return (await this.#readFiles([...ahead, undated])).length
  }

  /** Forgets what is older than so many days, by the clock and by the days this machine has lived. */
  async forget(keepDays: number, now: Date): Promise<void> {
    if (!isPlausible(now)) return
    const days = daysUntil(now, keepDays)
    const [oldest = '', today = ''] = [days[0], days.at(-1)]
    const lived = await this.#live(today)
    for (const name of await this.#dayFiles())
      if (isPast(name.slice(0, 10), oldest, today, keepDays, lived))
        await rm(join(this.folder, name), { force: true }).catch(() => undefined)
  }

  /** Today is a day this machine has lived. A disk that does not keep it keeps visits longer, never shorter. */
  async #live(today: string): Promise<Lived> {
    const file = join(this.folder, livedFile)
    const before = await readFile(file, 'utf8').then(
      (text) => readLived(readJson(text)),
      () => [],
    )
    const lived = livedOn(before, today)
    if (before.at(-1) === today) return lived
    await mkdir(this.folder, { recursive: true }).catch(() => undefined)
    await atomicWrite(file, JSON.stringify(lived)).catch((cause: unknown) => this.log(`visits: ${String(cause)}`))
    return lived
  }

  async #dayFiles(): Promise<readonly string[]> {
    return (await readdir(this.folder).catch(() => [])).filter((name) => dated.test(name)).sort()
  }

  async #readFiles(names: readonly string[]): Promise<readonly Visit[]> {
    const texts = await Promise.all(names.map((name) => readFile(join(this.folder, name), 'utf8').catch(() => '')))
    return texts.flatMap((text) => text.split('\n').flatMap(readLine))
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readLine(line: string): readonly Visit[] {
  const read = visitSchema.safeParse(readJson(line))
  return read.success ? [read.data] : []
}

/** The last `count` local days until today, in order. */
export const daysUntil = (now: Date, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    localMoment(new Date(now.getFullYear(), now.getMonth(), now.getDate() - (count - 1 - i))).slice(0, 10),
  )
