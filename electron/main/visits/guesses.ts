import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { countIn, parts, type Earlier, type Question } from '../../core/guess'
import type { Report } from '../../core/report'
import { atomicWrite } from '../../packs/disk'

const kept = z.object({
  pack: z.string(),
  place: z.string(),
  fact: z.string(),
  from: z.number(),
  to: z.number(),
  answers: z.array(z.int().min(0)).length(parts),
})
type Kept = z.infer<typeof kept>
const file = z.array(kept)

/** Questions remembered, the last answered ones: those of some packs. */
const most = 100

/** Whose question it is. */
export interface GuessKey {
  readonly pack: string
  /** `scene/step`. */
  readonly place: string
}

/** The question of a step of a report. */
export function questionOf(report: Report, scene: string, step: string): Question | undefined {
  const found = report.tour.scenes.find(({ id }) => id === scene)?.steps.find(({ id }) => id === step)
  return found && 'guess' in found ? found.guess : undefined
}

/** Answers of this machine's visitors, counted by parts of each scale: no answer by itself, no time, nobody. As small after years as after a day. */
export class GuessStore {
  readonly #file: string
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {
    this.#file = join(folder, 'guesses.json')
  }

  /** Counts an answer; what was counted before it. A question on another scale begins anew; a disk that fails loses the answer only. */
  add(key: GuessKey, question: Question, answer: number): Promise<Earlier> {
    const done = this.#turn.then(() => this.#add(key, question, answer))
    this.#turn = done
    return done
  }

  async #add({ pack, place }: GuessKey, question: Question, answer: number): Promise<Earlier> {
    const all = await this.#read()
    const is = (one: Kept): boolean => one.pack === pack && one.place === place
    const found = all.find(is)
    const { fact, from, to } = question
    const same = found?.fact === fact && found.from === from && found.to === to
    const before = same ? found.answers : []
    const next = { pack, place, fact, from, to, answers: [...countIn(question, before, answer)] }
    await this.#write([next, ...all.filter((one) => !is(one))].slice(0, most))
    return before
  }

  async #read(): Promise<readonly Kept[]> {
    try {
      return file.parse(JSON.parse(await readFile(this.#file, 'utf8')))
    } catch {
      return []
    }
  }

  async #write(all: readonly Kept[]): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true })
      await atomicWrite(this.#file, JSON.stringify(all))
    } catch (cause) {
      this.log(`guesses: ${String(cause)}`)
    }
  }
}
