/** Senders that are remembered; of more, the one heard of first is forgotten, and begins anew. */
const mostSenders = 256
/** All senders together may send as much as so many of them. */
const together = 4

interface Bucket {
  readonly left: number
  readonly at: number
}

/** Lets so many messages a second through, of each sender and of all together; a second's worth may come at once. */
export class Rate {
  #senders = new Map<string, Bucket>()
  #all: Bucket | undefined

  constructor(private readonly perSecond: number) {}

  /** Whether a message that comes at `now`, ms of a steady clock, is read. */
  admits(sender: string, now: number): boolean {
    const own = this.#filled(this.#senders.get(sender), this.perSecond, now)
    const all = this.#filled(this.#all, this.perSecond * together, now)
    const isRead = own.left >= 1 && all.left >= 1
    this.#senders.delete(sender)
    this.#senders.set(sender, isRead ? { left: own.left - 1, at: now } : own)
    if (isRead) this.#all = { left: all.left - 1, at: now }
    if (this.#senders.size > mostSenders) this.#senders.delete([...this.#senders.keys()][0] ?? '')
    return isRead
  }

  #filled(bucket: Bucket | undefined, most: number, now: number): Bucket {
    if (!bucket) return { left: most, at: now }
    return { left: Math.min(most, bucket.left + (Math.max(0, now - bucket.at) / 1000) * most), at: now }
  }
}
