import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isPlausible } from '../../core/hours'
import type { Visit } from '../../core/visits'
import { localMoment } from '../../core/welcome'

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
    const texts = await Promise.all(
      days.map((day) => readFile(join(this.folder, `${day}.jsonl`), 'utf8').catch(() => '')),
    )
    return texts.flatMap((text) => text.split('\n').flatMap(readLine))
  }

  /** Forgets what is older than so many days. */
  async forget(keepDays: number, now: Date): Promise<void> {
    if (!isPlausible(now)) return
    const oldest = daysUntil(now, keepDays)[0] ?? ''
    const names = await readdir(this.folder).catch(() => [])
    for (const name of names)
      if (/^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name) && name.slice(0, 10) < oldest)
        await rm(join(this.folder, name), { force: true }).catch(() => undefined)
  }
}

function readLine(line: string): readonly Visit[] {
  if (line === '') return []
  try {
    const read = visitSchema.safeParse(JSON.parse(line))
    return read.success ? [read.data] : []
  } catch {
    return []
  }
}

/** The last `count` local days until today, in order. */
export const daysUntil = (now: Date, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    localMoment(new Date(now.getFullYear(), now.getMonth(), now.getDate() - (count - 1 - i))).slice(0, 10),
  )
