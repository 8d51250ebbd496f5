import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { noRehearsals, rehearsalLimits, type Rehearsals } from '../../core/rehearsal'
import { atomicWrite } from '../../packs/disk'

const own = 'rehearsals.json'
const name = z.string().max(200)
const times = z
  .record(name, z.number().min(0).max(rehearsalLimits.seconds))
  .refine((given) => Object.keys(given).length <= rehearsalLimits.steps)
const run = z.object({ begun: z.string().max(20), pack: name, route: name, times })
const file = z.object({ runs: z.array(z.unknown()).default([]), own: z.record(name, z.unknown()).default({}) })

/** What of a file's text can be used: a run or a route's times that are no such thing cost themselves alone. Undefined: it is none of ours. Pure. */
export function readRehearsals(text: string): Rehearsals | undefined {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return undefined
  }
  const read = file.safeParse(input)
  if (!read.success) return undefined
  const good = Object.entries(read.data.own).flatMap(([key, value]) => {
    const given = times.safeParse(value)
    return given.success ? [[key, given.data] as const] : []
  })
  return {
    runs: read.data.runs.flatMap((one) => run.safeParse(one).data ?? []).slice(-rehearsalLimits.runs),
    own: Object.fromEntries(good.slice(-rehearsalLimits.own)),
  }
}

/** The rehearsals of a machine, in one file that is whole at any moment. */
export class RehearsalFile {
  #writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  /** What is kept; a file that cannot be read goes aside, and nothing of it is lost. */
  async open(): Promise<Rehearsals> {
    const path = join(this.folder, own)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    const read = text === undefined ? noRehearsals : readRehearsals(text)
    if (read) return read
    this.log(`rehearsals: ${path} cannot be read; kept as ${own}.broken, and a new one is begun`)
    await rename(path, `${path}.broken`).catch(() => undefined)
    return noRehearsals
  }

  /** Keeps them, one write after the other; a disk that does not is told, and the rehearsal goes on. */
  keep(all: Rehearsals): Promise<void> {
    this.#writing = this.#writing.then(() =>
      atomicWrite(join(this.folder, own), `${JSON.stringify(all)}\n`).catch((cause: unknown) =>
        this.log(`rehearsals: not kept: ${String(cause)}`),
      ),
    )
    return this.#writing
  }
}
