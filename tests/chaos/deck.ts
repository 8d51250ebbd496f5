import type { ChaosFault } from './fault'

/** How often a kind is dealt for each time a slow one is; what takes long is dealt less, or a run would hold little else. */
const usual = 5
const slow: Readonly<Record<string, number>> = { packs: 1, keys: 1, clock: 2, locks: 2, sticks: 3, hangs: 1 }

/** A small generator of numbers from 0 to 1: the same seed, the same run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Deals faults in random order, all machines from one deck: every kind by its share, and in a kind one fault after the other. */
export class Deck {
  readonly #kinds: ReadonlyMap<string, readonly ChaosFault[]>
  readonly #turns = new Map<string, number>()
  #cards: string[] = []

  constructor(
    faults: readonly ChaosFault[],
    private readonly random: () => number,
  ) {
    const kinds = new Set(faults.map(({ kind }) => kind))
    this.#kinds = new Map([...kinds].map((kind) => [kind, faults.filter((fault) => fault.kind === kind)]))
  }

  next(): ChaosFault {
    if (this.#cards.length === 0)
      this.#cards = [...this.#kinds.keys()].flatMap((kind) => Array<string>(slow[kind] ?? usual).fill(kind))
    const [kind = ''] = this.#cards.splice(Math.floor(this.random() * this.#cards.length), 1)
    const turn = this.#turns.get(kind) ?? 0
    this.#turns.set(kind, turn + 1)
    const of = this.#kinds.get(kind) ?? []
    return of[turn % of.length] as ChaosFault
  }
}
