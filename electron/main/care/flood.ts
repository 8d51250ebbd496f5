/** Lets a line through only so often: what repeats itself is counted, and told of when a minute has passed. */
export class Flood {
  #seen = new Map<string, number>()
  #since = -Infinity

  constructor(
    private readonly mostAlike = 20,
    private readonly mostLines = 600,
    private readonly windowMs = 60_000,
  ) {}

  /** What is to be written for a line that comes at `now`, ms: itself, nothing, and what was left away before. */
  pass(line: string, now: number): readonly string[] {
    const over = now - this.#since >= this.windowMs
    const left = over ? this.#left() : []
    if (over) {
      this.#seen.clear()
      this.#since = now
    }
    // Numbers in a line do not make it another one.
    const kind = line.replaceAll(/\d+/g, '#').slice(0, 200)
    const times = (this.#seen.get(kind) ?? 0) + 1
    const isRoom = this.#seen.has(kind) || this.#seen.size < this.mostLines
    if (isRoom) this.#seen.set(kind, times)
    return isRoom && times <= this.mostAlike ? [...left, line] : left
  }

  #left(): readonly string[] {
    return [...this.#seen]
      .filter(([, times]) => times > this.mostAlike)
      .map(([kind, times]) => `(${times - this.mostAlike} more like: ${kind})`)
  }
}
