import type { Control, ControlAnswer, ControlDoor, ControlMessage, ControlView } from '../core/control'
import { listOf } from './nets'
import { Rate } from './rate'
import { isToken } from './token'
import { orderOf, tellOrder, type Order, type Said } from './verbs'

/** Who carries orders out, and who is told of every message. */
export interface Master {
  readonly obey: (order: Order) => ControlAnswer
  readonly log: (line: string) => void
  /** ms of a steady clock. */
  readonly now: () => number
}

const mostRemembered = 12

/** What stands before every door: who may speak, how often, with which word; what is asked, and what became of it. */
export class Gate {
  readonly #isListed: (address: string | undefined) => boolean
  readonly #rate: Rate
  #counts = { done: 0, refused: 0, unread: 0 }
  #last: readonly ControlMessage[] = []

  constructor(
    private readonly control: Control,
    private readonly master: Master,
  ) {
    this.#isListed = listOf(control.allow)
    this.#rate = new Rate(control.perSecond)
  }

  get view(): Omit<ControlView, 'doors'> {
    return { counts: this.#counts, last: this.#last }
  }

  /** Whether somebody may speak at all; whoever may not is counted and written down. */
  knows(from: string | undefined, door: ControlDoor): boolean {
    if (this.#isListed(from)) return true
    this.#note(from ?? '', door, '', 'stranger')
    return false
  }

  /** Takes a message of whoever `knows` has let in; undefined: it could not be read. Never throws. */
  take(from: string, door: ControlDoor, said: Said | undefined): ControlAnswer {
    if (!this.#rate.admits(from, this.master.now())) {
      this.#note(from, door, '', 'too-many')
      return 'too-many'
    }
    const { token } = this.control
    if (said && token !== null && !isToken(token, String(said[0]))) return this.#note(from, door, '', 'token')
    const order = said && orderOf(token === null ? said : said.slice(1))
    if (order === 'released') return 'done'
    if (!order) return this.#note(from, door, '', 'not-understood')
    return this.#note(from, door, tellOrder(order), this.master.obey(order))
  }

  #note(from: string, door: ControlDoor, said: string, answer: ControlAnswer): ControlAnswer {
    const kind = answer === 'done' ? 'done' : answer === 'too-many' ? 'unread' : 'refused'
    this.#counts = { ...this.#counts, [kind]: this.#counts[kind] + 1 }
    const [newest, ...older] = this.#last
    // Who knocks again and again does not push out what somebody has said.
    const again = answer !== 'done' && newest?.from === from && newest.answer === answer && newest.said === said
    const before = again ? older : this.#last
    this.#last = [{ at: Date.now(), from, door, said, answer }, ...before].slice(0, mostRemembered)
    this.master.log(`control: ${from} ${door}: ${said === '' ? '-' : said}: ${answer}`)
    return answer
  }
}
